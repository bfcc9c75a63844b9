package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.SkippedRow;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
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
            Outputs.table(list.get(), table(data.skipped()));
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

    /** Some of them as a table, for the file that was asked for. */
    static Table table(List<SkippedRow> rows) {
        return new Table(List.of(
                new NumericColumn("line", rows.stream().mapToDouble(SkippedRow::line).toArray()),
                new TextColumn("problem", rows.stream().map(SkippedRow::problem).toArray(String[]::new))));
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
                    + first.stream().map(row -> "line " + row.line() + ", " + row.problem())
                            .collect(Collectors.joining("; "))
                    + (count > SHOWN ? " and " + (count - SHOWN) + " more"
                            + (invocation.find(DataOptions.BAD_ROWS_LIST).isPresent() ? ""
                            : ", which --bad-rows-list FILE lists") : ""));
        }
    }
}
