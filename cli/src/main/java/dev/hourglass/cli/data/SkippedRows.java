package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.SkippedRow;
import dev.hourglass.table.Column;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells of the rows that were left out because they cannot be used; counts them, and remembers the first few. */
public final class SkippedRows {
    private static final int SHOWN = 3;

    private final List<SkippedRow> first = new ArrayList<>();
    private long count;

    /** Warns of them with the first few, and writes all of them into the file that was asked for. */
    public static void tell(Invocation invocation, CsvTable data) throws IOException {
        SkippedRows rows = new SkippedRows();
        rows.add(data.skipped());
        rows.tell(invocation);
        Optional<Path> list = invocation.find(DataOptions.BAD_ROWS_LIST);
        if (list.isPresent()) {
            Outputs.table(list.get(), table(invocation, data.skipped()));
        }
    }

    /**
     * Warns of them with the first few.
     *
     * @param first the first ones
     * @param rows  how many there are
     */
    public static void tell(Invocation invocation, List<SkippedRow> first, long rows) {
        SkippedRows all = new SkippedRows();
        all.add(first);
        all.count = rows;
        all.tell(invocation);
    }

    /** Some of them as a table, for the file that was asked for; with a column of files where there are several. */
    static Table table(Invocation invocation, List<SkippedRow> rows) {
        List<Column> columns = new ArrayList<>();
        if (DataOptions.isDivided(invocation)) {
            columns.add(new TextColumn("file", rows.stream().map(SkippedRow::source).toArray(String[]::new)));
        }
        columns.add(new NumericColumn("line", rows.stream().mapToDouble(SkippedRow::line).toArray()));
        columns.add(new TextColumn("problem", rows.stream().map(SkippedRow::problem).toArray(String[]::new)));
        return new Table(columns);
    }

    private static String words(Invocation invocation, SkippedRow row) {
        return (DataOptions.isDivided(invocation) ? Escaped.path(row.source()) + ", " : "") + "line " + row.line()
                + ", " + row.problem();
    }

    /** Counts the next ones. */
    void add(List<SkippedRow> rows) {
        rows.stream().limit(SHOWN - first.size()).forEach(first::add);
        count += rows.size();
    }

    /** How many there are. */
    long count() {
        return count;
    }

    /** Warns of all that were counted, with the first few. */
    void tell(Invocation invocation) {
        if (count > 0) {
            invocation.warn("left out " + count + (count == 1 ? " row" : " rows") + " that cannot be used: "
                    + first.stream().map(row -> words(invocation, row))
                            .collect(Collectors.joining("; "))
                    + (count > SHOWN ? " and " + (count - SHOWN) + " more"
                            + (invocation.find(DataOptions.BAD_ROWS_LIST).isPresent() ? ""
                            : ", which --bad-rows-list FILE lists") : ""));
        }
    }
}
