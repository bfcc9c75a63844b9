package dev.hourglass.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A value on its way through a graph, rows x columns of float32. */
final class OnnxFlow {
    private final OnnxGraph graph;
    private String value;

    OnnxFlow(OnnxGraph graph, String value) {
        this.graph = graph;
        this.value = value;
    }

    /** {@return its name, as it is now} */
    String value() {
        return value;
    }

    /** {@return the graph} */
    OnnxGraph graph() {
        return graph;
    }

    /** {@return a tensor of a layer, as a constant} */
    String tensor(ExportedLayer layer, String name, long... shape) {
        return graph.constant(layer.name() + "/" + name, layer.numbers(name), shape);
    }

    /** {@return a single number, as a constant} */
    String number(float number) {
        return graph.constant("number", new float[] {number}, 1);
    }

    /** {@return the value that an operator makes of this one, which stays as it is} */
    String of(String operator, String... others) {
        List<String> from = new ArrayList<>(List.of(value));
        from.addAll(Arrays.asList(others));
        return graph.node(operator, from);
    }

    /** Goes on with a value. */
    void becomes(String next) {
        value = next;
    }
}
