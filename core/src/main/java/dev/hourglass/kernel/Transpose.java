package dev.hourglass.kernel;

/** The transpose of a matrix, which moves numbers and computes none. */
public interface Transpose {
    /** The one in use. */
    Transpose KERNEL = Kernels.CHOICE.isVector() ? new Vectors() : new Scalars();

    /**
     * Writes the transpose.
     *
     * @param rows    of the matrix
     * @param columns of the matrix, any number
     * @param from    rows x columns
     * @param to      columns x rows, with its own row stride, written
     */
    void run(int rows, int columns, View from, View to);

    /** Element by element. */
    record Scalars() implements Transpose {
        @Override
        public void run(int rows, int columns, View from, View to) {
            for (int j = 0; j < columns; j++) {
                for (int i = 0; i < rows; i++) {
                    to.array()[to.at(j, i)] = from.array()[from.at(i, j)];
                }
            }
        }
    }

    /** Block by block, within registers. */
    record Vectors() implements Transpose {
        @Override
        public void run(int rows, int columns, View from, View to) {
            Transposition.run(rows, columns, from.array(), from.offset(), from.rowStride(), to.array(), to.offset(),
                    to.rowStride());
        }
    }
}
