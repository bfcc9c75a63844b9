package dev.hourglass.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.FloatVector.zero;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The squared distances of rows from points, times a factor: {@code y = factor * sum((x - p)^2)}. Each element is one
 * chain of fused multiply-adds, in the order of the columns.
 *
 * <p>Differences are squared one by one: {@code |x|^2 - 2 x p + |p|^2} would be a matrix product, but would lose the
 * digits of short distances.
 */
public interface SquaredDistances {
    /** The one in use. */
    SquaredDistances KERNEL = Kernels.CHOICE.isVector() ? new Vectors() : new Scalars();

    /**
     * Computes distances.
     *
     * @param rows   how many rows
     * @param width  how many points, a multiple of {@link Padding#LANES}
     * @param depth  columns of the rows
     * @param x      rows x depth
     * @param points depth x width, one point in each column, rows contiguous
     * @param factor of the distances
     * @param y      rows x width, written; apart from x
     */
    void run(int rows, int width, int depth, View x, View points, float factor, View y);

    /** One distance after the other. */
    record Scalars() implements SquaredDistances {
        @Override
        public void run(int rows, int width, int depth, View x, View points, float factor, View y) {
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < width; j++) {
                    float sum = 0;
                    for (int k = 0; k < depth; k++) {
                        float difference = x.array()[x.at(i, k)] - points.array()[points.at(k, j)];
                        sum = Math.fma(difference, difference, sum);
                    }
                    y.array()[y.at(i, j)] = factor * sum;
                }
            }
        }
    }

    /** As many points at a time as a vector has lanes. */
    record Vectors() implements SquaredDistances {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;

        @Override
        public void run(int rows, int width, int depth, View x, View points, float factor, View y) {
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < width; j += SPECIES.length()) {
                    distances(i, j, depth, x, points, factor, y);
                }
            }
        }

        private static void distances(int row, int column, int depth, View x, View points, float factor, View y) {
            FloatVector sum = zero(SPECIES);
            int from = x.at(row, 0);
            int at = points.at(0, column);
            for (int k = 0; k < depth; k++) {
                FloatVector difference = broadcast(SPECIES, x.array()[from + k * x.columnStride()])
                        .sub(fromArray(SPECIES, points.array(), at + k * points.rowStride()));
                sum = difference.fma(difference, sum);
            }
            broadcast(SPECIES, factor).mul(sum).intoArray(y.array(), y.at(row, column));
        }
    }
}
