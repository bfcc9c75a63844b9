package dev.hourglass.kernel;

import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code z = fma(x, scale, shift)}, a scale and a shift for each column, then {@code y = z > 0 ? z : slope * z}: batch
 * normalization with fixed averages, and LeakyReLU where it follows.
 */
public interface ScaleAndShift {
    /** The one in use. */
    ScaleAndShift KERNEL = Kernels.CHOICE.isVector() ? new Vectors() : new Scalars();

    /**
     * Scales and shifts columns, or rows if each row has its own factor.
     *
     * @param rows  how many
     * @param width columns, a multiple of {@link Padding#LANES}
     * @param x     rows x width
     * @param scale rows x width: a repeated row with one factor for each column, or a repeated column with one for each
     *              row
     * @param shift the same with summands
     * @param slope of the LeakyReLU that follows; 1 if none does
     * @param y     rows x width, written; may be x
     */
    void run(int rows, int width, View x, View scale, View shift, float slope, View y);

    /** Row after row. */
    record Scalars() implements ScaleAndShift {
        @Override
        public void run(int rows, int width, View x, View scale, View shift, float slope, View y) {
            for (int i = 0; i < rows; i++) {
                int from = x.offset() + i * x.rowStride();
                int to = y.offset() + i * y.rowStride();
                for (int j = 0; j < width; j++) {
                    float value = Math.fma(x.array()[from + j], scale.array()[scale.at(i, j)],
                            shift.array()[shift.at(i, j)]);
                    y.array()[to + j] = value * Positive.choose(value, 1, slope);
                }
            }
        }
    }

    /** As many columns at a time as a vector has lanes. */
    record Vectors() implements ScaleAndShift {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;

        @Override
        public void run(int rows, int width, View x, View scale, View shift, float slope, View y) {
            if (scale.isRepeatedColumn()) {
                rowByRow(rows, width, x, scale, shift, slope, y);
            } else {
                allColumns(rows, width, x, scale, shift, slope, y);
            }
        }

        private static void rowByRow(int rows, int width, View x, View scale, View shift, float slope, View y) {
            for (int i = 0; i < rows; i++) {
                int from = x.offset() + i * x.rowStride();
                int to = y.offset() + i * y.rowStride();
                FloatVector factor = FloatVector.broadcast(SPECIES, scale.array()[scale.at(i, 0)]);
                FloatVector summand = FloatVector.broadcast(SPECIES, shift.array()[shift.at(i, 0)]);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector value = fromArray(SPECIES, x.array(), from + j).fma(factor, summand);
                    value.mul(slope).blend(value, value.compare(GT, 0)).intoArray(y.array(), to + j);
                }
            }
        }

        private static void allColumns(int rows, int width, View x, View scale, View shift, float slope, View y) {
            for (int i = 0; i < rows; i++) {
                int from = x.offset() + i * x.rowStride();
                int to = y.offset() + i * y.rowStride();
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector value = fromArray(SPECIES, x.array(), from + j).fma(
                            fromArray(SPECIES, scale.array(), scale.offset() + j),
                            fromArray(SPECIES, shift.array(), shift.offset() + j));
                    value.mul(slope).blend(value, value.compare(GT, 0)).intoArray(y.array(), to + j);
                }
            }
        }
    }
}
