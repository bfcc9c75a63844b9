package dev.hourglass.table;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.text.Escaped;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An immutable table: named columns of equal length, in order, no two of the same name. */
public final class Table {
    private final Map<String, Column> columns;
    private final int rows;

    /**
     * A table of columns.
     *
     * @param columns at least one, all equally long, no two of the same name
     * @throws IllegalArgumentException if there is none, lengths differ or a name comes twice
     */
    public Table(List<? extends Column> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table needs at least one column");
        }
        this.rows = columns.get(0).rows();
        Map<String, Column> named = new LinkedHashMap<>();
        for (Column column : columns) {
            if (column.rows() != rows) {
                throw new IllegalArgumentException("columns of a table are equally long, found " + columns.get(0)
                        + " and " + column);
            }
            if (named.put(column.name(), column) != null) {
                throw new IllegalArgumentException("two columns have the name " + Escaped.quoted(column.name()));
            }
        }
        this.columns = Collections.unmodifiableMap(named);
    }

    /**
     * {@return a table of rows that come from somewhere else} Columns are found by name once, before the first row:
     *
     * <pre>{@code
     * Table table = Table.ofRows(RowLayouts.maps(), List.of("age", "income"), List.of("city"), rows.iterator());
     * }</pre>
     *
     * @param layout  where columns are found in a row
     * @param numbers names of columns of numbers, which come first in the table; a missing number is NaN
     * @param texts   names of columns of texts; a missing text is empty
     * @param rows    in order, each read before the next is asked for
     * @param <R>     a row
     * @throws IllegalArgumentException if rows have no such column, a name comes twice, there is none, or a cell holds
     *                                  something else than its column
     */
    public static <R> Table ofRows(RowLayout<? super R> layout, List<String> numbers, List<String> texts,
            Iterator<? extends R> rows) {
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(numbers, "numbers");
        Objects.requireNonNull(texts, "texts");
        Objects.requireNonNull(rows, "rows");
        RowColumns<R> columns = new RowColumns<>(layout, numbers, texts);
        columns.addAll(rows);
        return new Table(columns.columns());
    }

    /**
     * {@return a table of rows of numbers}
     *
     * @param names of the columns, in order
     * @param rows  each of as many numbers as there are names; a missing number is NaN
     * @throws IllegalArgumentException if a row has more or fewer numbers, a name comes twice, or there is none
     */
    public static Table of(List<String> names, double[][] rows) {
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(rows, "rows");
        return ofRows(RowLayouts.doubles(names), names, List.of(), Arrays.asList(rows).iterator());
    }

    /** {@return the number of rows, 0 or more} */
    public int rows() {
        return rows;
    }

    /** {@return the names of the columns, in order} */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** {@return the names of the columns that hold numbers, in order} */
    public List<String> numericNames() {
        return columns.values().stream().filter(column -> !(column instanceof TextColumn)).map(Column::name).toList();
    }

    /**
     * Whether a column exists.
     *
     * @param name compared exactly
     * @return whether there is a column of this name
     */
    public boolean contains(String name) {
        return columns.containsKey(name);
    }

    /**
     * A column by its name.
     *
     * @param name compared exactly
     * @return the column
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw ColumnPlaces.missing(name, columns.keySet());
        }
        return column;
    }

    /**
     * The texts of a column.
     *
     * @param name compared exactly
     * @return one text a row
     * @throws IllegalArgumentException if there is no such column or it holds numbers only
     */
    public String[] text(String name) {
        Column column = column(name);
        if (column instanceof TextColumn texts) {
            return texts.values();
        }
        if (column instanceof SpelledColumn spelled) {
            return spelled.spellings().values();
        }
        throw new IllegalArgumentException("column " + Escaped.quoted(name) + " holds numbers, expected texts");
    }

    /**
     * Some numeric columns as a matrix, in the order given.
     *
     * @param names the columns to take
     * @return rows x names, row-major; float32 columns are widened
     * @throws IllegalArgumentException if a column does not exist, or holds texts
     */
    public DoubleMatrix matrix(List<String> names) {
        DoubleMatrix matrix = new DoubleMatrix(rows, names.size());
        for (int c = 0; c < names.size(); c++) {
            copyNumbers(names.get(c), matrix.values(), c, names.size());
        }
        return matrix;
    }

    /**
     * Copies the numbers of a column.
     *
     * @param name   of the column
     * @param target where to
     * @param from   the place of the first row there
     * @param stride from the place of one row to that of the next
     * @throws IllegalArgumentException if the column does not exist, or holds texts
     */
    public void copyNumbers(String name, double[] target, int from, int stride) {
        Column column = column(name);
        int at = from;
        for (int r = 0; r < column.rows(); r++, at += stride) {
            if (column instanceof NumericColumn numbers) {
                target[at] = numbers.value(r);
            } else if (column instanceof SpelledColumn spelled) {
                target[at] = spelled.numbers().value(r);
            } else if (column instanceof FloatColumn numbers) {
                target[at] = numbers.value(r);
            } else {
                throw new IllegalArgumentException(
                        "column " + Escaped.quoted(name) + " holds texts, expected numbers");
            }
        }
    }

    /**
     * A table of some of the rows, in the order given; a row may come more than once.
     *
     * @param selection row numbers, counted from 0
     * @return a table with the same columns, as long as the selection
     * @throws IndexOutOfBoundsException if a row does not exist
     */
    public Table selectRows(int[] selection) {
        return new Table(columns.values().stream().map(column -> column.selectRows(selection)).toList());
    }

    /** Whether the other has the same columns in the same order, bit for bit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Table that && names().equals(that.names()) && columns.equals(that.columns);
    }

    @Override
    public int hashCode() {
        return columns.hashCode();
    }

    /** The shape, for messages: {@code 1000 rows x 101 columns}. */
    @Override
    public String toString() {
        return rows + " rows x " + columns.size() + " columns";
    }
}
