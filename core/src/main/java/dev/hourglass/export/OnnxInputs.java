package dev.hourglass.export;

import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Cells to scaled numbers in ONNX, in float64: an input for each column, of numbers or of texts.
 *
 * <p>A graph cannot refuse a row. A cell that the engine would refuse becomes NaN, and so does all that comes of it.
 */
final class OnnxInputs {
    private static final int ABSENT = -1;

    private final OnnxGraph graph;

    OnnxInputs(OnnxGraph graph) {
        this.graph = graph;
    }

    /** {@return the scaled numbers of each row, in float32} */
    String scaled(Features features, MinMaxScaler scaler) {
        List<String> columns = new ArrayList<>();
        for (Feature feature : features.list()) {
            graph.input(feature.name(), feature.isCategory() ? OnnxType.STRING : OnnxType.DOUBLE);
            columns.add(feature.isCategory() ? shares(feature) : feature.name());
        }
        String rows = graph.node("Concat", columns, OnnxAttribute.integer("axis", 1));
        return graph.node("Cast", List.of(scaled(filled(rows, features), scaler)),
                OnnxAttribute.integer("to", OnnxType.FLOAT.code()));
    }

    /** A 1 for the level of the cell, zeros for the others. */
    private String shares(Feature feature) {
        List<String> keys = new ArrayList<>(feature.levels());
        List<Long> values = new ArrayList<>();
        for (long i = 0; i < keys.size(); i++) {
            values.add(i);
        }
        keys.add("");
        values.add(feature.hasFill() ? (long) feature.fill() : ABSENT);
        String index = graph.learningNode("LabelEncoder", List.of(feature.name()),
                OnnxAttribute.texts("keys_strings", keys), OnnxAttribute.integers("values_int64s", values),
                OnnxAttribute.integer("default_int64", feature.other() ? feature.levels().size() : ABSENT));
        long[] all = LongStream.range(0, feature.width()).toArray();
        String isLevel = graph.node("Equal", List.of(index, graph.constant("levels", all, 1, all.length)));
        String shares = graph.node("Cast", List.of(isLevel), OnnxAttribute.integer("to", OnnxType.DOUBLE.code()));
        String isAbsent = graph.node("Less", List.of(index, graph.constant("first", new long[1], 1)));
        return graph.node("Where", List.of(isAbsent, constant("nothing", Double.NaN), shares));
    }

    private String filled(String rows, Features features) {
        double[] fills = new double[features.width()];
        Arrays.fill(fills, Double.NaN);
        int column = 0;
        boolean any = false;
        for (Feature feature : features.list()) {
            if (!feature.isCategory() && feature.hasFill()) {
                fills[column] = feature.fill();
                any = true;
            }
            column += feature.width();
        }
        return any ? graph.node("Where", List.of(graph.node("IsNaN", List.of(rows)),
                graph.constant("fills", fills, 1, fills.length), rows)) : rows;
    }

    /** The same roundings as {@link MinMaxScaler} has. */
    private String scaled(String rows, MinMaxScaler scaler) {
        int columns = scaler.columns();
        double[] first = scaler.firstFactor();
        String lifted = Arrays.stream(first).allMatch(factor -> factor == 1) ? rows
                : graph.node("Mul", List.of(rows, graph.constant("scaler/lift", first, 1, columns)));
        String scaled = graph.node("Mul", List.of(lifted,
                graph.constant("scaler/scale", scaler.secondFactor(), 1, columns)));
        String moved = graph.node("Add", List.of(scaled,
                graph.constant("scaler/offset", scaler.offset(), 1, columns)));
        if (!scaler.settings().clip()) {
            return moved;
        }
        String low = constant("scaler/low", scaler.settings().low());
        String high = constant("scaler/high", scaler.settings().high());
        String above = graph.node("Where", List.of(graph.node("Less", List.of(moved, low)), low, moved));
        return graph.node("Where", List.of(graph.node("Greater", List.of(above, high)), high, above));
    }

    private String constant(String name, double value) {
        return graph.constant(name, new double[] {value}, 1);
    }
}
