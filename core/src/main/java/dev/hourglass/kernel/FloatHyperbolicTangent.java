package dev.hourglass.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The hyperbolic tangent in float32, without a branch, the same bits on scalars and on vectors.
 *
 * <p><b>Method.</b> tanh |x| = m / (m + 2) with m = e^(2|x|) - 1, as in fdlibm's {@code s_tanh.c}. With 2|x| = k ln 2 +
 * r, m = 2^k (e^r - 1) + (2^k - 1), where e^r - 1 is that of {@link FloatExponential}: accurate also where it is small,
 * and for k = 0 nothing else is added. So the error near zero is relative, like everywhere. The sign comes last.
 *
 * <p><b>Accuracy.</b> The largest error over all float32 is 2.57 ulp.
 *
 * <p><b>Special cases.</b> NaN gives NaN, infinities and everything beyond 9.02 give 1 with their sign, zeros and
 * subnormal numbers give themselves.
 */
public final class FloatHyperbolicTangent {
    /** The function as a kernel. */
    public static final Elementwise KERNEL = Kernels.CHOICE.isVector() ? new Vectors() : new Scalars();

    /** Beyond half of this the result is 1. */
    private static final float HIGHEST = 20;

    private FloatHyperbolicTangent() {
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
     * The hyperbolic tangent.
     *
     * @param x any number
     * @return tanh(x), within 2.57 ulp
     */
    public static float tanh(float x) {
        float magnitude = Math.abs(x);
        float twice = magnitude + magnitude;
        float within = twice > HIGHEST ? HIGHEST : twice;
        float shifted = Math.fma(within, FloatExponential.INVERSE_LN2, FloatExponential.INTEGER);
        float p = FloatExponential.reducedMinusOne(within, shifted - FloatExponential.INTEGER);
        float power = FloatExponential.powerOfTwo(Float.floatToRawIntBits(shifted));
        float m = Math.fma(p, power, power - 1);
        int sign = Float.floatToRawIntBits(x) & Integer.MIN_VALUE;
        return Float.intBitsToFloat(Float.floatToRawIntBits(m / (m + 2)) | sign);
    }

    /** One number after the other. */
    static final class Scalars extends ElementwiseRows {
        @Override
        void row(int width, float[] x, int from, float[] y, int to) {
            for (int j = 0; j < width; j++) {
                y[to + j] = tanh(x[from + j]);
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
                FloatVector magnitude = number.abs();
                FloatVector twice = magnitude.add(magnitude);
                FloatVector within = twice.blend(HIGHEST, twice.compare(GT, HIGHEST));
                FloatVector shifted = within.fma(FloatExponential.INVERSE_LN2, FloatExponential.INTEGER);
                FloatVector k = shifted.sub(FloatExponential.INTEGER);
                FloatVector r = k.fma(broadcast(SPECIES, FloatExponential.MINUS_LN2_LOW),
                        k.fma(broadcast(SPECIES, FloatExponential.MINUS_LN2_HIGH), within));
                FloatVector p = r.fma(FloatExponential.C6, FloatExponential.C5);
                p = p.fma(r, broadcast(SPECIES, FloatExponential.C4));
                p = p.fma(r, broadcast(SPECIES, FloatExponential.C3));
                p = p.fma(r, broadcast(SPECIES, FloatExponential.C2));
                p = p.fma(r.mul(r), r);
                FloatVector power = shifted.reinterpretAsInts().add(FloatExponential.EXPONENT_OF_ONE)
                        .lanewise(LSHL, FloatExponential.FRACTION_BITS).reinterpretAsFloats();
                FloatVector m = p.fma(power, power.sub(1));
                IntVector sign = number.reinterpretAsInts().and(Integer.MIN_VALUE);
                m.div(m.add(2)).reinterpretAsInts().or(sign).reinterpretAsFloats().intoArray(y, to + j);
            }
        }
    }
}
