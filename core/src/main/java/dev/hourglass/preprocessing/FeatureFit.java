package dev.hourglass.preprocessing;

import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
import dev.hourglass.text.Escaped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What one column's training rows teach. */
final class FeatureFit {
    /** More would be names of rows, not categories of them. */
    private static final int MOST_LEVELS = 1000;
    /** More, and a row for each, would be names of rows as well. */
    private static final int MOST_LEVELS_OF_ONE_ROW = 20;

    /** By code point: UTF-8 keeps that order. */
    private static final Comparator<String> ORDER =
            Comparator.comparing(level -> level.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private final Table training;
    private final String name;
    private final Imputation imputation;
    private final int rare;

    /**
     * What a column is to teach.
     *
     * @param imputation what is to stand in for missing cells
     * @param rare       levels of fewer rows become one
     */
    FeatureFit(Table training, String name, Imputation imputation, int rare) {
        this.training = training;
        this.name = name;
        this.imputation = imputation;
        this.rare = rare;
    }

    /** The feature, with something to stand in for missing cells if that is wanted. */
    Feature fit() {
        if (training.column(name) instanceof TextColumn) {
            return category();
        }
        return imputation == Imputation.NONE ? Feature.number(name) : new Feature(name, fill(), List.of());
    }

    private Feature category() {
        String[] texts = training.text(name);
        Map<String, Integer> counts = FoundCategories.counts(texts);
        if (counts.isEmpty()) {
            throw nothingToLearn();
        }
        int rows = counts.values().stream().mapToInt(Integer::intValue).sum();
        refuseNamesOfRows(counts.size(), rows);
        List<String> levels = counts.keySet().stream().sorted(ORDER).toList();
        String most = levels.get(0);
        for (String level : levels) {
            most = counts.get(level) > counts.get(most) ? level : most;
        }
        if (imputation != Imputation.NONE) {
            // Rows whose cell is filled are rows of that level from here on.
            counts.merge(most, texts.length - rows, Integer::sum);
        }
        List<String> kept = levels.stream().filter(level -> counts.get(level) >= rare).toList();
        refuseMany(kept.size(), rows);
        boolean other = kept.size() < levels.size();
        int fill = kept.contains(most) ? kept.indexOf(most) : kept.size();
        return new Feature(name, imputation == Imputation.NONE ? Double.NaN : fill, kept, other);
    }

    private void refuseNamesOfRows(int levels, int rows) {
        if (levels == rows && levels > MOST_LEVELS_OF_ONE_ROW) {
            throw tooMany(levels, rows, "some to come again");
        }
    }

    private void refuseMany(int levels, int rows) {
        if (levels > MOST_LEVELS) {
            throw tooMany(levels, rows, "at most " + MOST_LEVELS);
        }
    }

    private UnlearnableColumnException tooMany(int levels, int rows, String expected) {
        return new UnlearnableColumnException(name, "column " + Escaped.quoted(name) + " has " + levels
                + " categories in " + rows + " rows, expected " + expected, true);
    }

    private double fill() {
        double[] cells = new double[training.rows()];
        training.copyNumbers(name, cells, 0, 1);
        double[] present = Arrays.stream(cells).filter(cell -> !Double.isNaN(cell)).toArray();
        if (present.length == 0) {
            throw nothingToLearn();
        }
        return imputation == Imputation.MEAN ? mean(present) : median(present);
    }

    /** Where the sum is beyond the greatest double, the sum of shares. */
    private static double mean(double[] values) {
        double sum = 0;
        double shares = 0;
        for (double value : values) {
            sum += value;
            shares += value / values.length;
        }
        return Double.isFinite(sum) ? sum / values.length : shares;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        double low = values[(values.length - 1) / 2];
        double high = values[values.length / 2];
        return Double.isFinite(low + high) ? (low + high) / 2 : low / 2 + high / 2;
    }

    private UnlearnableColumnException nothingToLearn() {
        return new UnlearnableColumnException(name,
                "every training row of column " + Escaped.quoted(name) + " is missing", false);
    }
}
