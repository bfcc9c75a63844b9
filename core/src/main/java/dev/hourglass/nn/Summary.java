package dev.hourglass.nn;

import java.util.List;

/** A network's layers as a text table, as Keras prints it. */
final class Summary {
    private static final int NAME_WIDTH = 45;
    private static final int SHAPE_WIDTH = 17;
    private static final int WIDTH = NAME_WIDTH + SHAPE_WIDTH + 10;

    private Summary() {
    }

    static String text(Architecture architecture) {
        List<LayerSummary> rows = architecture.summaries();
        StringBuilder out = new StringBuilder();
        line(out, "Layer (type)", "Output shape", "Parameters");
        out.append("=".repeat(WIDTH)).append('\n');
        long trainable = 0;
        long fixed = 0;
        for (LayerSummary row : rows) {
            line(out, row.name() + " (" + row.type() + ")", "(None, " + row.outputs() + ")",
                    grouped(row.parameters()));
            trainable += row.trainableParameters();
            fixed += row.nonTrainableParameters();
        }
        out.append("=".repeat(WIDTH)).append('\n');
        out.append("Parameters: ").append(grouped(trainable + fixed));
        out.append(" (trainable: ").append(grouped(trainable));
        out.append(", moving averages: ").append(grouped(fixed)).append(")\n");
        return out.toString();
    }

    private static void line(StringBuilder out, String name, String shape, String parameters) {
        out.append(name).append(" ".repeat(Math.max(1, NAME_WIDTH - name.length())));
        out.append(shape).append(" ".repeat(Math.max(1, SHAPE_WIDTH - shape.length())));
        out.append(" ".repeat(Math.max(0, 10 - parameters.length()))).append(parameters).append('\n');
    }

    /** Thousands set apart by commas, the same in every locale. */
    private static String grouped(long number) {
        String digits = Long.toString(number);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                out.append(',');
            }
            out.append(digits.charAt(i));
        }
        return out.toString();
    }
}
