package dev.hourglass.matrix;

import java.util.Arrays;
import java.util.Objects;

/**
 * A dense matrix of float64 values, row after row in one array: element (r, c) lies at {@code r * columns + c}.
 *
 * <p>Raw columns, scaled columns and logistic regression are in this precision. The backing array is shared, never
 * copied: whoever passes an array in, or takes it out with {@link #values()}, sees every later change.
 */
public final class DoubleMatrix {
    private final int rows;
    private final int columns;
    private final double[] values;

    /**
     * A matrix of zeros.
     *
     * @param rows    0 or more
     * @param columns 0 or more
     * @throws IllegalArgumentException if a size is negative or the matrix would not fit one array
     */
    public DoubleMatrix(int rows, int columns) {
        this(rows, columns, new double[Shape.size(rows, columns)]);
    }

    /**
     * A matrix over an array that already holds its values.
     *
     * @param rows    0 or more
     * @param columns 0 or more
     * @param values  row-major, exactly {@code rows * columns} long; kept, not copied
     * @throws IllegalArgumentException if the sizes do not agree
     */
    public DoubleMatrix(int rows, int columns, double[] values) {
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
    public double[] values() {
        return values;
    }

    /**
     * {@return one element}
     *
     * @param row    counted from 0
     * @param column counted from 0
     * @throws IndexOutOfBoundsException if the place is outside the matrix
     */
    public double get(int row, int column) {
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
    public void set(int row, int column, double value) {
        values[Shape.index(row, column, rows, columns)] = value;
    }

    /**
     * {@return a new matrix of some rows of this one, in the order given; a row may come more than once}
     *
     * @param selection row numbers, counted from 0
     * @throws IndexOutOfBoundsException if a row does not exist
     */
    public DoubleMatrix selectRows(int[] selection) {
        DoubleMatrix selected = new DoubleMatrix(selection.length, columns);
        for (int r = 0; r < selection.length; r++) {
            Objects.checkIndex(selection[r], rows);
            System.arraycopy(values, selection[r] * columns, selected.values, r * columns, columns);
        }
        return selected;
    }

    /**
     * {@return the same values as float32, each rounded once, to nearest even}
     *
     * <p>This is the one place where numbers leave double precision on their way into the network.
     */
    public Matrix toFloat() {
        float[] rounded = new float[values.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) values[i];
        }
        return new Matrix(rows, columns, rounded);
    }

    /** Whether the other is a matrix of the same shape and the same bits in every element. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DoubleMatrix that && rows == that.rows && columns == that.columns
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values) * 31 + columns;
    }

    /** The shape, for messages: {@code 3 x 4 float64}. */
    @Override
    public String toString() {
        return rows + " x " + columns + " float64";
    }
}
