package dev.hourglass.kernel;

import static dev.hourglass.kernel.CounterRandom.FIRST_FACTOR;
import static dev.hourglass.kernel.CounterRandom.FIRST_SHIFT;
import static dev.hourglass.kernel.CounterRandom.SECOND_FACTOR;
import static dev.hourglass.kernel.CounterRandom.SECOND_SHIFT;
import static dev.hourglass.kernel.CounterRandom.THIRD_SHIFT;
import static jdk.incubator.vector.IntVector.fromArray;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Uniformly distributed random numbers in float32, between 0 and 1 and never either of them.
 *
 * <p><b>Equation.</b> (k + 1/2) / 2^23, where k is the first 23 of the 32 bits: exact, so the mean of all 2^23 numbers
 * is 1/2 and they lie symmetrically round it. A number is below a float p with a probability that differs from p by
 * 2^-24 at most.
 */
public final class RandomUniform {
    /** The numbers as a kernel. */
    public static final RandomKernel KERNEL = Kernels.CHOICE.isVector() ? new Vectors() : new Scalars();

    private static final int SHIFT = Integer.SIZE - FloatExponential.FRACTION_BITS;
    private static final int ONE_BITS = 0x3f800000;
    /** 1 - 2^-24: taken from a number from 1 to 2, it leaves k / 2^23 + 2^-24. */
    private static final float NEARLY_ONE = 0x1.fffffep-1f;

    private RandomUniform() {
    }

    /** {@return the numbers on scalars} */
    public static RandomKernel scalar() {
        return new Scalars();
    }

    /** {@return the numbers on vectors; needs the vector module} */
    public static RandomKernel vector() {
        return new Vectors();
    }

    /**
     * {@return a number between 0 and 1, without either}
     *
     * @param bits of {@link CounterRandom#bits}
     */
    public static float uniform(int bits) {
        return Float.intBitsToFloat(bits >>> SHIFT | ONE_BITS) - NEARLY_ONE;
    }

    /** One number after the other. */
    static final class Scalars extends RandomRows {
        @Override
        void row(int width, int counter, long key, float[] y, int to) {
            for (int j = 0; j < width; j++) {
                y[to + j] = uniform(CounterRandom.bits(key, counter + j));
            }
        }
    }

    /** The same operations on vectors. */
    static final class Vectors extends RandomRows {
        private static final VectorSpecies<Integer> SPECIES = VectorWidth.INTS;

        @Override
        void row(int width, int counter, long key, float[] y, int to) {
            int low = (int) key;
            int high = (int) (key >>> Integer.SIZE);
            for (int j = 0; j < width; j += SPECIES.length()) {
                IntVector a = fromArray(SPECIES, CounterRandom.LANES, 0).add(counter + j + low);
                a = a.lanewise(XOR, a.lanewise(LSHR, FIRST_SHIFT)).mul(FIRST_FACTOR);
                a = a.lanewise(XOR, a.lanewise(LSHR, SECOND_SHIFT)).mul(SECOND_FACTOR);
                a = a.lanewise(XOR, a.lanewise(LSHR, THIRD_SHIFT));
                IntVector b = a.add(high);
                b = b.lanewise(XOR, b.lanewise(LSHR, FIRST_SHIFT)).mul(FIRST_FACTOR);
                b = b.lanewise(XOR, b.lanewise(LSHR, SECOND_SHIFT)).mul(SECOND_FACTOR);
                b = b.lanewise(XOR, b.lanewise(LSHR, THIRD_SHIFT)).lanewise(XOR, a);
                b.lanewise(LSHR, SHIFT).or(ONE_BITS).reinterpretAsFloats().sub(NEARLY_ONE).intoArray(y, to + j);
            }
        }
    }
}
