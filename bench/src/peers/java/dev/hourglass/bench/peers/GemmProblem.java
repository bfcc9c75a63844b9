package dev.hourglass.bench.peers;

import dev.hourglass.bench.GemmShape;
import dev.hourglass.bench.Orientation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One product to compare.
 *
 * @param group       of products that are judged together
 * @param role        what the product is for
 * @param shape       rows x depth x columns
 * @param orientation which operand lies transposed
 */
record GemmProblem(String group, String role, GemmShape shape, Orientation orientation) {
    private static final List<Integer> CUBES = List.of(64, 128, 256, 512, 1024, 2048);

    /** Inputs and outputs of the tutorial's Dense layers; the way back through the hourglass has the same again. */
    private static final List<List<Integer>> LAYERS =
            List.of(List.of(100, 200), List.of(200, 100), List.of(100, 50), List.of(50, 100));

    private static final int BATCH = 16;
    private static final List<Integer> WHOLE_TABLES = List.of(330, 670);
    private static final int CHUNK = 8192;

    /** {@return cubes, the tutorial's layers at a batch, at all rows of its tables and at a large chunk} */
    static List<GemmProblem> usual() {
        List<GemmProblem> problems = new ArrayList<>();
        for (int size : CUBES) {
            problems.addAll(allWays(size == 64 ? "cube 64" : "cubes from 128", new GemmShape(size, size, size)));
        }
        LAYERS.forEach(layer -> problems.addAll(layer("layers, 16 rows", BATCH, layer.get(0), layer.get(1))));
        for (int rows : WHOLE_TABLES) {
            LAYERS.forEach(layer -> problems.addAll(layer("layers, many rows", rows, layer.get(0), layer.get(1))));
        }
        problems.addAll(layer("layers, many rows", CHUNK, 100, 200));
        problems.addAll(layer("layers, many rows", CHUNK, 784, 512));
        return problems;
    }

    /** {@return products of given shapes in every orientation} */
    static List<GemmProblem> of(List<GemmShape> shapes) {
        return shapes.stream().flatMap(shape -> allWays("asked for", shape).stream()).toList();
    }

    private static List<GemmProblem> allWays(String group, GemmShape shape) {
        return Stream.of(Orientation.values())
                .map(orientation -> new GemmProblem(group, orientation.name(), shape, orientation)).toList();
    }

    /** The three products of a Dense layer: Y = X W, dX = dY Wt, dW = Xt dY. */
    private static List<GemmProblem> layer(String group, int rows, int inputs, int outputs) {
        return List.of(new GemmProblem(group, "forward", new GemmShape(rows, inputs, outputs), Orientation.NN),
                new GemmProblem(group, "dX", new GemmShape(rows, outputs, inputs), Orientation.NT),
                new GemmProblem(group, "dW", new GemmShape(inputs, rows, outputs), Orientation.TN));
    }

    /** {@return the name of the product in the table} */
    String label() {
        return shape.rows() + "x" + shape.depth() + "x" + shape.columns() + " " + role;
    }
}
