package dev.hourglass.kernel;

import static dev.hourglass.kernel.CounterRandom.FIRST_FACTOR;
import static dev.hourglass.kernel.CounterRandom.FIRST_SHIFT;
import static dev.hourglass.kernel.CounterRandom.SECOND_FACTOR;
import static dev.hourglass.kernel.CounterRandom.SECOND_SHIFT;
import static dev.hourglass.kernel.CounterRandom.THIRD_SHIFT;
import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.IntVector.fromArray;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Random numbers of the standard normal distribution in float32, by inverting it.
 *
 * <p><b>Equation.</b> The first of the 32 bits is the sign. The others, k, give the probability of a number further
 * from 0, u = (k + 1/2) / 2^31, rounded once, and x = 1 - u. The number is sqrt(2) erfinv(x) = x P(w) with
 * w = -log(1 - x^2) = -log(u (1 + x)), as in Giles, "Approximating the erfinv function" (GPU Computing Gems, Jade
 * edition, 2011): P is a polynomial in w - 2.5 for w below 5, and one in sqrt(w) - 3 beyond. The coefficients are our
 * own minimax fits (as those of {@link FloatExponential}), which approximate within 2^-21.2 of P. The logarithm is that
 * of {@link FloatLogarithm}.
 *
 * <p><b>Accuracy.</b> The error of a number z, given k, is at most 6e-7 |z| + 4e-8; the second summand comes from
 * rounding u. Numbers reach to 6.338 on either side, are distributed symmetrically, and are 0 with a probability of
 * 2^-25.
 */
public final class RandomNormal {
    /** The numbers as a kernel. */
    public static final RandomKernel KERNEL = Kernels.CHOICE.isVector() ? new Vectors() : new Scalars();

    /** From here on w belongs to the tail. */
    private static final float TAIL = 5;
    private static final float CENTER = 2.5f;
    private static final float TAIL_CENTER = 3;

    private static final float C0 = 0x1.0fc8bap+1f;
    private static final float C1 = 0x1.652cc2p-2f;
    private static final float C2 = -0x1.831026p-8f;
    private static final float C3 = -0x1.d11bd6p-10f;
    private static final float C4 = 0x1.424b06p-12f;
    private static final float C5 = -0x1.85919p-18f;
    private static final float C6 = -0x1.2e662ap-18f;
    private static final float C7 = 0x1.e065d2p-22f;

    private static final float T0 = 0x1.00696ep+2f;
    private static final float T1 = 0x1.6aa5f4p+0f;
    private static final float T2 = 0x1.b50e1ep-7f;
    private static final float T3 = -0x1.6646bep-7f;
    private static final float T4 = 0x1.0c95f2p-7f;
    private static final float T5 = -0x1.376524p-8f;
    private static final float T6 = 0x1.ad01cp-10f;
    private static final float T7 = -0x1.f5216cp-13f;

    /** The 31 bits of k are two numbers that float32 holds exactly: 16 bits, and 15 bits and a half. */
    private static final int LOW_BITS = 15;
    private static final int LOW_MASK = (1 << LOW_BITS) - 1;
    private static final float HIGH_UNIT = 0x1p-16f;
    private static final float LOW_UNIT = 0x1p-31f;
    /** 2^23: or-ing fewer than 24 bits to it adds their number. */
    private static final int OFFSET_BITS = 0x4b000000;
    private static final float OFFSET = 0x1p23f;
    private static final float OFFSET_LESS_HALF = OFFSET - 0.5f;

