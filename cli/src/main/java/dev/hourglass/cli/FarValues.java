package dev.hourglass.cli;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.preprocessing.MinMaxScaler;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
     * @throws CommandException if the encoder is: rows in the range of training have no finite code either
     */
    static Matrix codes(Encoder encoder, DoubleMatrix rows, CsvTable table, IntUnaryOperator rowOf, int threads) {
        Matrix codes = encoder.transform(rows, threads);
        int bad = firstNonFinite(codes);
        if (bad >= 0) {
            int row = bad / codes.columns();
            if (firstNonFinite(encoder.transform(nearest(encoder.scaler(), rows, row), 1)) >= 0) {
                throw new CommandException(ExitCode.BAD_DATA, "the encoder's numbers are too large: line "
                        + table.places().line(rowOf.applyAsInt(row)) + " of the data has no finite code, nor has the"
                        + " nearest row in the range of training",
                        "train the encoder again, with a smaller --learning-rate if one was given");
            }
            throw refusal(encoder.scaler(), encoder.features().outputNames(), rows, row, table, rowOf);
        }
        return codes;
    }

    /** Why rows have no finite codes, by their numbers. */
    static Map<Integer, CsvException> refusals(Encoder encoder, DoubleMatrix rows, Matrix codes, CsvTable table) {
        Map<Integer, CsvException> refusals = new TreeMap<>();
        float[] values = codes.values();
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                refusals.computeIfAbsent(i / codes.columns(), row -> refusal(encoder.scaler(),
                        encoder.features().outputNames(), rows, row, table, place -> place));
            }
        }
        return refusals;
    }

    private static int firstNonFinite(Matrix codes) {
        float[] values = codes.values();
        int at = 0;
        while (at < values.length && Float.isFinite(values[at])) {
            at++;
        }
        return at < values.length ? at : -1;
    }

    /** A row with each value moved into the range of training. */
    private static DoubleMatrix nearest(MinMaxScaler scaler, DoubleMatrix rows, int row) {
        DoubleMatrix nearest = rows.selectRows(new int[] {row});
        double[] values = nearest.values();
        double[] least = scaler.dataMinimum();
        double[] greatest = scaler.dataMaximum();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.min(Math.max(values[i], least[i]), greatest[i]);
        }
        return nearest;
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

    private static CsvException refusal(MinMaxScaler scaler, List<String> columns, DoubleMatrix rows, int row,
            CsvTable table, IntUnaryOperator rowOf) {
        DoubleMatrix alone = rows.selectRows(new int[] {row});
        int column = farthest(scaler, alone);
        int place = rowOf.applyAsInt(row);
        return table.places().refusal(place, columns.get(column), "found " + ShortestDecimal.of(alone.get(0, column))
                + ", too far outside the range of training, " + ShortestDecimal.of(scaler.dataMinimum()[column])
                + " to " + ShortestDecimal.of(scaler.dataMaximum()[column]), "correct the value, or remove the row");
    }

    /** The column whose value lies farthest outside, in units of its range; one does. */
    private static int farthest(MinMaxScaler scaler, DoubleMatrix row) {
        double[] scaled = scaler.transform(row).values();
        int[] outside = scaler.outOfRangeCounts(row);
        int farthest = 0;
        for (int i = 0; i < scaled.length; i++) {
            if (outside[i] > 0 && (outside[farthest] == 0 || Math.abs(scaled[i]) > Math.abs(scaled[farthest]))) {
                farthest = i;
            }
        }
        return farthest;
    }
}
