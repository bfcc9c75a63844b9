package dev.hourglass.inspection;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.table.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a column of a table holds, apart from missing cells.
 *
 * @param name     of the column
 * @param missing  cells without a value
 * @param distinct different values
 * @param numbers  how its numbers lie; empty for texts, and where every cell is missing
 * @param levels   how often each text comes, in the order of the texts; empty for numbers
 */
public record ColumnSummary(String name, int missing, int distinct, Optional<Numbers> numbers,
        Map<String, Integer> levels) {
    /**
     * Refuses null.
     *
     * @param name     of the column
     * @param missing  cells without a value
     * @param distinct different values
     * @param numbers  how its numbers lie; empty for texts, and where every cell is missing
     * @param levels   how often each text comes, in the order of the texts; empty for numbers
     */
    public ColumnSummary {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(numbers, "numbers");
        Objects.requireNonNull(levels, "levels");
    }

    /**
     * How numbers lie.
     *
     * @param least     the smallest
     * @param mean      of all
     * @param greatest  the largest
     * @param far       how many lie so far from the others that scaling would leave these no room; see
     *                  {@link ColumnInspection}
     * @param histogram how many lie in each of some equal parts of the range, from the smallest to the largest
     */
    public record Numbers(double least, double mean, double greatest, int far, int[] histogram) {
        /**
         * Refuses null.
         *
         * @param least     the smallest
         * @param mean      of all
         * @param greatest  the largest
         * @param far       how many lie so far from the others that scaling would leave these no room; see
         *                  {@link ColumnInspection}
         * @param histogram how many lie in each of some equal parts of the range, from the smallest to the largest
         */
        public Numbers {
            Objects.requireNonNull(histogram, "histogram");
        }
    }

    private static final int BINS = 20;

    /**
     * {@return the summary of a column}
     *
     * @param table that has it
     * @param name  of the column
     * @throws IllegalArgumentException if there is none of this name
     */
    public static ColumnSummary of(Table table, String name) {
        Objects.requireNonNull(name, "name");
        return table.numericNames().contains(name) ? ofNumbers(table, name) : ofTexts(table, name);
    }

    private static ColumnSummary ofNumbers(Table table, String name) {
        double[] all = new double[table.rows()];
        table.copyNumbers(name, all, 0, 1);
        double[] values = Arrays.stream(all).filter(value -> !Double.isNaN(value)).toArray();
        Arrays.sort(values);
        int distinct = values.length == 0 ? 0 : 1;
        for (int i = 1; i < values.length; i++) {
            distinct += values[i] > values[i - 1] ? 1 : 0;
        }
        Optional<Numbers> numbers = values.length == 0 ? Optional.empty() : Optional.of(numbers(values));
        return new ColumnSummary(name, all.length - values.length, distinct, numbers, Map.of());
    }

    /** Computes with half of each value, so that no sum or difference overflows. */
    private static Numbers numbers(double[] sorted) {
        double least = sorted[0];
        double greatest = sorted[sorted.length - 1];
        double halfMean = 0;
        for (int i = 0; i < sorted.length; i++) {
            halfMean += (sorted[i] / 2 - halfMean) / (i + 1);
        }
        double halfRange = greatest / 2 - least / 2;
        int[] histogram = new int[BINS];
        for (double value : sorted) {
            double share = halfRange > 0 ? (value / 2 - least / 2) / halfRange : 0.5;
            histogram[Math.min(BINS - 1, (int) (share * BINS))]++;
        }
        int far = FarOutliers.of(new DoubleMatrix(sorted.length, 1, sorted), 0).map(FarOutliers::far).orElse(0);
        return new Numbers(least, Math.min(greatest, Math.max(least, 2 * halfMean)), greatest, far, histogram);
    }

    private static ColumnSummary ofTexts(Table table, String name) {
        Map<String, Integer> counts = new HashMap<>();
        int missing = 0;
        for (String text : table.text(name)) {
            if (text.isEmpty()) {
                missing++;
            } else {
                counts.merge(text, 1, Integer::sum);
            }
        }
        return new ColumnSummary(name, missing, counts.size(), Optional.empty(), new TreeMap<>(counts));
    }

    /** {@return whether all cells that are not missing hold the same} */
    public boolean isConstant() {
        return distinct <= 1;
    }
}
