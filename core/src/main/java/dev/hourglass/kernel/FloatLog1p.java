package dev.hourglass.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The natural logarithm of 1 + x in float32, exact also where 1 + x would round to 1, without a branch, the same bits
 * on scalars and on vectors.
 *
 * <p><b>Method.</b> The exponent k is that of 1 + x, rounded; but what is left, f = x / 2^k - (1 - 1 / 2^k), is
 * computed from x, where only the difference is rounded, and for k = 0 not even that. The rest is {@link
 * FloatLogarithm}'s.
 *
 * <p><b>Accuracy.</b> The largest error over all float32 is 1.13 ulp, next to -1/4; nearly everywhere it is below 0.95
 * ulp.
 *
 * <p><b>Special cases.</b> NaN and numbers below -1 give NaN, -1 gives negative infinity, positive infinity gives
 * positive infinity, zeros and subnormal numbers give themselves.
 */
public final class FloatLog1p {
    /** The function as a kernel. */
    public static final Elementwise KERNEL = Kernels.CHOICE.isVector() ? new Vectors() : new Scalars();

    /** Four as bits: 1 / 2^k itself can be subnormal, four times that cannot. */
    private static final int FOUR_BITS = 0x40800000;
    private static final float MINUS_QUARTER = -0.25f;

    private FloatLog1p() {
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
     * The natural logarithm of 1 + x.
     *
     * @param x any number
     * @return log(1 + x), within 1.13 ulp
     */
    public static float log1p(float x) {
        int sum = Float.floatToRawIntBits(x + 1);
        int exponent = (sum - FloatLogarithm.LOWEST_BITS) & FloatLogarithm.EXPONENT_MASK;
        float fourfold = Float.intBitsToFloat(FOUR_BITS - exponent);
        float scaled = Float.intBitsToFloat(Float.floatToRawIntBits(x) - exponent);
        float f = scaled - Math.fma(fourfold, MINUS_QUARTER, 1);
        float minusK = FloatLogarithm.minusExponent(exponent, FloatExponential.INTEGER);
        float result = Math.fma(minusK, FloatLogarithm.MINUS_LN2, FloatLogarithm.ofSum(f));
        return FloatLogarithm.outside(x, -1, result);
    }

    /** One number after the other. */
    static final class Scalars extends ElementwiseRows {
        @Override
        void row(int width, float[] x, int from, float[] y, int to) {
            for (int j = 0; j < width; j++) {
                y[to + j] = log1p(x[from + j]);
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
                IntVector sum = number.add(1).reinterpretAsInts();
                IntVector exponent = sum.sub(FloatLogarithm.LOWEST_BITS).and(FloatLogarithm.EXPONENT_MASK);
                FloatVector fourfold = exponent.neg().add(FOUR_BITS).reinterpretAsFloats();
                FloatVector scaled = number.reinterpretAsInts().sub(exponent).reinterpretAsFloats();
                FloatVector f = scaled.sub(fourfold.fma(MINUS_QUARTER, 1));
                FloatVector minusK = broadcast(SPECIES, FloatExponential.INTEGER)
                        .sub(exponent.lanewise(ASHR, FloatExponential.FRACTION_BITS)
                                .add(FloatExponential.INTEGER_BITS).reinterpretAsFloats());
                FloatVector p = f.fma(FloatLogarithm.C10, FloatLogarithm.C9);
                p = p.fma(f, broadcast(SPECIES, FloatLogarithm.C8));
                p = p.fma(f, broadcast(SPECIES, FloatLogarithm.C7));
                p = p.fma(f, broadcast(SPECIES, FloatLogarithm.C6));
                p = p.fma(f, broadcast(SPECIES, FloatLogarithm.C5));
                p = p.fma(f, broadcast(SPECIES, FloatLogarithm.C4));
                p = p.fma(f, broadcast(SPECIES, FloatLogarithm.C3));
                p = p.fma(f, broadcast(SPECIES, FloatLogarithm.C2));
                FloatVector result = minusK.fma(broadcast(SPECIES, FloatLogarithm.MINUS_LN2), p.fma(f.mul(f), f));
                number.blend(result, number.compare(LT, Float.POSITIVE_INFINITY))
                        .blend(Float.NEGATIVE_INFINITY, number.compare(EQ, -1))
                        .blend(Float.NaN, number.compare(LT, -1)).intoArray(y, to + j);
            }
        }
    }
}
