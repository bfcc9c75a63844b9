package dev.hourglass.layer;

import static jdk.incubator.vector.FloatVector.fromArray;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.RandomNormal;
import dev.hourglass.kernel.VectorWidth;
import dev.hourglass.kernel.View;
import jdk.incubator.vector.VectorSpecies;

/**
 * Noise of a normal distribution, {@code y = fma(z, deviation, x)} with a deviation for each column, which is 0 where
 * padding is. The gradient passes it as it is.
 *
 * @param block      where the numbers lie
 * @param deviations one a column
 * @param kernel     the arithmetic
 */
record NormalNoise(ColumnBlock block, View deviations, Kernel kernel) implements LayerPass {

    /**
     * The pass of a block in training.
     *
     * @param block      where its numbers lie
     * @param deviations of the noise, one for each column that is no padding
     */
    static NormalNoise of(ColumnBlock block, float[] deviations) {
        float[] padded = new float[block.width()];
        System.arraycopy(deviations, 0, padded, 0, deviations.length);
        return new NormalNoise(block, View.ofRepeatedRow(padded, 0),
                Kernels.CHOICE.isVector() ? new Vectors() : new Scalars());
    }

    @Override
    public void forward(int rows) {
        block.draw(RandomNormal.KERNEL, rows, block.scratch());
        kernel.run(rows, block.width(), block.scratch(), deviations, block.x(), block.y());
    }

    @Override
    public void backward(int rows) {
        // dx is dy
    }

    /** The arithmetic, of which each implementation gives the same bits. */
    interface Kernel {
        /**
         * Computes y.
         *
         * @param rows       how many
         * @param width      columns, a multiple of 16
         * @param random     rows x width, z
         * @param deviations one a column
         * @param x          rows x width
         * @param y          rows x width, written; may be x
         */
        void run(int rows, int width, View random, View deviations, View x, View y);
    }

    /** Row after row. */
    static final class Scalars implements Kernel {
        @Override
        public void run(int rows, int width, View random, View deviations, View x, View y) {
            for (int i = 0; i < rows; i++) {
                int drawn = random.at(i, 0);
                int from = x.at(i, 0);
                int to = y.at(i, 0);
                for (int j = 0; j < width; j++) {
                    y.array()[to + j] = Math.fma(random.array()[drawn + j],
                            deviations.array()[deviations.offset() + j], x.array()[from + j]);
                }
            }
        }
    }

    /** As many columns at a time as a vector has lanes. */
    static final class Vectors implements Kernel {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;

        @Override
        public void run(int rows, int width, View random, View deviations, View x, View y) {
            for (int i = 0; i < rows; i++) {
                int drawn = random.at(i, 0);
                int from = x.at(i, 0);
                int to = y.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    fromArray(SPECIES, random.array(), drawn + j)
                            .fma(fromArray(SPECIES, deviations.array(), deviations.offset() + j),
                                    fromArray(SPECIES, x.array(), from + j))
                            .intoArray(y.array(), to + j);
                }
            }
        }
    }
}
