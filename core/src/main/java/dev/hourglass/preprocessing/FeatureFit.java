package dev.hourglass.preprocessing;

import dev.hourglass.text.Escaped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
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

    private final TrainingColumn column;
    private final String name;
    private final Imputation imputation;
    private final int rare;

    /**
     * What a column is to teach.
     *
     * @param imputation what is to stand in for missing cells
     * @param rare       levels of fewer rows become one
     */
    FeatureFit(TrainingColumn column, Imputation imputation, int rare) {
        this.column = column;
        this.name = column.name();
        this.imputation = imputation;
        this.rare = rare;
    }

    /** The feature, with something to stand in for missing cells if that is wanted. */
    Feature fit() {
        if (column.isText()) {
            return category();
        }
        return imputation == Imputation.NONE ? Feature.number(name) : new Feature(name, fill(), List.of());
    }

    private Feature category() {
        Map<String, Integer> counts = new HashMap<>(column.counts());
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
            counts.merge(most, column.rows() - rows, Integer::sum);
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
        if (column.present() == 0) {
            throw nothingToLearn();
        }
        return imputation == Imputation.MEAN ? mean() : median();
    }

    /** Where the sum is beyond the greatest double, the sum of shares. */
    private double mean() {
        double sum = column.sum(1);
        int count = column.present();
        return Double.isFinite(sum) ? sum / count : column.sum(count);
    }

    private double median() {
        int count = column.present();
        double low = column.atRank((count - 1) / 2);
        double high = column.atRank(count / 2);
        return Double.isFinite(low + high) ? (low + high) / 2 : low / 2 + high / 2;
    }

    private UnlearnableColumnException nothingToLearn() {
        return new UnlearnableColumnException(name,
                "every training row of column " + Escaped.quoted(name) + " is missing", false);
    }
}
