package dev.hourglass.nn;

import dev.hourglass.matrix.Matrix;

/** Rows that a network takes, made when they are needed: a table need not exist as a matrix of float32. */
@FunctionalInterface
public interface RowSource {
    /**
     * Writes one row, as many numbers as the network has inputs. Several threads may ask for different rows at a time.
     *
     * @param row counted from 0
     * @param to  where to
     * @param at  where the row begins there
     */
    void copy(int row, float[] to, int at);

    /**
     * {@return the rows of a matrix}
     *
     * @param matrix rows x inputs
     */
    static RowSource of(Matrix matrix) {
        int columns = matrix.columns();
        return (row, to, at) -> System.arraycopy(matrix.values(), row * columns, to, at, columns);
    }
}
