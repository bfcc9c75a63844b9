package dev.hourglass.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The error function, erf(x) = 2 / sqrt(pi) times the integral of e^(-t^2) from 0 to x, in float32, without a branch,
 * the same bits on scalars and on vectors.
 *
 * <p><b>Method.</b> erf |x| = 1 - e^-q with q = -log(erfc |x|), which is smooth: q = a + a (p0 + p1 a + ... + p8 a^8)
 * for a = |x| from 0 to 3.95, the p being our own minimax fit, weighted so that the error of erf is relative (Lawson's
 * reweighted least squares, rounded as those of {@link FloatExponential}): 2^-27.8 of erf. With -q = k ln 2 + r, e^-q -
 * 1 = 2^k (e^r - 1) + (2^k - 1), where e^r - 1 is that of {@link FloatExponential}: accurate also where it is small.
 * The sign comes last.
 *
 * <p><b>Accuracy.</b> The largest error over all float32 is 1.84 ulp.
 *
 * <p><b>Special cases.</b> NaN gives NaN, infinities and everything beyond 3.88 give 1 with their sign, zeros give
 * themselves.
 */
public final class FloatErrorFunction {
    /** The function as a kernel. */
    public static final Elementwise KERNEL = Kernels.CHOICE.isVector() ? new Vectors() : new Scalars();

    /** Beyond this the result is 1. */
    private static final float HIGHEST = 3.95f;

    private static final float P0 = 0x1.06eba8p-3f;
    private static final float P1 = 0x1.45f3p-1f;
    private static final float P2 = 0x1.a4f8c4p-4f;
    private static final float P3 = -0x1.39b7cap-6f;
    private static final float P4 = -0x1.637a0ep-13f;
    private static final float P5 = 0x1.b744cap-10f;
    private static final float P6 = -0x1.4e298ep-11f;
    private static final float P7 = 0x1.f28a96p-14f;
    private static final float P8 = -0x1.3b022ap-17f;

    private FloatErrorFunction() {
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
     * The error function.
     *
     * @param x any number
     * @return erf(x), within 1.84 ulp
     */
    public static float erf(float x) {
        float magnitude = Math.abs(x);
        float minusQ = -complementLogarithm(magnitude > HIGHEST ? HIGHEST : magnitude);
        float shifted = Math.fma(minusQ, FloatExponential.INVERSE_LN2, FloatExponential.INTEGER);
        float p = FloatExponential.reducedMinusOne(minusQ, shifted - FloatExponential.INTEGER);
        float power = FloatExponential.powerOfTwo(Float.floatToRawIntBits(shifted));
        int result = Float.floatToRawIntBits(Math.fma(p, power, power - 1)) & Integer.MAX_VALUE;
        return Float.intBitsToFloat(result | Float.floatToRawIntBits(x) & Integer.MIN_VALUE);
    }

    /** q = -log(erfc(a)) for a from 0 to 3.95. */
    private static float complementLogarithm(float a) {
        float q = Math.fma(P8, a, P7);
        q = Math.fma(q, a, P6);
        q = Math.fma(q, a, P5);
        q = Math.fma(q, a, P4);
        q = Math.fma(q, a, P3);
        q = Math.fma(q, a, P2);
        q = Math.fma(q, a, P1);
        q = Math.fma(q, a, P0);
        return Math.fma(q, a, a);
    }

    /** One number after the other. */
    static final class Scalars extends ElementwiseRows {
        @Override
        void row(int width, float[] x, int from, float[] y, int to) {
            for (int j = 0; j < width; j++) {
                y[to + j] = erf(x[from + j]);
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
                FloatVector a = magnitude.blend(HIGHEST, magnitude.compare(GT, HIGHEST));
                FloatVector q = a.fma(P8, P7);
                q = q.fma(a, broadcast(SPECIES, P6));
                q = q.fma(a, broadcast(SPECIES, P5));
                q = q.fma(a, broadcast(SPECIES, P4));
                q = q.fma(a, broadcast(SPECIES, P3));
                q = q.fma(a, broadcast(SPECIES, P2));
                q = q.fma(a, broadcast(SPECIES, P1));
                q = q.fma(a, broadcast(SPECIES, P0));
                q = q.fma(a, a).neg();
                FloatVector shifted = q.fma(FloatExponential.INVERSE_LN2, FloatExponential.INTEGER);
                FloatVector k = shifted.sub(FloatExponential.INTEGER);
                FloatVector r = k.fma(broadcast(SPECIES, FloatExponential.MINUS_LN2_LOW),
                        k.fma(broadcast(SPECIES, FloatExponential.MINUS_LN2_HIGH), q));
                FloatVector p = r.fma(FloatExponential.C6, FloatExponential.C5);
                p = p.fma(r, broadcast(SPECIES, FloatExponential.C4));
                p = p.fma(r, broadcast(SPECIES, FloatExponential.C3));
                p = p.fma(r, broadcast(SPECIES, FloatExponential.C2));
                p = p.fma(r.mul(r), r);
                FloatVector power = shifted.reinterpretAsInts().add(FloatExponential.EXPONENT_OF_ONE)
                        .lanewise(LSHL, FloatExponential.FRACTION_BITS).reinterpretAsFloats();
                IntVector result = p.fma(power, power.sub(1)).reinterpretAsInts().and(Integer.MAX_VALUE);
                IntVector sign = number.reinterpretAsInts().and(Integer.MIN_VALUE);
                result.or(sign).reinterpretAsFloats().intoArray(y, to + j);
            }
        }
    }
}
