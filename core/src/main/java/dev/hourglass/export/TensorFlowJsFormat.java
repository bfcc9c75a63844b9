package dev.hourglass.export;

import dev.hourglass.json.Json;
import dev.hourglass.json.JsonNumber;
import dev.hourglass.json.JsonObject;
import dev.hourglass.registry.Kind;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
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
    private static final JsonNumber USUAL_ALPHA = KerasGraph.real(1);

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
    public Set<Kind<?>> layers() {
        return KerasModel.layers().kinds();
    }

    @Override
    public byte[] bytes(Chain chain, ExportSettings settings) {
        KerasGraph graph = graph(chain, settings);
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
                .put("userDefinedMetadata", new JsonObject().put("hourglass", KerasModel.about(chain, settings)));
        return Json.writeCompact(model).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Map<String, byte[]> beside(Chain chain, ExportSettings settings) {
        ByteArrayOutputStream weights = new ByteArrayOutputStream();
        for (KerasGraph.Entry layer : graph(chain, settings).entries()) {
            layer.weights().forEach(weight -> weights.writeBytes(LittleEndian.of(weight.array().values())));
        }
        return Map.of(weightsFile(settings), weights.toByteArray());
    }

    private static String weightsFile(ExportSettings settings) {
        return settings.name() + ".bin";
    }

    private static KerasGraph graph(Chain chain, ExportSettings settings) {
        NumberLimit.require(chain, KerasH5Format.MOST_NUMBERS, "a file", Remedy.of("use the engine itself"));
        if (!settings.scaledInput()) {
            throw new ExportException("TensorFlow.js computes in float32, where a scaler would lose digits",
                    Remedy.of("scale rows before they go in, and export with ").with(Setting.SCALED_INPUT)
                            .and(", or for ONNX Runtime Web with ").with(Setting.FORMAT, "onnx"));
        }
        KerasGraph graph = KerasModel.graph(chain, settings, "batch_input_shape");
        graph.entries().forEach(TensorFlowJsFormat::requireKnown);
        return graph;
    }

    private static void requireKnown(KerasGraph.Entry layer) {
        if (layer.type().equals("ELU") && !layer.config().find("alpha").equals(Optional.of(USUAL_ALPHA))) {
            throw new ExportException("the layer " + layer.name() + ": TensorFlow.js knows ELU with alpha 1 alone",
                    Remedy.of("for ONNX Runtime Web export it with ").with(Setting.FORMAT, "onnx"));
        }
    }
}
