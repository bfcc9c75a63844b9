package dev.hourglass.summary;

import dev.hourglass.anomaly.Change;
import dev.hourglass.anomaly.ColumnDrift;
import dev.hourglass.anomaly.Drift;
import dev.hourglass.text.AlignedColumns;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How far a table is from the rows that were learned from.
 *
 * @param drift of its columns, and of the errors of reconstructions
 */
public record DriftReport(Drift drift) {

    /**
     * Refuses null.
     *
     * @param drift of its columns, and of the errors of reconstructions
     */
    public DriftReport {
        Objects.requireNonNull(drift, "drift");
    }

    /** {@return what it comes to, then a line for each column, and one for the errors} */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(drift.sentences());
        lines.add("");
        lines.addAll(AlignedColumns.lines(table()));
        return lines;
    }

    private List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("column", "change", "index", "by chance", "distance"));
        for (ColumnDrift column : drift.columns()) {
            table.add(row(Escaped.text(column.column()), column.change()));
        }
        table.add(row("errors of reconstructions", drift.errors()));
        return table;
    }

    private static List<String> row(String name, Change change) {
        return List.of(name, change.size().name().toLowerCase(Locale.ROOT), rounded(change.stability()),
                rounded(change.chance()), rounded(change.distance()));
    }

    private static String rounded(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}
