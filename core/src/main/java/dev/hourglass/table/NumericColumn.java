package dev.hourglass.table;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A column of float64 numbers: what a cell of a file becomes.
 *
 * @param name   the name, as it stands in the header
 * @param values one number a row; copied
 */
public record NumericColumn(String name, double[] values) implements Column {

    /**
     * Copies the values.
     *
     * @param name   the name, as it stands in the header
     * @param values one number a row; copied
     * @throws NullPointerException if name or values are null
     */
    public NumericColumn {
        Objects.requireNonNull(name, "name");
        values = values.clone();
    }

    /**
     * {@return one column of a table for each column of a matrix}
     *
     * @param names  of the columns, as many as the matrix has
     * @param matrix rows x columns
     */
    public static List<Column> ofMatrix(List<String> names, DoubleMatrix matrix) {
        List<Column> columns = new ArrayList<>(matrix.columns());
        double[] cells = new double[matrix.rows()];
        for (int c = 0; c < matrix.columns(); c++) {
            for (int r = 0; r < cells.length; r++) {
                cells[r] = matrix.get(r, c);
            }
            columns.add(new NumericColumn(names.get(c), cells));
        }
        return columns;
    }

    @Override
    public int rows() {
        return values.length;
    }

    /** {@return a copy of the numbers} */
    @Override
    public double[] values() {
        return values.clone();
    }

    /**
     * One cell.
     *
     * @param row counted from 0
     * @return the number in that row
     * @throws IndexOutOfBoundsException if the row does not exist
     */
    public double value(int row) {
        return values[row];
    }

    @Override
    public NumericColumn selectRows(int[] selection) {
        return new NumericColumn(name, Arrays.stream(selection).mapToDouble(row -> values[row]).toArray());
    }

    /** Whether the other is a column of the same name and the same bits in every cell. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NumericColumn that && name.equals(that.name) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(values);
    }

    /** The name and the length, for messages. */
    @Override
    public String toString() {
        return Escaped.quoted(name) + ", " + values.length + " float64";
    }
}
