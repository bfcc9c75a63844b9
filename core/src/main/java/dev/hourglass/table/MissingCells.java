package dev.hourglass.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the missing cells of a file, column by column, and refuses them in the end where that was asked for. */
final class MissingCells {
    private static final int PLACES_SHOWN = 3;
    private static final int COLUMNS_SHOWN = 10;

    /** The missing cells of one column. */
    private static final class Count {
        private final List<String> firstLines = new ArrayList<>();
        private long cells;
    }

    private final CsvFaults faults;
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private CsvException first;
    private long droppedRows;

    MissingCells(CsvFaults faults) {
        this.faults = faults;
    }

    /** Notes a cell without a value. */
    void add(String column, CsvRow row, int field) {
        long line = row.line(field);
        Count count = counts.computeIfAbsent(column, name -> new Count());
        count.cells++;
        if (count.firstLines.size() < PLACES_SHOWN) {
            count.firstLines.add(Long.toString(line));
        }
        if (first == null) {
            String cell = row.text(field);
            first = faults.at(line, field + 1, NumberFault.of(cell, Double.NaN).found(cell) + ", expected a value", "");
        }
    }

    /** Notes that a row was left out. */
    void dropRow() {
        droppedRows++;
    }

    /** {@return how many rows were left out} */
    long droppedRows() {
        return droppedRows;
    }

    /**
     * Refuses what was noted, if anything was.
     *
     * @param fix how to mend it
     */
    void refuse(String fix) {
        if (first != null) {
            List<String> columns = new ArrayList<>();
            counts.forEach((name, count) -> columns.add(Escaped.quoted(name) + ": " + count.cells + " (line "
                    + String.join(", ", count.firstLines) + (count.cells > PLACES_SHOWN ? ", …)" : ")")));
            int more = columns.size() - COLUMNS_SHOWN;
            throw faults.at(first.line(), first.column(), first.problem() + "; missing cells by column: "
                    + String.join(", ", columns.subList(0, Math.min(columns.size(), COLUMNS_SHOWN)))
                    + (more > 0 ? " and " + more + " more columns" : ""), fix);
        }
    }
}
