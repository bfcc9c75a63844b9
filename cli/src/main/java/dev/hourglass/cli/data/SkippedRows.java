package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.SkippedRow;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells of the rows that were left out because they cannot be used. */
public final class SkippedRows {
    private static final int SHOWN = 3;

    private SkippedRows() {
    }

    /** Warns of them with the first few, and writes all of them into the file that was asked for. */
    public static void tell(Invocation invocation, CsvTable data) throws IOException {
        List<SkippedRow> skipped = data.skipped();
        Optional<Path> list = invocation.find(DataOptions.BAD_ROWS_LIST);
        tell(invocation, skipped, skipped.size());
        if (list.isPresent()) {
            Outputs.table(list.get(), new Table(List.of(
                    new NumericColumn("line", skipped.stream().mapToDouble(SkippedRow::line).toArray()),
                    new TextColumn("problem", skipped.stream().map(SkippedRow::problem).toArray(String[]::new)))));
        }
    }

    /**
     * Warns of them with the first few.
     *
     * @param first the first ones
     * @param rows  how many there are
     */
    public static void tell(Invocation invocation, List<SkippedRow> first, long rows) {
        if (rows > 0) {
            invocation.warn("left out " + rows + (rows == 1 ? " row" : " rows") + " that cannot be used: "
                    + first.stream().limit(SHOWN).map(row -> "line " + row.line() + ", " + row.problem())
                            .collect(Collectors.joining("; "))
                    + (rows > SHOWN ? " and " + (rows - SHOWN) + " more"
                            + (invocation.has(DataOptions.BAD_ROWS_LIST) ? ""
                                    : ", which --bad-rows-list FILE lists") : ""));
        }
    }
}
