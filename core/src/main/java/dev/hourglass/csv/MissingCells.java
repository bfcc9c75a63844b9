package dev.hourglass.csv;

import dev.hourglass.remedy.Remedy;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Records the cells of a file that hold no value, column by column.
 *
 * <p>Empty cells are kept apart from marks such as {@code NA}: a column may turn out, later in the file, to hold
 * categories, for which a mark is a text like any other.
 */
final class MissingCells {
    private static final int PLACES_SHOWN = 3;
    private static final int COLUMNS_SHOWN = 10;

    /** Cells of one column that are alike. */
    private static final class Cells {
        /** Of the block. */
        private final BitSet rows = new BitSet();
        /** In the whole file. */
        private long count;
        private final List<Long> firstPlaces = new ArrayList<>();
        private CsvException first;
        /** In the whole file, counted from 0. */
        private long firstRow;
    }

    private final CsvFaults faults;
    /** By the number of the field. */
    private final Map<Integer, Cells> empty = new TreeMap<>();
    /** By the number of the field. */
    private final Map<Integer, Cells> marked = new TreeMap<>();
    private long earlierRows;

    MissingCells(CsvFaults faults) {
        this.faults = faults;
    }

    /** Records a cell without a value; rows of the block are counted from 0. */
    void add(CsvRow row, int field, int number) {
        long line = row.line(field);
        Cells cells = (row.isEmpty(field) ? empty : marked).computeIfAbsent(field, key -> new Cells());
        cells.rows.set(number);
        cells.count++;
        if (cells.firstPlaces.size() < PLACES_SHOWN) {
            cells.firstPlaces.add(faults.place(line));
        }
        if (cells.first == null) {
            cells.firstRow = earlierRows + number;
            String cell = row.text(field);
            cells.first = faults.at(line, field + 1,
                    (cell.isBlank() ? NumberFault.EMPTY : NumberFault.MISSING).found(cell) + ", expected a value", "");
        }
    }

    /** Counts the marks of a column as texts. */
    void acceptMarks(int field) {
        marked.remove(field);
    }

    /** Releases the rows of a block; counts are kept. */
    void endBlock(int rows) {
        earlierRows += rows;
        empty.values().forEach(cells -> cells.rows.clear());
        marked.values().forEach(cells -> cells.rows.clear());
    }

    /** {@return the rows of the block in which any cell is missing} */
    BitSet rows() {
        BitSet rows = new BitSet();
        empty.keySet().forEach(field -> rows.or(rows(field)));
        marked.keySet().forEach(field -> rows.or(rows(field)));
        return rows;
    }

    /** {@return the rows of the block in which the cell of a field is missing} */
    BitSet rows(int field) {
        BitSet rows = new BitSet();
        Optional.ofNullable(empty.get(field)).ifPresent(cells -> rows.or(cells.rows));
        Optional.ofNullable(marked.get(field)).ifPresent(cells -> rows.or(cells.rows));
        return rows;
    }

    /**
     * {@return the refusal of the first missing cell, with the number of missing cells in each column}
     *
     * @param remedy how to mend it
     */
    CsvException refusal(Remedy remedy) {
        CsvException first = first();
        return CsvFaults.again(first, first.problem() + "; " + counts(), remedy);
    }

    private CsvException first() {
        return Stream.concat(empty.values().stream(), marked.values().stream())
                .min(Comparator.<Cells>comparingLong(cells -> cells.firstRow)
                        .thenComparingInt(cells -> cells.first.column())).orElseThrow().first;
    }

    /** {@return how many missing cells each column has, and where the first ones are} */
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
        both.count = one.count + other.count;
        both.firstPlaces.addAll(one.firstPlaces);
        both.firstPlaces.addAll(other.firstPlaces);
        both.firstPlaces.sort(null);
        both.first = one.first;
        return both;
    }

    private void describe(Cells cells, StringBuilder text) {
        long count = cells.count;
        text.append(Escaped.quoted(cells.first.columnName().orElseThrow()))
                .append(": ").append(count).append(" (")
                .append(faults.words(cells.firstPlaces.stream().limit(PLACES_SHOWN).toList()))
                .append(count > PLACES_SHOWN ? ", …), " : "), ");
    }
}
