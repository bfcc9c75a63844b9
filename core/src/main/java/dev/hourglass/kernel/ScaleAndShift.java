package dev.hourglass.kernel;

import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.VectorSpecies;

/** {@code y = fma(x, scale, shift)}, a scale and a shift for each column: batch normalization with fixed averages. */
public interface ScaleAndShift {
    /** The one in use. */
    ScaleAndShift KERNEL = Kernels.CHOICE.isVector() ? new Vectors() : new Scalars();

    /**
     * Scales and shifts columns.
     *
     * @param rows  how many
     * @param width columns, a multiple of {@link Padding#LANES}
     * @param x     rows x width
     * @param scale one factor a column
     * @param shift one summand a column
     * @param y     rows x width, written; may be x
     */
    void run(int rows, int width, View x, View scale, View shift, View y);

    /** Row after row. */
    record Scalars() implements ScaleAndShift {
        @Override
        public void run(int rows, int width, View x, View scale, View shift, View y) {
            for (int i = 0; i < rows; i++) {
                int from = x.offset() + i * x.rowStride();
                int to = y.offset() + i * y.rowStride();
                for (int j = 0; j < width; j++) {
                    y.array()[to + j] = Math.fma(x.array()[from + j], scale.array()[scale.offset() + j],
                            shift.array()[shift.offset() + j]);
                }
            }
        }
    }

    /** As many columns at a time as a vector has lanes. */
    record Vectors() implements ScaleAndShift {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;

        @Override
        public void run(int rows, int width, View x, View scale, View shift, View y) {
            for (int i = 0; i < rows; i++) {
                int from = x.offset() + i * x.rowStride();
                int to = y.offset() + i * y.rowStride();
                for (int j = 0; j < width; j += SPECIES.length()) {
                    fromArray(SPECIES, x.array(), from + j)
                            .fma(fromArray(SPECIES, scale.array(), scale.offset() + j),
                                    fromArray(SPECIES, shift.array(), shift.offset() + j))
                            .intoArray(y.array(), to + j);
                }
            }
        }
    }
}
