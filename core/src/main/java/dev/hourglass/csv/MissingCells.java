package dev.hourglass.csv;

import dev.hourglass.remedy.Remedy;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps in mind the cells of a file that hold no value, column by column.
 *
 * <p>Empty ones are kept apart from marks such as {@code NA}: a column may turn out, later in the file, to hold
 * categories, and to them a mark is a text like any other.
 */
final class MissingCells {
    private static final int PLACES_SHOWN = 3;
    private static final int COLUMNS_SHOWN = 10;

    /** Cells of one column that are alike. */
    private static final class Cells {
        private final BitSet rows = new BitSet();
        private final List<Long> firstLines = new ArrayList<>();
        private CsvException first;
    }

    private final CsvFaults faults;
    /** By the number of the field. */
    private final Map<Integer, Cells> empty = new TreeMap<>();
    /** By the number of the field. */
    private final Map<Integer, Cells> marked = new TreeMap<>();

    MissingCells(CsvFaults faults) {
        this.faults = faults;
    }

    /** Notes a cell without a value, of a row of the table, counted from 0. */
    void add(CsvRow row, int field, int number) {
        long line = row.line(field);
        Cells cells = (row.isEmpty(field) ? empty : marked).computeIfAbsent(field, key -> new Cells());
        cells.rows.set(number);
        if (cells.firstLines.size() < PLACES_SHOWN) {
            cells.firstLines.add(line);
        }
        if (cells.first == null) {
            String cell = row.text(field);
            cells.first = faults.at(line, field + 1,
                    (cell.isBlank() ? NumberFault.EMPTY : NumberFault.MISSING).found(cell) + ", expected a value", "");
        }
    }

    /** Takes the marks of a column for texts. */
    void acceptMarks(int field) {
        marked.remove(field);
    }

    /** {@return the rows in which any cell is missing} */
    BitSet rows() {
        BitSet rows = new BitSet();
        empty.keySet().forEach(field -> rows.or(rows(field)));
        marked.keySet().forEach(field -> rows.or(rows(field)));
        return rows;
    }

    /** {@return the rows in which the cell of a field is missing} */
    BitSet rows(int field) {
        BitSet rows = new BitSet();
        Optional.ofNullable(empty.get(field)).ifPresent(cells -> rows.or(cells.rows));
        Optional.ofNullable(marked.get(field)).ifPresent(cells -> rows.or(cells.rows));
        return rows;
    }

    /**
     * {@return the refusal of the first cell, in the first row, with the number in each column}
     *
     * @param remedy how to mend it
     */
    CsvException refusal(Remedy remedy) {
        CsvException first = first();
        return faults.at(first.line(), first.column(), first.problem() + "; " + counts(), remedy);
    }

    private CsvException first() {
        int row = rows().nextSetBit(0);
        List<Cells> all = new ArrayList<>(empty.values());
        all.addAll(marked.values());
        return all.stream().filter(cells -> cells.rows.get(row)).map(cells -> cells.first)
                .reduce((one, other) -> one.column() < other.column() ? one : other).orElseThrow();
    }

    /** {@return how many there are in each column, and the first places} */
    String counts() {
        Map<Integer, Cells> columns = new TreeMap<>(empty);
        marked.forEach((field, cells) -> columns.merge(field, cells, MissingCells::join));
        StringBuilder text = new StringBuilder("missing cells by column: ");
        columns.values().stream().limit(COLUMNS_SHOWN).forEach(cells -> describe(cells, text));
        text.setLength(text.length() - 2);
        int more = columns.size() - COLUMNS_SHOWN;
        return more > 0 ? text + " and " + more + (more == 1 ? " more column" : " more columns") : text.toString();
    }

    private static Cells join(Cells one, Cells other) {
        Cells both = new Cells();
        both.rows.or(one.rows);
        both.rows.or(other.rows);
        both.firstLines.addAll(one.firstLines);
        both.firstLines.addAll(other.firstLines);
        both.firstLines.sort(null);
        both.first = one.first;
        return both;
    }

    private static void describe(Cells cells, StringBuilder text) {
        int count = cells.rows.cardinality();
        text.append(Escaped.quoted(cells.first.columnName().orElseThrow()))
                .append(": ").append(count).append(" (line ");
        cells.firstLines.stream().limit(PLACES_SHOWN).forEach(line -> text.append(line).append(", "));
        text.setLength(text.length() - 2);
        text.append(count > PLACES_SHOWN ? ", …), " : "), ");
    }
}
