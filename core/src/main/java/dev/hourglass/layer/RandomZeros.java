package dev.hourglass.layer;

import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GE;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.RandomUniform;
import dev.hourglass.kernel.VectorWidth;
import dev.hourglass.kernel.View;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Zeros in random places: {@code y = u < rate ? 0 : x * factor}, where u is uniformly distributed between 0 and 1. The
 * gradient is zero in the same places, and multiplied by the same factor elsewhere.
 *
 * <p>The numbers are kept for the backward pass: reading them takes a quarter of the time of drawing them again.
 *
 * @param block  where the numbers lie
 * @param random u, kept
 * @param kernel the arithmetic
 */
record RandomZeros(ColumnBlock block, View random, Kernel kernel) implements LayerPass {
    /** How many matrices a layer has to keep. */
    static final int KEPT_MATRICES = 1;

    /**
     * The pass of a block in training.
     *
     * @param block  where its numbers lie
     * @param rate   how probable a zero is
     * @param factor of what is kept
     */
    static RandomZeros of(ColumnBlock block, double rate, double factor) {
        return new RandomZeros(block, block.matrices().get(0), Kernels.CHOICE.isVector()
                ? new Vectors((float) rate, (float) factor) : new Scalars((float) rate, (float) factor));
    }

    @Override
    public void forward(int rows) {
        block.draw(RandomUniform.KERNEL, rows, random);
        kernel.run(rows, block.width(), random, block.x(), block.y());
    }

    @Override
    public void backward(int rows) {
        kernel.run(rows, block.width(), random, block.gradient(), block.gradient());
    }

    /** The arithmetic, of which each implementation gives the same bits. */
    interface Kernel {
        /**
         * Computes y.
         *
         * @param rows   how many
         * @param width  columns, a multiple of 16
         * @param random rows x width, u
         * @param x      rows x width
         * @param y      rows x width, written; may be x
         */
        void run(int rows, int width, View random, View x, View y);
    }

    /**
     * Every other branch on a random number would be mispredicted, so there is none: u - rate is negative or it is not.
     */
    record Scalars(float rate, float factor) implements Kernel {
        @Override
        public void run(int rows, int width, View random, View x, View y) {
            for (int i = 0; i < rows; i++) {
                int drawn = random.at(i, 0);
                int from = x.at(i, 0);
                int to = y.at(i, 0);
                for (int j = 0; j < width; j++) {
                    int dropped = Float.floatToRawIntBits(random.array()[drawn + j] - rate) >> 31;
                    int kept = Float.floatToRawIntBits(x.array()[from + j] * factor);
                    y.array()[to + j] = Float.intBitsToFloat(kept & ~dropped);
                }
            }
        }
    }

    /** As many columns at a time as a vector has lanes. */
    record Vectors(float rate, float factor) implements Kernel {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;

        @Override
        public void run(int rows, int width, View random, View x, View y) {
            for (int i = 0; i < rows; i++) {
                int drawn = random.at(i, 0);
                int from = x.at(i, 0);
                int to = y.at(i, 0);
                for (int j = 0; j < width; j += SPECIES.length()) {
                    FloatVector u = fromArray(SPECIES, random.array(), drawn + j);
                    FloatVector kept = fromArray(SPECIES, x.array(), from + j).mul(factor);
                    FloatVector.zero(SPECIES).blend(kept, u.compare(GE, rate)).intoArray(y.array(), to + j);
                }
            }
        }
    }
}
