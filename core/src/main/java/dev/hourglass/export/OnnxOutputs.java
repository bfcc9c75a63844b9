package dev.hourglass.export;

import java.util.Arrays;
import java.util.List;

/** Columns of a value as outputs, each by its name. */
final class OnnxOutputs {
    private OnnxOutputs() {
    }

    static void split(OnnxGraph graph, String value, List<String> names, OnnxType type) {
        long[] ones = new long[names.size()];
        Arrays.fill(ones, 1);
        graph.node("Split", List.of(value, graph.constant("columns", ones, ones.length)), names,
                OnnxAttribute.integer("axis", 1));
        names.forEach(name -> graph.output(name, type));
    }
}
