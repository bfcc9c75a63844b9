package dev.hourglass.preprocessing;

import dev.hourglass.table.Escaped;
import dev.hourglass.table.Table;
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

    private final Table training;
    private final String name;

    FeatureFit(Table training, String name) {
        this.training = training;
        this.name = name;
    }

    /** The feature, with something to stand in for missing cells if {@code imputation} is not null. */
    Feature fit(Imputation imputation) {
        if (!training.numericNames().contains(name)) {
            return category(imputation != null);
        }
        return imputation == null ? Feature.number(name) : new Feature(name, fill(imputation), List.of());
    }

    private Feature category(boolean fills) {
        Map<String, Integer> counts = new HashMap<>();
        for (String level : training.text(name)) {
            if (!level.isEmpty()) {
                counts.merge(level, 1, Integer::sum);
            }
        }
        List<String> levels = counts.keySet().stream().sorted(ORDER).toList();
        if (levels.isEmpty()) {
            throw nothingToLearn();
        }
        refuseNamesOfRows(levels.size(), counts.values().stream().mapToInt(Integer::intValue).sum());
        int most = 0;
        for (int i = 1; i < levels.size(); i++) {
            most = counts.get(levels.get(i)) > counts.get(levels.get(most)) ? i : most;
        }
        return new Feature(name, fills ? most : Double.NaN, levels);
    }

    private void refuseNamesOfRows(int levels, int rows) {
        boolean allDiffer = levels == rows && levels > MOST_LEVELS_OF_ONE_ROW;
        if (allDiffer || levels > MOST_LEVELS) {
            throw new IllegalArgumentException("column " + Escaped.quoted(name) + " has " + levels + " categories in "
                    + rows + " rows, expected " + (allDiffer ? "some to come again" : "at most " + MOST_LEVELS));
        }
    }

    private double fill(Imputation imputation) {
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

    private IllegalArgumentException nothingToLearn() {
        return new IllegalArgumentException("every training row of column " + Escaped.quoted(name) + " is missing");
    }
}
