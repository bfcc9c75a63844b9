package dev.hourglass.cli;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.table.CsvException;
import dev.hourglass.table.CsvTable;
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
     * @param table where the rows come from
     * @param rowOf the row of the table, by the row of the matrix
     * @throws CsvException     if a code is not finite, with the place of the value that is to blame
     * @throws CommandException if no value is
     */
    static Matrix codes(Encoder encoder, DoubleMatrix rows, CsvTable table, IntUnaryOperator rowOf, int threads) {
        Matrix codes = encoder.transform(rows, threads);
        float[] values = codes.values();
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw refusal(encoder.scaler(), encoder.features().outputNames(), rows, i / codes.columns(), table, rowOf);
            }
        }
        return codes;
    }

    /**
     * Looks at rows to measure on before a training begins.
     *
     * @param table where the rows come from
     * @param rowOf the row of the table, by the row of the matrix
     * @throws CsvException if a scaled value is beyond float32
     */
    static void check(MinMaxScaler scaler, List<String> columns, DoubleMatrix rows, CsvTable table,
            IntUnaryOperator rowOf) {
        double[] scaled = scaler.transform(rows).values();
        for (int i = 0; i < scaled.length; i++) {
            if (!Float.isFinite((float) scaled[i])) {
                throw refusal(scaler, columns, rows, i / rows.columns(), table, rowOf);
            }
        }
    }

    private static RuntimeException refusal(MinMaxScaler scaler, List<String> columns, DoubleMatrix rows, int row,
            CsvTable table, IntUnaryOperator rowOf) {
        DoubleMatrix alone = rows.selectRows(new int[] {row});
        int column = farthest(scaler, alone);
        int place = rowOf.applyAsInt(row);
        if (column < 0) {
            return new CommandException(ExitCode.BAD_DATA, "line " + table.places().line(place)
                    + " of the data has no finite code, although its values lie in the range of training",
                    "train the encoder again with a smaller --learning-rate");
        }
        return table.places().refusal(place, columns.get(column), "found " + ShortestDecimal.of(alone.get(0, column))
                + ", too far outside the range of training, " + ShortestDecimal.of(scaler.dataMinimum()[column])
                + " to " + ShortestDecimal.of(scaler.dataMaximum()[column]), "correct the value, or remove the row");
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