    private RandomNormal() {
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
     * {@return a number of the standard normal distribution}
     *
     * @param bits of {@link CounterRandom#bits}
     */
    public static float normal(int bits) {
        float u = fraction(bits & Integer.MAX_VALUE);
        float x = 1 - u;
        float w = Math.abs(FloatLogarithm.log(Math.fma(u, x, u)));
        float p = w < TAIL ? center(w - CENTER) : tail((float) Math.sqrt(w) - TAIL_CENTER);
        return Float.intBitsToFloat(Float.floatToRawIntBits(x * p) | bits & Integer.MIN_VALUE);
    }

    /** (k + 1/2) / 2^31, rounded once. */
    private static float fraction(int k) {
        float high = Float.intBitsToFloat(k >>> LOW_BITS | OFFSET_BITS) - OFFSET;
        float low = Float.intBitsToFloat(k & LOW_MASK | OFFSET_BITS) - OFFSET_LESS_HALF;
        return Math.fma(high, HIGH_UNIT, low * LOW_UNIT);
    }

    private static float center(float w) {
        float p = Math.fma(C7, w, C6);
        p = Math.fma(p, w, C5);
        p = Math.fma(p, w, C4);
        p = Math.fma(p, w, C3);
        p = Math.fma(p, w, C2);
        p = Math.fma(p, w, C1);
        return Math.fma(p, w, C0);
    }

    private static float tail(float root) {
        float p = Math.fma(T7, root, T6);
        p = Math.fma(p, root, T5);
        p = Math.fma(p, root, T4);
        p = Math.fma(p, root, T3);
        p = Math.fma(p, root, T2);
        p = Math.fma(p, root, T1);
        return Math.fma(p, root, T0);
    }

    /** One number after the other. */
    static final class Scalars extends RandomRows {
        @Override
        void row(int width, int counter, long key, float[] y, int to) {
            for (int j = 0; j < width; j++) {
                y[to + j] = normal(CounterRandom.bits(key, counter + j));
            }
        }
    }

    /** The same operations on vectors, in two loops over a row, which stays in the first-level cache. */
    static final class Vectors extends RandomRows {
        private static final VectorSpecies<Float> FLOATS = VectorWidth.FLOATS;
        private static final VectorSpecies<Integer> INTS = VectorWidth.INTS;

        @Override
        void row(int width, int counter, long key, float[] y, int to) {
            fractions(width, counter, key, y, to);
            invert(width, y, to);
        }

        /** u with the sign. */
        private static void fractions(int width, int counter, long key, float[] y, int to) {
            int low = (int) key;
            int high = (int) (key >>> Integer.SIZE);
            for (int j = 0; j < width; j += INTS.length()) {
                IntVector a = fromArray(INTS, CounterRandom.LANES, 0).add(counter + j + low);
                a = a.lanewise(XOR, a.lanewise(LSHR, FIRST_SHIFT)).mul(FIRST_FACTOR);
                a = a.lanewise(XOR, a.lanewise(LSHR, SECOND_SHIFT)).mul(SECOND_FACTOR);
                a = a.lanewise(XOR, a.lanewise(LSHR, THIRD_SHIFT));
                IntVector b = a.add(high);
                b = b.lanewise(XOR, b.lanewise(LSHR, FIRST_SHIFT)).mul(FIRST_FACTOR);
                b = b.lanewise(XOR, b.lanewise(LSHR, SECOND_SHIFT)).mul(SECOND_FACTOR);
                b = b.lanewise(XOR, b.lanewise(LSHR, THIRD_SHIFT)).lanewise(XOR, a);
                IntVector k = b.and(Integer.MAX_VALUE);
                FloatVector rest = k.and(LOW_MASK).or(OFFSET_BITS).reinterpretAsFloats().sub(OFFSET_LESS_HALF);
                k.lanewise(LSHR, LOW_BITS).or(OFFSET_BITS).reinterpretAsFloats().sub(OFFSET)
                        .fma(broadcast(FLOATS, HIGH_UNIT), rest.mul(LOW_UNIT)).reinterpretAsInts()
                        .or(b.and(Integer.MIN_VALUE)).reinterpretAsFloats().intoArray(y, to + j);
            }
        }

        /** Replaces a row of signed u by signed numbers. The logarithm is needed only for normal numbers up to 1. */
        private static void invert(int width, float[] y, int to) {
            for (int j = 0; j < width; j += FLOATS.length()) {
                FloatVector signed = FloatVector.fromArray(FLOATS, y, to + j);
                FloatVector u = signed.abs();
                FloatVector x = broadcast(FLOATS, 1).sub(u);
                IntVector bits = u.fma(x, u).reinterpretAsInts();
                IntVector exponent = bits.sub(FloatLogarithm.LOWEST_BITS).and(FloatLogarithm.EXPONENT_MASK);
                FloatVector minusK = broadcast(FLOATS, FloatExponential.INTEGER)
                        .sub(exponent.lanewise(ASHR, FloatExponential.FRACTION_BITS)
                                .add(FloatExponential.INTEGER_BITS).reinterpretAsFloats());
                FloatVector f = bits.sub(exponent).reinterpretAsFloats().sub(1);
                FloatVector series = f.fma(FloatLogarithm.C10, FloatLogarithm.C9);
                series = series.fma(f, broadcast(FLOATS, FloatLogarithm.C8));
                series = series.fma(f, broadcast(FLOATS, FloatLogarithm.C7));
                series = series.fma(f, broadcast(FLOATS, FloatLogarithm.C6));
                series = series.fma(f, broadcast(FLOATS, FloatLogarithm.C5));
                series = series.fma(f, broadcast(FLOATS, FloatLogarithm.C4));
                series = series.fma(f, broadcast(FLOATS, FloatLogarithm.C3));
                series = series.fma(f, broadcast(FLOATS, FloatLogarithm.C2));
                FloatVector w = minusK.fma(broadcast(FLOATS, FloatLogarithm.MINUS_LN2), series.fma(f.mul(f), f)).abs();
                FloatVector near = w.sub(CENTER);
                FloatVector center = near.fma(C7, C6);
                center = center.fma(near, broadcast(FLOATS, C5));
                center = center.fma(near, broadcast(FLOATS, C4));
                center = center.fma(near, broadcast(FLOATS, C3));
                center = center.fma(near, broadcast(FLOATS, C2));
                center = center.fma(near, broadcast(FLOATS, C1));
                center = center.fma(near, broadcast(FLOATS, C0));
                FloatVector far = w.sqrt().sub(TAIL_CENTER);
                FloatVector tail = far.fma(T7, T6);
                tail = tail.fma(far, broadcast(FLOATS, T5));
                tail = tail.fma(far, broadcast(FLOATS, T4));
                tail = tail.fma(far, broadcast(FLOATS, T3));
                tail = tail.fma(far, broadcast(FLOATS, T2));
                tail = tail.fma(far, broadcast(FLOATS, T1));
                tail = tail.fma(far, broadcast(FLOATS, T0));
                tail.blend(center, w.compare(LT, TAIL)).mul(x).reinterpretAsInts()
                        .or(signed.reinterpretAsInts().and(Integer.MIN_VALUE)).reinterpretAsFloats()
                        .intoArray(y, to + j);
            }
        }
    }
}
