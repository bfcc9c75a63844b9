package dev.hourglass.export;

import dev.hourglass.json.JsonNull;
import dev.hourglass.json.JsonNumber;
import dev.hourglass.json.JsonObject;
import dev.hourglass.number.ShortestDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Layers of Keras with their weights, each reading what another one gives. */
final class KerasGraph {
    private static final JsonObject NO_INITIALIZER = new JsonObject().put("class_name", "Zeros")
            .put("config", new JsonObject());

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private String value;

    /**
     * A layer.
     *
     * @param name    unique
     * @param type    the name of its class
     * @param config  what it is made with
     * @param from    names of the layers that it reads
     * @param weights its arrays, in the order in which Keras keeps them
     */
    record Entry(String name, String type, JsonObject config, List<String> from, List<Weight> weights) {
    }

    /**
     * An array of a layer.
     *
     * @param name  within the layer
     * @param array its numbers
     */
    record Weight(String name, Hdf5Dataset array) {
    }

    /** {@return the name of the layer that was added last, or was gone on from} */
    String value() {
        return value;
    }

    /** Goes on with what an earlier layer gives. */
    void from(String name) {
        value = name;
    }

    /** {@return the layers, in order} */
    List<Entry> entries() {
        return entries;
    }

    /** Adds the input, whose config has fewer members than that of other layers. */
    void input(String precision, JsonObject shape) {
        value = "input";
        JsonObject config = shape.put("dtype", precision).put("sparse", false).put("name", value);
        entries.add(new Entry(value, "InputLayer", config, List.of(), List.of()));
    }

    /** Adds a layer that reads what came last. */
    void add(String type, String base, String precision, JsonObject config, List<Weight> weights) {
        add(type, base, precision, config, List.of(value), weights);
    }

    /** Adds a layer that reads what some others give. */
    void add(String type, String base, String precision, JsonObject config, List<String> from,
            List<Weight> weights) {
        int number = counts.merge(base, 1, Integer::sum) - 1;
        String name = number == 0 ? base : base + '_' + number;
        JsonObject whole = new JsonObject().put("name", name).put("trainable", true).put("dtype", precision);
        config.names().forEach(member -> whole.put(member, config.find(member).orElseThrow()));
        entries.add(new Entry(name, type, whole, from, weights));
        value = name;
    }

    /** Adds a Dense layer. */
    void dense(int inputs, int units, String activation, float[] kernel, float[] bias) {
        JsonObject config = new JsonObject().put("units", units).put("activation", activation).put("use_bias", true);
        put(config, "initializer", NO_INITIALIZER, "kernel", "bias");
        put(config, "regularizer", JsonNull.NULL, "kernel", "bias", "activity");
        put(config, "constraint", JsonNull.NULL, "kernel", "bias");
        add("Dense", "dense", "float32", config, List.of(
                new Weight("kernel", new Hdf5Dataset(List.of(inputs, units), kernel)),
                new Weight("bias", new Hdf5Dataset(List.of(units), bias))));
    }

    /** Adds members that readers ask for, though nothing comes of them once training has ended. */
    static void put(JsonObject config, String what, Object value, String... of) {
        for (String name : of) {
            config.put(name + '_' + what, value);
        }
    }

    /** {@return a number with a point, as Python writes it: DL4J takes 1 for a whole number, and refuses it} */
    static JsonNumber real(double number) {
        String text = ShortestDecimal.of(number);
        return new JsonNumber(text.matches("-?[0-9]+") ? text + ".0" : text);
    }

    /** {@return something that nothing begins with} */
    static JsonObject noInitializer() {
        return NO_INITIALIZER;
    }

    /** {@return the model as Keras 2 writes it, also for those who learned it there} */
    JsonObject legacyConfig(String name) {
        List<JsonObject> layers = new ArrayList<>();
        for (Entry layer : entries) {
            List<List<Object>> inbound = new ArrayList<>();
            layer.from().forEach(from -> inbound.add(List.of(from, 0, 0, new JsonObject())));
            layers.add(new JsonObject().put("class_name", layer.type()).put("config", layer.config())
                    .put("name", layer.name())
                    .put("inbound_nodes", inbound.isEmpty() ? List.of() : List.of(inbound)));
        }
        return new JsonObject().put("class_name", "Functional").put("config", new JsonObject().put("name", name)
                .put("trainable", true).put("layers", layers)
                .put("input_layers", List.of(List.of(entries.get(0).name(), 0, 0)))
                .put("output_layers", List.of(List.of(value, 0, 0))));
    }
}
