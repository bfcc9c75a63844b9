package dev.hourglass.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** Gathers columns of rows that come one after the other. */
final class RowColumns<R> {
    private static final int FIRST_ROOM = 64;

    private final List<String> numbers;
    private final List<String> texts;
    private final RowCells<? super R> numberCells;
    private final RowCells<? super R> textCells;
    private final double[][] numberColumns;
    private final List<List<String>> textColumns = new ArrayList<>();
    private int rows;

    /**
     * Finds the columns.
     *
     * @param numbers names of columns of numbers
     * @param texts   names of columns of texts
     */
    RowColumns(RowLayout<? super R> layout, List<String> numbers, List<String> texts) {
        this.numbers = List.copyOf(numbers);
        this.texts = List.copyOf(texts);
        numberCells = layout.bind(this.numbers);
        textCells = layout.bind(this.texts);
        numberColumns = new double[numbers.size()][FIRST_ROOM];
        texts.forEach(name -> textColumns.add(new ArrayList<>()));
    }

    void addAll(Iterator<? extends R> all) {
        while (all.hasNext()) {
            add(Objects.requireNonNull(all.next(), "row"));
        }
    }

    private void add(R row) {
        for (int c = 0; c < numberColumns.length; c++) {
            if (rows == numberColumns[c].length) {
                numberColumns[c] = Arrays.copyOf(numberColumns[c], 2 * rows);
            }
            numberColumns[c][rows] = numberCells.number(row, c);
        }
        for (int c = 0; c < textColumns.size(); c++) {
            textColumns.get(c).add(textCells.text(row, c));
        }
        rows++;
    }

    /** The columns: numbers first. */
    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < numberColumns.length; c++) {
            columns.add(new NumericColumn(numbers.get(c), Arrays.copyOf(numberColumns[c], rows)));
        }
        for (int c = 0; c < textColumns.size(); c++) {
            columns.add(new TextColumn(texts.get(c), textColumns.get(c).toArray(String[]::new)));
        }
        return columns;
    }
}
