package dev.hourglass.export;

import dev.hourglass.json.Json;
import dev.hourglass.json.JsonNull;
import dev.hourglass.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The <a href="https://keras.io">Keras</a> 3 file that {@code model.save("encoder.keras")} writes: a zip of the model as
 * JSON and an HDF5 file of its weights.
 */
final class KerasFormat implements KerasFile {
    private static final String VERSION = "3.9.2";
    /** Keras wants one; the time of an export would make equal models different files. */
    private static final String DATE = "2026-01-01@00:00:00";

    @Override
    public String name() {
        return "keras";
    }

    @Override
    public String ending() {
        return ".keras";
    }

    @Override
    public byte[] bytes(ExportedModel exported, ExportSettings settings) {
        Refusal.requireHeld(this, exported, settings);
        KerasGraph graph = KerasModel.graph(exported, settings, "batch_shape");
        return new StoredZip()
                .with("metadata.json", json(new JsonObject().put("keras_version", VERSION).put("date_saved", DATE)
                        .put("hourglass", KerasModel.about(exported, settings))))
                .with("config.json", json(config(graph, settings.name())))
                .with("model.weights.h5", weights(graph))
                .bytes();
    }

    private static byte[] json(JsonObject object) {
        return Json.writeCompact(object).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] weights(KerasGraph graph) {
        Hdf5Group root = new Hdf5Group();
        root.group("vars");
        for (KerasGraph.Entry layer : graph.entries()) {
            Hdf5Group numbers = root.group("layers/" + layer.name() + "/vars");
            for (int i = 0; i < layer.weights().size(); i++) {
                Hdf5Dataset array = layer.weights().get(i).array();
                numbers.put(String.valueOf(i), array.shape(), array.values());
            }
        }
        return Hdf5Writer.bytes(root);
    }

    /** Without what nothing comes of once training has ended: Keras 3 does not ask for it. */
    private static JsonObject needed(JsonObject config) {
        JsonObject needed = new JsonObject();
        for (String name : config.names()) {
            if (!name.matches(".*_(initializer|regularizer|constraint)")) {
                needed.put(name, config.find(name).orElseThrow());
            }
        }
        return needed;
    }

    private static JsonObject config(KerasGraph graph, String name) {
        List<JsonObject> layers = new ArrayList<>();
        for (KerasGraph.Entry layer : graph.entries()) {
            List<List<Object>> inbound = new ArrayList<>();
            layer.from().forEach(from -> inbound.add(List.of(from, 0, 0, new JsonObject())));
            layers.add(new JsonObject().put("module", "keras.layers").put("class_name", layer.type())
                    .put("config", needed(layer.config())).put("registered_name", JsonNull.NULL)
                    .put("name", layer.name())
                    .put("inbound_nodes", inbound.isEmpty() ? List.of() : List.of(inbound)));
        }
        return new JsonObject().put("module", "keras.src.models.functional").put("class_name", "Functional")
                .put("config", new JsonObject().put("name", name).put("trainable", true).put("layers", layers)
                        .put("input_layers", List.of(List.of(graph.entries().get(0).name(), 0, 0)))
                        .put("output_layers", List.of(List.of(graph.value(), 0, 0))))
                .put("registered_name", "Functional");
    }
}
