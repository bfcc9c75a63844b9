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
 * The exponential function less 1 in float32, accurate also where it is small, without a branch, the same bits on
 * scalars and on vectors.
 *
 * <p><b>Method.</b> With x = k ln 2 + r the result is 2^k (e^r - 1) + (2^k - 1), where e^r - 1 is that of
 * {@link FloatExponential}, and for k = 0 nothing else is added. As 2^128 is no float32, 2^k is made of two factors,
 * half and rest: half * (rest * (e^r - 1) + (rest - 1 / half)), of which only the sum is rounded. The sign of x comes
 * last, for the sake of negative zero.
 *
 * <p><b>Accuracy.</b> The largest error over all float32 is 1.54 ulp.
 *
 * <p><b>Special cases.</b> NaN gives NaN, positive infinity and everything from 88.72284 on give positive infinity,
 * everything from -17 down gives -1, zeros and subnormal numbers give themselves.
 */
public final class FloatExpm1 {
    /** The function as a kernel. */
    public static final Elementwise KERNEL = Kernels.CHOICE.isVector() ? new Vectors() : new Scalars();

    /** Beyond these the result is infinite or -1. */
    private static final float HIGHEST = 89;
    private static final float LOWEST = -18;

    private FloatExpm1() {
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
     * e to the power x, less 1.
     *
     * @param x any number
     * @return e^x - 1, within 1.54 ulp
     */
    public static float expm1(float x) {
        float above = x < LOWEST ? LOWEST : x;
        float within = above > HIGHEST ? HIGHEST : above;
        float shifted = Math.fma(within, FloatExponential.INVERSE_LN2, FloatExponential.INTEGER);
        float p = FloatExponential.reducedMinusOne(within, shifted - FloatExponential.INTEGER);
        int exponent = Float.floatToRawIntBits(shifted) - FloatExponential.INTEGER_BITS;
        int half = exponent >> 1;
        float rest = FloatExponential.powerOfTwo(exponent - half);
        float result = Math.fma(p, rest, rest - FloatExponential.powerOfTwo(-half)) * FloatExponential.powerOfTwo(half);
        int sign = Float.floatToRawIntBits(x) & Integer.MIN_VALUE;
        return Float.intBitsToFloat(Float.floatToRawIntBits(result) | sign);
    }

    /** One number after the other. */
    static final class Scalars extends ElementwiseRows {
        @Override
        void row(int width, float[] x, int from, float[] y, int to) {
            for (int j = 0; j < width; j++) {
                y[to + j] = expm1(x[from + j]);
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
                FloatVector shifted = within.fma(FloatExponential.INVERSE_LN2, FloatExponential.INTEGER);
                FloatVector k = shifted.sub(FloatExponential.INTEGER);
                FloatVector r = k.fma(broadcast(SPECIES, FloatExponential.MINUS_LN2_LOW),
                        k.fma(broadcast(SPECIES, FloatExponential.MINUS_LN2_HIGH), within));
                FloatVector p = r.fma(FloatExponential.C6, FloatExponential.C5);
                p = p.fma(r, broadcast(SPECIES, FloatExponential.C4));
                p = p.fma(r, broadcast(SPECIES, FloatExponential.C3));
                p = p.fma(r, broadcast(SPECIES, FloatExponential.C2));
                p = p.fma(r.mul(r), r);
                IntVector exponent = shifted.reinterpretAsInts().sub(FloatExponential.INTEGER_BITS);
                IntVector half = exponent.lanewise(ASHR, 1);
                FloatVector power = half.add(FloatExponential.EXPONENT_OF_ONE)
                        .lanewise(LSHL, FloatExponential.FRACTION_BITS).reinterpretAsFloats();
                FloatVector inverse = half.neg().add(FloatExponential.EXPONENT_OF_ONE)
                        .lanewise(LSHL, FloatExponential.FRACTION_BITS).reinterpretAsFloats();
                FloatVector rest = exponent.sub(half).add(FloatExponential.EXPONENT_OF_ONE)
                        .lanewise(LSHL, FloatExponential.FRACTION_BITS).reinterpretAsFloats();
                IntVector result = p.fma(rest, rest.sub(inverse)).mul(power).reinterpretAsInts();
                IntVector sign = number.reinterpretAsInts().and(Integer.MIN_VALUE);
                result.or(sign).reinterpretAsFloats().intoArray(y, to + j);
            }
        }
    }
}
