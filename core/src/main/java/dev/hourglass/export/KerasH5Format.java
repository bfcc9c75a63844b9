package dev.hourglass.export;

import dev.hourglass.json.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * The <a href="https://keras.io">Keras</a> file that {@code model.save("encoder.h5")} writes: HDF5 with the model as
 * JSON in an attribute, and a group of weights for each layer. Keras 2 and 3 read it; DL4J does where it has no scaler.
 */
final class KerasH5Format implements KerasFile {
    /** Of the newest Keras whose files these are like. */
    static final String VERSION = "2.13.1";
    static final String BACKEND = "tensorflow";

    @Override
    public String name() {
        return "h5";
    }

    @Override
    public String ending() {
        return ".h5";
    }

    @Override
    public byte[] bytes(ExportedModel exported, ExportSettings settings) {
        Refusal.requireHeld(this, exported, settings);
        KerasGraph graph = KerasModel.graph(exported, settings, "batch_input_shape");
        Hdf5Group root = new Hdf5Group().with("backend", BACKEND).with("keras_version", VERSION)
                .with("model_config", Json.writeCompact(graph.legacyConfig(settings.name())))
                .with("hourglass", Json.writeCompact(KerasModel.about(exported, settings)));
        Hdf5Group weights = root.group("model_weights").with("backend", BACKEND).with("keras_version", VERSION)
                .with("layer_names", graph.entries().stream().map(KerasGraph.Entry::name).toList());
        for (KerasGraph.Entry layer : graph.entries()) {
            List<String> names = new ArrayList<>();
            for (KerasGraph.Weight weight : layer.weights()) {
                String name = weight.name() + ":0";
                names.add(layer.name() + '/' + name);
                weights.group(layer.name() + '/' + layer.name())
                        .put(name, weight.array().shape(), weight.array().values());
            }
            weights.group(layer.name()).with("weight_names", names);
        }
        return Hdf5Writer.bytes(root);
    }
}
