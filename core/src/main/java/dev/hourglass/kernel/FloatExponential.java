package dev.hourglass.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The exponential function in float32, without a branch, the same bits on scalars and on vectors.
 *
 * <p><b>Method.</b> x = k ln 2 + r with |r| at most ln 2 / 2; the first step of this reduction is exact (Cody and Waite
 * 1980, with a fused multiply-add in place of a short constant). e^r - 1 = r + r^2 (c2 + c3 r + ... + c6 r^4), where
 * the c are our own minimax fit of (e^r - 1 - r) / r^2 (Lawson's reweighted least squares, coefficients rounded to
 * float32 one by one and the others fitted anew): e^r - 1 is approximated within 2^-26.1 of itself. Then two
 * multiplications by powers of two, of which only the last can round, and only into the subnormal numbers.
 *
 * <p><b>Accuracy.</b> The largest error over all float32 is 1.04 ulp, that among subnormal results included.
 *
 * <p><b>Special cases.</b> NaN gives NaN, positive infinity and everything from 88.72284 on give positive infinity,
 * everything below -103.97208 gives zero.
 */
public final class FloatExponential {
    /** The function as a kernel. */
    public static final Elementwise KERNEL = Kernels.CHOICE.isVector() ? new Vectors() : new Scalars();

    /**
     * The sum of this and a number below 2^22 is rounded to an integer, whose two's complement is the end of its
     * bits.
     */
    static final float INTEGER = 0x1.8p23f;
    static final int INTEGER_BITS = 0x4b400000;

    static final float INVERSE_LN2 = 0x1.715476p0f;
    /** ln 2 rounded to float32, and what the rounding left, both negative, as fused multiply-adds want them. */
    static final float MINUS_LN2_HIGH = -0x1.62e43p-1f;
    static final float MINUS_LN2_LOW = 0x1.05c61p-29f;

    static final float C2 = 0x1.fffffep-2f;
    static final float C3 = 0x1.5554b4p-3f;
    static final float C4 = 0x1.5556f2p-5f;
    static final float C5 = 0x1.12254ap-7f;
    static final float C6 = 0x1.6b9c68p-10f;

    static final int FRACTION_BITS = 23;
    static final int EXPONENT_OF_ONE = 127;

    /** Beyond these the result is infinite or zero; clamping keeps the powers of two within range. */
    private static final float HIGHEST = 89;
    private static final float LOWEST = -104;

    private FloatExponential() {
    }

    /** {@return the function on scalars} */
    public static Elementwise scalar() {
        return new Scalars();
    }

    /** {@return the function on vectors; needs the vector module} */
    public static Elementwise vector() {
        return new Vectors();
    }

    /**
     * e to the power x.
     *
     * @param x any number
     * @return e^x, within 1.04 ulp
     */
    public static float exp(float x) {
        float above = x < LOWEST ? LOWEST : x;
        float within = above > HIGHEST ? HIGHEST : above;
        float shifted = Math.fma(within, INVERSE_LN2, INTEGER);
        int exponent = Float.floatToRawIntBits(shifted) - INTEGER_BITS;
        int half = exponent >> 1;
        return (reducedMinusOne(within, shifted - INTEGER) + 1) * powerOfTwo(half) * powerOfTwo(exponent - half);
    }

    /** e^(x - k ln 2) - 1 for an x that lies within ln 2 / 2 of k ln 2. */
    static float reducedMinusOne(float x, float k) {
        float r = Math.fma(k, MINUS_LN2_LOW, Math.fma(k, MINUS_LN2_HIGH, x));
        float p = Math.fma(C6, r, C5);
        p = Math.fma(p, r, C4);
        p = Math.fma(p, r, C3);
        p = Math.fma(p, r, C2);
        return Math.fma(p, r * r, r);
    }

    /** 2^n for a normal result; of n only the last nine bits count. */
    static float powerOfTwo(int n) {
        return Float.intBitsToFloat((n + EXPONENT_OF_ONE) << FRACTION_BITS);
    }

    /** One number after the other. */
    static final class Scalars extends ElementwiseRows {
        @Override
        void row(int width, float[] x, int from, float[] y, int to) {
            for (int j = 0; j < width; j++) {
                y[to + j] = exp(x[from + j]);
            }
        }
    }

    /** The same operations on vectors. */
    static final class Vectors extends ElementwiseRows {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;

        @Override
        void row(int width, float[] x, int from, float[] y, int to) {
            for (int j = 0; j < width; j += SPECIES.length()) {
                FloatVector number = fromArray(SPECIES, x, from + j);
                FloatVector above = number.blend(LOWEST, number.compare(LT, LOWEST));
                FloatVector within = above.blend(HIGHEST, above.compare(GT, HIGHEST));
                FloatVector shifted = within.fma(INVERSE_LN2, INTEGER);
                FloatVector k = shifted.sub(INTEGER);
                FloatVector r = k.fma(broadcast(SPECIES, MINUS_LN2_LOW),
                        k.fma(broadcast(SPECIES, MINUS_LN2_HIGH), within));
                FloatVector p = r.fma(C6, C5);
                p = p.fma(r, broadcast(SPECIES, C4));
                p = p.fma(r, broadcast(SPECIES, C3));
                p = p.fma(r, broadcast(SPECIES, C2));
                p = p.fma(r.mul(r), r);
                IntVector exponent = shifted.reinterpretAsInts().sub(INTEGER_BITS);
                IntVector half = exponent.lanewise(ASHR, 1);
                IntVector first = half.add(EXPONENT_OF_ONE).lanewise(LSHL, FRACTION_BITS);
                IntVector second = exponent.sub(half).add(EXPONENT_OF_ONE).lanewise(LSHL, FRACTION_BITS);
                p.add(1).mul(first.reinterpretAsFloats()).mul(second.reinterpretAsFloats()).intoArray(y, to + j);
            }
        }
    }
}
