package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.dataset.ClassificationSamples;
import dev.hourglass.json.JsonObject;
import dev.hourglass.table.Column;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Synthetic samples as a table: columns {@code f0}, {@code f1}, …, and the class as {@code target}. */
public final class SampleTable {
    private SampleTable() {
    }

    /** The names of the columns before the target. */
    public static List<String> featureNames(ClassificationSamples samples) {
        List<String> names = new ArrayList<>();
        for (int j = 0; j < samples.x().columns(); j++) {
            names.add("f" + j);
        }
        return names;
    }

    /** The samples with names. */
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

    /** Says what was written, for machines. */
    public static void reportJson(Invocation invocation, ClassificationSamples samples, Path file) throws IOException {
        invocation.print(new JsonObject()
                .put("rows", samples.x().rows())
                .put("columns", samples.x().columns() + 1)
                .put("file", file.toString()));
    }
}
