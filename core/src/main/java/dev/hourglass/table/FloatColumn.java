package dev.hourglass.table;

import dev.hourglass.matrix.Matrix;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A column of float32 numbers: what a network puts out. It is written with the fewest digits that give the same
 * <em>float</em> back, about half as many as the same numbers would need as doubles.
 *
 * @param name   the name, as it will stand in the header
 * @param values one number a row; copied
 */
public record FloatColumn(String name, float[] values) implements Column {

    /**
     * Copies the values.
     *
     * @param name   the name, as it stands in the header
     * @param values one number a row; copied
     * @throws NullPointerException if name or values are null
     */
    public FloatColumn {
        Objects.requireNonNull(name, "name");
        values = values.clone();
    }

    /**
     * {@return one column of a table for each column of a matrix}
     *
     * @param names  of the columns, as many as the matrix has
     * @param matrix rows x columns
     */
    public static List<Column> ofMatrix(List<String> names, Matrix matrix) {
        List<Column> columns = new ArrayList<>(matrix.columns());
        float[] cells = new float[matrix.rows()];
        for (int c = 0; c < matrix.columns(); c++) {
            for (int r = 0; r < cells.length; r++) {
                cells[r] = matrix.get(r, c);
            }
            columns.add(new FloatColumn(names.get(c), cells));
        }
        return columns;
    }

    @Override
    public int rows() {
        return values.length;
    }

    /** {@return a copy of the numbers} */
    @Override
    public float[] values() {
        return values.clone();
    }

    /**
     * One cell.
     *
     * @param row counted from 0
     * @return the number in that row
     * @throws IndexOutOfBoundsException if the row does not exist
     */
    public float value(int row) {
        return values[row];
    }

    @Override
    public FloatColumn selectRows(int[] selection) {
        float[] selected = new float[selection.length];
        for (int i = 0; i < selected.length; i++) {
            selected[i] = values[selection[i]];
        }
        return new FloatColumn(name, selected);
    }

    /** Whether the other is a column of the same name and the same bits in every cell. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FloatColumn that && name.equals(that.name) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(values);
    }

    /** The name and the length, for messages. */
    @Override
    public String toString() {
        return Escaped.quoted(name) + ", " + values.length + " float32";
    }
}
