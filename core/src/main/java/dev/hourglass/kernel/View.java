package dev.hourglass.kernel;

import java.util.Arrays;

/**
 * A matrix within an array: element (i, j) is at {@code offset + i * rowStride + j * columnStride}.
 *
 * <p>One type describes a whole matrix, a part of one, its transpose (strides swapped) and a row that is repeated
 * without end (row stride 0). Views are made once, when buffers are planned, so that a training step allocates nothing.
 */
public final class View {
    /** A view without elements, for places where none are read. */
    public static final View NOTHING = ofRows(new float[0], 0, 0);

    private final float[] array;
    private final int offset;
    private final int rowStride;
    private final int columnStride;
    private final View transposed;

    /**
     * A view of an array.
     *
     * @param array        what holds the elements
     * @param offset       where element (0, 0) lies
     * @param rowStride    distance from a row to the next, in floats
     * @param columnStride distance from a column to the next, in floats
     */
    public View(float[] array, int offset, int rowStride, int columnStride) {
        this.array = array;
        this.offset = offset;
        this.rowStride = rowStride;
        this.columnStride = columnStride;
        this.transposed = new View(this);
    }

    private View(View transposed) {
        this.array = transposed.array;
        this.offset = transposed.offset;
        this.rowStride = transposed.columnStride;
        this.columnStride = transposed.rowStride;
        this.transposed = transposed;
    }

    /**
     * {@return a view of contiguous rows that begin at {@code offset} and lie {@code rowStride} floats apart}
     *
     * @param array     what holds the elements
     * @param offset    where the first element lies
     * @param rowStride distance from a row to the next, in floats
     */
    public static View ofRows(float[] array, int offset, int rowStride) {
        return new View(array, offset, rowStride, 1);
    }

    /**
     * {@return one row, at {@code offset}, seen as a matrix in which every row is that row}
     *
     * @param array  what holds the elements
     * @param offset where the first element lies
     */
    public static View ofRepeatedRow(float[] array, int offset) {
        return new View(array, offset, 0, 1);
    }

    /** {@return whether this is one column, seen as a matrix in which every column is that column} */
    public boolean isRepeatedColumn() {
        return columnStride == 0;
    }

    /** {@return the same elements with rows and columns exchanged; nothing is moved or allocated} */
    public View transposed() {
        return transposed;
    }

    /**
     * {@return a view of the columns from {@code first} on}
     *
     * @param first counted from 0
     */
    public View fromColumn(int first) {
        return new View(array, offset + first * columnStride, rowStride, columnStride);
    }

    /**
     * {@return a view of the rows from {@code first} on}
     *
     * @param first counted from 0
     */
    public View fromRow(int first) {
        return new View(array, offset + first * rowStride, rowStride, columnStride);
    }

    /**
     * Copies the first elements of the first rows to another view with contiguous rows; does nothing if that is this
     * view.
     *
     * @param to    rows x width, written; this view, or one that does not overlap it
     * @param rows  how many
     * @param width columns
     */
    public void copyTo(View to, int rows, int width) {
        if (array == to.array && offset == to.offset) {
            return;
        }
        for (int i = 0; i < rows; i++) {
            System.arraycopy(array, at(i, 0), to.array, to.at(i, 0), width);
        }
    }

    /**
     * Copies this repeated column to every column of some rows.
     *
     * @param to       rows x columns with contiguous rows, written
     * @param firstRow the first row to write
     * @param endRow   the row after the last
     * @param columns  how many
     */
    void repeatTo(View to, int firstRow, int endRow, int columns) {
        for (int i = firstRow; i < endRow; i++) {
            Arrays.fill(to.array, to.at(i, 0), to.at(i, columns), array[at(i, 0)]);
        }
    }

    /**
     * Sets the first elements of the first rows, which are contiguous, to zero.
     *
     * @param rows  how many
     * @param width columns
     */
    public void clear(int rows, int width) {
        for (int i = 0; i < rows; i++) {
            Arrays.fill(array, at(i, 0), at(i, width), 0);
        }
    }

    /** {@return what holds the elements} */
    public float[] array() {
        return array;
    }

    /** {@return where element (0, 0) lies} */
    public int offset() {
        return offset;
    }

    /** {@return the distance from a row to the next, in floats} */
    public int rowStride() {
        return rowStride;
    }

    /** {@return the distance from a column to the next, in floats} */
    public int columnStride() {
        return columnStride;
    }

    /**
     * {@return the place of element (row, column) in the array}
     *
     * @param row    counted from 0
     * @param column counted from 0
     */
    public int at(int row, int column) {
        return offset + row * rowStride + column * columnStride;
    }
}
