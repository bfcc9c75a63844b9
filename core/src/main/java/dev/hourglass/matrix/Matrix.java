package dev.hourglass.matrix;

import java.util.Arrays;
import java.util.Objects;

/**
 * A dense matrix of float32 values, row after row in one array: element (r, c) lies at {@code r * columns + c}.
 *
 * <p>The network computes on these. The backing array is shared, never copied: whoever passes an array in, or
 * takes it out with {@link #values()}, sees every later change.
 */
public final class Matrix {
    private final int rows;
    private final int columns;
    private final float[] values;

    /**
     * A matrix of zeros.
     *
     * @param rows    0 or more
     * @param columns 0 or more
     * @throws IllegalArgumentException if a size is negative or the matrix would not fit one array
     */
    public Matrix(int rows, int columns) {
        this(rows, columns, new float[Shape.size(rows, columns)]);
    }

    /**
     * A matrix over an array that already holds its values.
     *
     * @param rows    0 or more
     * @param columns 0 or more
     * @param values  row-major, exactly {@code rows * columns} long; kept, not copied
     * @throws IllegalArgumentException if the sizes do not agree
     */
    public Matrix(int rows, int columns, float[] values) {
        Objects.requireNonNull(values, "values");
        Shape.check(rows, columns, values.length);
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /** {@return the number of rows} */
    public int rows() {
        return rows;
    }

    /** {@return the number of columns} */
    public int columns() {
        return columns;
    }

    /** {@return the backing array itself, row-major} */
    public float[] values() {
        return values;
    }

    /**
     * {@return one element}
     *
     * @param row    counted from 0
     * @param column counted from 0
     * @throws IndexOutOfBoundsException if the place is outside the matrix
     */
    public float get(int row, int column) {
        return values[Shape.index(row, column, rows, columns)];
    }

    /**
     * Changes one element.
     *
     * @param row    counted from 0
     * @param column counted from 0
     * @param value  the new value
     * @throws IndexOutOfBoundsException if the place is outside the matrix
     */
    public void set(int row, int column, float value) {
        values[Shape.index(row, column, rows, columns)] = value;
    }

    /**
     * {@return a new matrix of some rows of this one, in the order given; a row may come more than once}
     *
     * @param selection row numbers, counted from 0
     * @throws IndexOutOfBoundsException if a row does not exist
     */
    public Matrix selectRows(int[] selection) {
        Matrix selected = new Matrix(selection.length, columns);
        for (int r = 0; r < selection.length; r++) {
            Objects.checkIndex(selection[r], rows);
            System.arraycopy(values, selection[r] * columns, selected.values, r * columns, columns);
        }
        return selected;
    }

    /** {@return the same values as float64; nothing is lost} */
    public DoubleMatrix toDouble() {
        double[] widened = new double[values.length];
        for (int i = 0; i < widened.length; i++) {
            widened[i] = values[i];
        }
        return new DoubleMatrix(rows, columns, widened);
    }

    /** Whether the other is a matrix of the same shape and the same bits in every element. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix that && rows == that.rows && columns == that.columns
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values) * 31 + columns;
    }

    /** The shape, for messages: {@code 3 x 4 float32}. */
    @Override
    public String toString() {
        return rows + " x " + columns + " float32";
    }
}
