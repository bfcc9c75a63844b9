package dev.hourglass.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * The natural logarithm in float32, without a branch, the same bits on scalars and on vectors.
 *
 * <p><b>Method.</b> x = 2^k (1 + f) with 1 + f from 3/4 to 3/2, and log(1 + f) = f + f^2 (c2 + c3 f + ... + c10 f^8),
 * where the c are our own minimax fit (Lawson's reweighted least squares, rounded as those of {@link
 * FloatExponential}): 2^-27.6 of the result. k ln 2 is added last, with ln 2 in one number, so that the error does not
 * grow where k is 0.
 *
 * <p><b>Accuracy.</b> The largest error over all float32 is 0.93 ulp.
 *
 * <p><b>Special cases.</b> NaN and negative numbers give NaN, zeros of either sign give negative infinity, positive
 * infinity gives positive infinity, 1 gives zero.
 */
public final class FloatLogarithm {
    /** The function as a kernel. */
    public static final Elementwise KERNEL = Kernels.CHOICE.isVector() ? new Vectors() : new Scalars();

    static final float MINUS_LN2 = -0x1.62e43p-1f;
    /** Where 1 + f begins, as bits: the number after 3/4, so that a sum that was rounded up to 3/2 is not halved. */
    static final int LOWEST_BITS = 0x3f400001;
    static final int EXPONENT_MASK = 0xff800000;

    static final float C2 = -0.5f;
    static final float C3 = 0x1.5555a4p-2f;
    static final float C4 = -0x1.00004ap-2f;
    static final float C5 = 0x1.99699ep-3f;
    static final float C6 = -0x1.54ed96p-3f;
    static final float C7 = 0x1.28807ap-3f;
    static final float C8 = -0x1.0d98fp-3f;
    static final float C9 = 0x1.acf4a6p-4f;
    static final float C10 = -0x1.71e324p-5f;

    /**
     * What subnormal numbers are multiplied by first, and what its exponent makes of {@link
     * FloatExponential#INTEGER}.
     */
    private static final float TWO_TO_23 = 0x1p23f;
    private static final float INTEGER_AND_23 = FloatExponential.INTEGER + 23;

    private FloatLogarithm() {
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
     * The natural logarithm.
     *
     * @param x any number
     * @return log(x), within 0.93 ulp
     */
    public static float log(float x) {
        boolean isSubnormal = x < Float.MIN_NORMAL;
        int bits = Float.floatToRawIntBits(isSubnormal ? x * TWO_TO_23 : x);
        int exponent = (bits - LOWEST_BITS) & EXPONENT_MASK;
        float f = Float.intBitsToFloat(bits - exponent) - 1;
        float zero = isSubnormal ? INTEGER_AND_23 : FloatExponential.INTEGER;
        return outside(x, 0, Math.fma(minusExponent(exponent, zero), MINUS_LN2, ofSum(f)));
    }

    /** -k for the bits of 2^k, less those of 1, when zero is {@link FloatExponential#INTEGER}; -0 is never given. */
    static float minusExponent(int exponent, float zero) {
        int k = exponent >> FloatExponential.FRACTION_BITS;
        return zero - Float.intBitsToFloat(k + FloatExponential.INTEGER_BITS);
    }

    /** log(1 + f) for f from -1/4 to 1/2. */
    static float ofSum(float f) {
        float p = Math.fma(C10, f, C9);
        p = Math.fma(p, f, C8);
        p = Math.fma(p, f, C7);
        p = Math.fma(p, f, C6);
        p = Math.fma(p, f, C5);
        p = Math.fma(p, f, C4);
        p = Math.fma(p, f, C3);
        p = Math.fma(p, f, C2);
        return Math.fma(p, f * f, f);
    }

    /** The result, but for an x outside the domain, whose end is a pole. */
    static float outside(float x, float end, float result) {
        float finite = x < Float.POSITIVE_INFINITY ? result : x;
        float above = x == end ? Float.NEGATIVE_INFINITY : finite;
        return x < end ? Float.NaN : above;
    }

    /** One number after the other. */
    static final class Scalars extends ElementwiseRows {
        @Override
        void row(int width, float[] x, int from, float[] y, int to) {
            for (int j = 0; j < width; j++) {
                y[to + j] = log(x[from + j]);
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
                VectorMask<Float> isSubnormal = number.compare(LT, Float.MIN_NORMAL);
                IntVector bits = number.blend(number.mul(TWO_TO_23), isSubnormal).reinterpretAsInts();
                FloatVector zero = broadcast(SPECIES, FloatExponential.INTEGER).blend(INTEGER_AND_23, isSubnormal);
                IntVector exponent = bits.sub(LOWEST_BITS).and(EXPONENT_MASK);
                FloatVector f = bits.sub(exponent).reinterpretAsFloats().sub(1);
                FloatVector minusK = zero.sub(exponent.lanewise(ASHR, FloatExponential.FRACTION_BITS)
                        .add(FloatExponential.INTEGER_BITS).reinterpretAsFloats());
                FloatVector p = f.fma(C10, C9);
                p = p.fma(f, broadcast(SPECIES, C8));
                p = p.fma(f, broadcast(SPECIES, C7));
                p = p.fma(f, broadcast(SPECIES, C6));
                p = p.fma(f, broadcast(SPECIES, C5));
                p = p.fma(f, broadcast(SPECIES, C4));
                p = p.fma(f, broadcast(SPECIES, C3));
                p = p.fma(f, broadcast(SPECIES, C2));
                FloatVector result = minusK.fma(broadcast(SPECIES, MINUS_LN2), p.fma(f.mul(f), f));
                number.blend(result, number.compare(LT, Float.POSITIVE_INFINITY))
                        .blend(Float.NEGATIVE_INFINITY, number.compare(EQ, 0))
                        .blend(Float.NaN, number.compare(LT, 0)).intoArray(y, to + j);
            }
        }
    }
}
