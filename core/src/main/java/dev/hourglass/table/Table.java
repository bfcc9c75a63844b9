package dev.hourglass.table;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.text.Escaped;
import dev.hourglass.text.NearestName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
            throw new IllegalArgumentException("no column " + Escaped.quoted(name) + " among "
                    + Escaped.list(names()) + NearestName.hint(name, columns.keySet()));
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
