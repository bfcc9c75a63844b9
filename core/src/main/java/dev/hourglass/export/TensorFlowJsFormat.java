package dev.hourglass.export;

import dev.hourglass.json.Json;
import dev.hourglass.json.JsonObject;
import dev.hourglass.layer.ELU;
import dev.hourglass.registry.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A layers model of <a href="https://www.tensorflow.org/js">TensorFlow.js</a>: the model as JSON, and its weights in a
 * file beside it. There is no float64 there, so that rows are scaled before they go in.
 */
final class TensorFlowJsFormat implements ExportFormat {
    private static final LayerTable<KerasGraph> LAYERS = KerasLayers.table()
            .without(ELU.KIND, elu -> elu.alpha() != 1, "TensorFlow.js knows ELU with alpha 1 alone");

    @Override
    public String name() {
        return "tfjs";
    }

    @Override
    public String ending() {
        return ".json";
    }

    @Override
    public boolean knowsScaledInput() {
        return true;
    }

    @Override
    public boolean needsScaledInput() {
        return true;
    }

    @Override
    public Set<Kind<?>> layers() {
        return LAYERS.kinds();
    }

    @Override
    public Optional<String> problem(ExportedModel exported, ExportSettings settings) {
        return KerasModel.problem(exported, settings.withScaledInput(true)).or(() -> LAYERS.problem(exported))
                .or(() -> settings.scaledInput() ? Optional.empty()
                        : Optional.of("TensorFlow.js computes in float32, where a scaler would lose digits"));
    }

    @Override
    public List<String> beside(ExportSettings settings) {
        return List.of(weightsFile(settings));
    }

    @Override
    public byte[] bytes(ExportedModel exported, ExportSettings settings) {
        KerasGraph graph = graph(exported, settings);
        List<JsonObject> weights = new ArrayList<>();
        for (KerasGraph.Entry layer : graph.entries()) {
            layer.weights().forEach(weight -> weights.add(new JsonObject()
                    .put("name", layer.name() + '/' + weight.name()).put("shape", weight.array().shape())
                    .put("dtype", "float32")));
        }
        JsonObject topology = new JsonObject().put("keras_version", KerasH5Format.VERSION)
                .put("backend", KerasH5Format.BACKEND).put("model_config", graph.legacyConfig(settings.name()));
        JsonObject model = new JsonObject().put("format", "layers-model").put("generatedBy", "Hourglass")
                .put("modelTopology", topology)
                .put("weightsManifest", List.of(new JsonObject().put("paths", List.of(weightsFile(settings)))
                        .put("weights", weights)))
                .put("userDefinedMetadata", new JsonObject().put("hourglass", KerasModel.about(exported, settings)));
        return Json.writeCompact(model).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Map<String, byte[]> beside(ExportedModel exported, ExportSettings settings) {
        ByteArrayOutputStream weights = new ByteArrayOutputStream();
        for (KerasGraph.Entry layer : graph(exported, settings).entries()) {
            layer.weights().forEach(weight -> weights.writeBytes(LittleEndian.of(weight.array().values())));
        }
        return Map.of(weightsFile(settings), weights.toByteArray());
    }

    private static String weightsFile(ExportSettings settings) {
        return settings.name() + ".bin";
    }

    private KerasGraph graph(ExportedModel exported, ExportSettings settings) {
        Refusal.requireHeld(this, exported, settings);
        return KerasModel.graph(exported, settings, "batch_input_shape");
    }
}
