package dev.hourglass.kernel;

import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.FloatVector.zero;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** {@code sums = sum(x)} over the rows of each column, in ascending order: the gradient of a bias. */
public interface ColumnSums {
    /** The one in use. */
    ColumnSums KERNEL = Kernels.CHOICE.isVector() ? new Vectors() : new Scalars();

    /**
     * Sums up columns.
     *
     * @param rows  how many
     * @param width columns, a multiple of {@link Padding#LANES}
     * @param x     rows x width
     * @param sums  one sum a column, written
     */
    void run(int rows, int width, View x, View sums);

    /** Column after column. */
    record Scalars() implements ColumnSums {
        @Override
        public void run(int rows, int width, View x, View sums) {
            for (int j = 0; j < width; j++) {
                sums.array()[sums.offset() + j] = sum(rows, x, j);
            }
        }

        static float sum(int rows, View x, int column) {
            float sum = 0;
            for (int i = 0; i < rows; i++) {
                sum += x.array()[x.offset() + i * x.rowStride() + column];
            }
            return sum;
        }
    }

    /** As many columns at a time as a vector has lanes. */
    record Vectors() implements ColumnSums {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;

        @Override
        public void run(int rows, int width, View x, View sums) {
            for (int j = 0; j < width; j += SPECIES.length()) {
                sum(rows, j, x, sums);
            }
        }

        static void sum(int rows, int column, View x, View sums) {
            FloatVector sum = zero(SPECIES);
            int at = x.offset() + column;
            for (int i = 0; i < rows; i++) {
                sum = fromArray(SPECIES, x.array(), at + i * x.rowStride()).add(sum);
            }
            sum.intoArray(sums.array(), sums.offset() + column);
        }
    }
}
