package dev.hourglass.nn;

import dev.hourglass.matrix.Matrix;
import java.util.Objects;

/** The rows that go into a network, made when they are needed: a table need not exist as a matrix of float32. */
public interface RowSource {

    /** {@return how many rows there are} */
    int rows();

    /** {@return how many numbers a row has} */
    int columns();

    /**
     * Writes one row. Several threads may ask for different rows at a time.
     *
     * @param row counted from 0
     * @param to  where to
     * @param at  where the row begins there
     */
    void copy(int row, float[] to, int at);

    /**
     * {@return the same rows for one thread alone, which asks for most of them in ascending order, so that what is
     * expensive to read may be kept for the next row}
     */
    default RowSource forOneThread() {
        return this;
    }

    /**
     * {@return the rows of a matrix}
     *
     * @param matrix rows x columns
     */
    static RowSource of(Matrix matrix) {
        Objects.requireNonNull(matrix, "matrix");
        return new RowSource() {
            @Override
            public int rows() {
                return matrix.rows();
            }

            @Override
            public int columns() {
                return matrix.columns();
            }

            @Override
            public void copy(int row, float[] to, int at) {
                System.arraycopy(matrix.values(), row * matrix.columns(), to, at, matrix.columns());
            }
        };
    }
}
