package dev.hourglass.dataset;

import dev.hourglass.table.Column;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import java.util.ArrayList;
import java.util.List;

/** Synthetic samples as a table: columns {@code f0}, {@code f1}, …, and the class as {@code target}. */
public final class SampleTable {
    private SampleTable() {
    }

    /**
     * {@return the names of the columns before the target}
     *
     * @param samples any
     */
    public static List<String> featureNames(ClassificationSamples samples) {
        List<String> names = new ArrayList<>();
        for (int j = 0; j < samples.x().columns(); j++) {
            names.add("f" + j);
        }
        return names;
    }

    /**
     * {@return how many columns a table of such samples has, the class among them}
     *
     * @param settings of the samples
     */
    public static int columns(ClassificationSettings settings) {
        return settings.features().total() + 1;
    }

    /**
     * {@return the samples with names}
     *
     * @param samples any
     */
    public static Table of(ClassificationSamples samples) {
        List<String> names = featureNames(samples);
        List<Column> columns = new ArrayList<>();
        double[] values = new double[samples.x().rows()];
        for (int j = 0; j < names.size(); j++) {
            for (int i = 0; i < values.length; i++) {
                values[i] = samples.x().get(i, j);
            }
            columns.add(new NumericColumn(names.get(j), values));
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = samples.y()[i];
        }
        columns.add(new NumericColumn("target", values));
        return new Table(columns);
    }
}
