package dev.hourglass.cli;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.table.Escaped;
import dev.hourglass.table.ShortestDecimal;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Refuses values so far outside the range of training that a network of float32 numbers makes no number of them. */
final class FarValues {
    private FarValues() {
    }

    /**
     * The codes of rows.
     *
     * @param places the number of each row in the table, counted from 0
     * @throws CommandException if a code is not finite, naming row and column
     */
    static Matrix codes(Encoder encoder, DoubleMatrix rows, IntUnaryOperator places, int threads) {
        Matrix codes = encoder.transform(rows, threads);
        float[] values = codes.values();
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw refusal(encoder.scaler(), encoder.columns(), rows, i / codes.columns(), places);
            }
        }
        return codes;
    }

    /**
     * Looks at rows to measure on before a training begins.
     *
     * @param places the number of each row in the table, counted from 0
     * @throws CommandException if a scaled value is beyond float32, naming row and column
     */
    static void check(MinMaxScaler scaler, List<String> columns, DoubleMatrix rows, IntUnaryOperator places) {
        double[] scaled = scaler.transform(rows).values();
        for (int i = 0; i < scaled.length; i++) {
            if (!Float.isFinite((float) scaled[i])) {
                throw refusal(scaler, columns, rows, i / rows.columns(), places);
            }
        }
    }

    private static CommandException refusal(MinMaxScaler scaler, List<String> columns, DoubleMatrix rows, int row,
            IntUnaryOperator places) {
        String place = "row " + (places.applyAsInt(row) + 1) + " of the data";
        DoubleMatrix alone = rows.selectRows(new int[] {row});
        int column = farthest(scaler, alone);
        if (column < 0) {
            return new CommandException(ExitCode.BAD_DATA,
                    place + " has no finite code, although its values lie in the range of training",
                    "train the encoder again with a smaller --learning-rate");
        }
        return new CommandException(ExitCode.BAD_DATA, place + ", column " + Escaped.quoted(columns.get(column)) + ": "
                + ShortestDecimal.of(alone.get(0, column)) + " lies too far outside the range of training, "
                + ShortestDecimal.of(scaler.dataMinimum()[column]) + " to "
                + ShortestDecimal.of(scaler.dataMaximum()[column]), "correct the value, or remove the row");
    }

    /** The column whose value lies farthest outside, in units of its range; -1 if all lie inside. */
    private static int farthest(MinMaxScaler scaler, DoubleMatrix row) {
        double[] scaled = scaler.transform(row).values();
        int[] outside = scaler.outOfRangeCounts(row);
        int farthest = -1;
        for (int i = 0; i < scaled.length; i++) {
            if (outside[i] > 0 && (farthest < 0 || Math.abs(scaled[i]) > Math.abs(scaled[farthest]))) {
                farthest = i;
            }
        }
        return farthest;
    }
}
