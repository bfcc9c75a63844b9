package dev.hourglass.inspection;

import dev.hourglass.autoencoder.Codes;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.ReconstructionErrors;
import dev.hourglass.autoencoder.Reconstructor;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvPlaces;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.preprocessing.Scaler;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;

/** Refuses values so far outside the range of training that float32 overflows in the network. */
public final class FarValues {
    private FarValues() {
    }

    /**
     * Refuses rows whose codes, or what else was taken of the encoder, are not finite.
     *
     * @param encoder that made them
     * @param taken   what of it
     * @param rows    prepared by its features
     * @param codes   of the rows
     * @param places  where the rows stood
     * @param rowOf   the row of the table, by the row of the matrix
     * @throws CsvException          if a number of a code is not, with the place of the value that is to blame
     * @throws UnusableDataException if the encoder is to blame: rows in the range of training have no finite code
     *                               either
     */
    public static void requireFinite(Encoder encoder, Representation taken, DoubleMatrix rows, Codes codes,
            CsvPlaces places, IntUnaryOperator rowOf) {
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(taken, "taken");
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(codes, "codes");
        Objects.requireNonNull(places, "places");
        if (!codes.notFinite().isEmpty()) {
            int row = codes.notFinite().get(0);
            boolean isFar = taken.encode(encoder, nearest(encoder.scaler(), rows, row), 1).notFinite().isEmpty();
            throw isFar ? refusal(encoder.scaler(), encoder.features().outputNames(), rows, row, places, rowOf)
                    : useless("code", places.words(rowOf.applyAsInt(row)));
        }
    }

    private static UnusableDataException useless(String missing, String place) {
        return new UnusableDataException("the encoder's numbers are too large: " + place + " has no finite " + missing
                + ", nor has the nearest row in the range of training",
                Remedy.of("train the encoder again, with a smaller ").with(Setting.LEARNING_RATE)
                        .and(" if one was given"));
    }

    /**
     * Refuses rows whose reconstruction errors are not finite.
     *
     * @param whole  that reconstructed them
     * @param rows   prepared by its features
     * @param errors of the rows
     * @param places where they stood
     * @throws CsvException          if an error is not finite, with the place of the value that is to blame
     * @throws UnusableDataException if the encoder is to blame: rows in the range of training have no finite error
     *                               either
     */
    public static void requireFinite(Reconstructor whole, DoubleMatrix rows, ReconstructionErrors errors,
            CsvPlaces places) {
        Objects.requireNonNull(whole, "whole");
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(errors, "errors");
        Objects.requireNonNull(places, "places");
        if (!errors.notFinite().isEmpty()) {
            int row = errors.notFinite().get(0);
            Encoder encoder = whole.encoder();
            boolean isFar = whole.errors(nearest(encoder.scaler(), rows, row), 1).notFinite().isEmpty();
            throw isFar
                    ? refusal(encoder.scaler(), encoder.features().outputNames(), rows, row, places, place -> place)
                    : useless("error", places.words(row));
        }
    }

    /**
     * {@return why the codes of rows are not finite, by the numbers of the rows}
     *
     * @param encoder that made the codes
     * @param rows    prepared by its features
     * @param codes   of the rows, or what else was taken of it
     * @param places  where they stood
     */
    public static Map<Integer, CsvException> refusals(Encoder encoder, DoubleMatrix rows, Codes codes,
            CsvPlaces places) {
        Objects.requireNonNull(codes, "codes");
        return refusals(encoder, rows, codes.notFinite(), places);
    }

    /**
     * {@return why the results of rows are not finite, by the numbers of the rows}
     *
     * @param encoder   that they went through
     * @param rows      prepared by its features
     * @param notFinite which rows
     * @param places    where they stood
     */
    public static Map<Integer, CsvException> refusals(Encoder encoder, DoubleMatrix rows, List<Integer> notFinite,
            CsvPlaces places) {
        Objects.requireNonNull(notFinite, "notFinite");
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(places, "places");
        Map<Integer, CsvException> refusals = new TreeMap<>();
        for (int row : notFinite) {
            refusals.put(row, refusal(encoder.scaler(), encoder.features().outputNames(), rows, row, places,
                    place -> place));
        }
        return refusals;
    }

    /**
     * Warns of values outside the range of training.
     *
     * @param columns  names of the numbers that rows became
     * @param counts   how many values there are in each
     * @param findings is told of them
     */
    public static void warnOfRange(List<String> columns, long[] counts, Consumer<Finding> findings) {
        Objects.requireNonNull(columns, "columns");
        Objects.requireNonNull(findings, "findings");
        List<String> names = new ArrayList<>();
        long values = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                names.add(columns.get(i));
                values += counts[i];
            }
        }
        if (values > 0) {
            findings.accept(Finding.warning(values + (values == 1 ? " value lies" : " values lie")
                    + " outside the range of training, in " + Escaped.list(names), Remedy.NONE));
        }
    }

    /** A row with each value moved into the range of training. */
    private static DoubleMatrix nearest(Scaler scaler, DoubleMatrix rows, int row) {
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
     * Checks rows to measure on before a training begins.
     *
     * @param scaler  fitted to the rows to learn from
     * @param columns their names
     * @param rows    to measure on
     * @param places  where the rows stood
     * @param rowOf   the row of the table, by the row of the matrix
     * @throws CsvException if a scaled value is beyond float32
     */
    public static void requireNear(Scaler scaler, List<String> columns, DoubleMatrix rows, CsvPlaces places,
            IntUnaryOperator rowOf) {
        Objects.requireNonNull(scaler, "scaler");
        Objects.requireNonNull(columns, "columns");
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(places, "places");
        double[] scaled = scaler.transform(rows).values();
        for (int i = 0; i < scaled.length; i++) {
            if (!Float.isFinite((float) scaled[i])) {
                throw refusal(scaler, columns, rows, i / rows.columns(), places, rowOf);
            }
        }
    }

    private static CsvException refusal(Scaler scaler, List<String> columns, DoubleMatrix rows, int row,
            CsvPlaces places, IntUnaryOperator rowOf) {
        DoubleMatrix alone = rows.selectRows(new int[] {row});
        int column = farthest(scaler, alone);
        int place = rowOf.applyAsInt(row);
        return places.refusal(place, columns.get(column), "found " + ShortestDecimal.of(alone.get(0, column))
                + ", too far outside the range of training, " + ShortestDecimal.of(scaler.dataMinimum()[column])
                + " to " + ShortestDecimal.of(scaler.dataMaximum()[column]), "correct the value, or remove the row");
    }

    /** The column whose value lies farthest outside its range, in units of the range; there is one. */
    private static int farthest(Scaler scaler, DoubleMatrix row) {
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
