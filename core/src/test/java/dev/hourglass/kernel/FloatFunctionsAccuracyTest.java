package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * The elementary functions in float32 stay within the bounds that they state: for every float32 with
 * {@code -Dhourglass.allFloats=true}, which takes some minutes a function, else for one in a thousand and for those at
 * both ends of every power of two.
 */
class FloatFunctionsAccuracyTest {
    /** A prime, so that all patterns of the last bits are met. */
    private static final int STRIDE = Boolean.getBoolean("hourglass.allFloats") ? 1 : 1009;

    /** How near one float in a thousand comes at least. */
    private static final double NEAR = 0.75;

    private static final int EDGE = 3;

    /** The error stays below the bound, and comes near to it: otherwise bounds could be too generous. */
    @ParameterizedTest
    @EnumSource
    void theLargestErrorIsTheStatedOne(FloatFunction function) {
        double worst = 0;
        for (long bits = Integer.MIN_VALUE; bits <= Integer.MAX_VALUE; bits += STRIDE) {
            worst = Math.max(worst, function.error(Float.intBitsToFloat((int) bits)));
        }
        double largest = worst;
        assertTrue(largest <= function.bound, () -> function + " has an error of " + largest + " ulp");
        assertTrue(largest > NEAR * function.bound, () -> function + " has errors up to " + largest + " ulp only");
    }

    @ParameterizedTest
    @EnumSource
    void staysWithinTheStatedBoundRoundPowersOfTwo(FloatFunction function) {
        for (int high = 0; high < 1 << Float.SIZE - FloatExponential.FRACTION_BITS; high++) {
            for (int low = -EDGE; low <= EDGE; low++) {
                float x = Float.intBitsToFloat((high << FloatExponential.FRACTION_BITS) + low);
                assertTrue(function.error(x) <= function.bound, () -> function.error(x) + " ulp at " + x);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"EXP", "LOG"})
    void zerosKeepTheirSign(FloatFunction function) {
        assertEquals(0f, function.value(0f));
        assertEquals(-0f, function.value(-0f));
    }

    @ParameterizedTest
    @EnumSource(names = {"TANH", "ERF"})
    void oddFunctionsAreOdd(FloatFunction function) {
        for (int bits = 0; bits >= 0 && bits <= Float.floatToIntBits(Float.POSITIVE_INFINITY); bits += 100_003) {
            float x = Float.intBitsToFloat(bits);
            assertEquals(-function.value(x), function.value(-x));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyNanGivesNan(FloatFunction function) {
        for (int bits : new int[] {0x7fc00000, 0x7f800001, 0x7fffffff, 0xff800001, 0xffffffff}) {
            assertTrue(Float.isNaN(function.value(Float.intBitsToFloat(bits))));
        }
    }

    @Test
    void exponentialsOverflowAndUnderflowWhereTheyMust() {
        float last = 88.72283f;
        assertTrue(FloatExponential.exp(last) < Float.POSITIVE_INFINITY);
        assertEquals(Float.POSITIVE_INFINITY, FloatExponential.exp(Math.nextUp(last)));
        assertEquals(Float.MIN_VALUE, FloatExponential.exp(-103.97208f));
        assertEquals(0, FloatExponential.exp(Math.nextDown(-103.97208f)));
        assertEquals(1, FloatExponential.exp(-0f));
    }

    @Test
    void expm1OverflowsAndSaturatesWhereItMust() {
        float last = 88.72283f;
        assertTrue(FloatExpm1.expm1(last) < Float.POSITIVE_INFINITY);
        assertEquals(Float.POSITIVE_INFINITY, FloatExpm1.expm1(Math.nextUp(last)));
        assertTrue(FloatExpm1.expm1(-16.9f) > -1);
        assertEquals(-1, FloatExpm1.expm1(-17));
        assertEquals(-1, FloatExpm1.expm1(Float.NEGATIVE_INFINITY));
        assertEquals(Float.MIN_VALUE, FloatExpm1.expm1(Float.MIN_VALUE));
    }

    @Test
    void tanhAndErfSaturate() {
        assertEquals(1, FloatHyperbolicTangent.tanh(9.02f));
        assertEquals(-1, FloatHyperbolicTangent.tanh(Float.NEGATIVE_INFINITY));
        assertEquals(1, FloatErrorFunction.erf(3.88f));
        assertEquals(-1, FloatErrorFunction.erf(Float.NEGATIVE_INFINITY));
    }

    @Test
    void logarithmsHaveTheirPolesAndTheirDomain() {
        assertEquals(Float.NEGATIVE_INFINITY, FloatLogarithm.log(-0f));
        assertEquals(Float.NaN, FloatLogarithm.log(-Float.MIN_VALUE));
        assertEquals(0f, FloatLogarithm.log(1));
        assertEquals(Float.NEGATIVE_INFINITY, FloatLog1p.log1p(-1));
        assertEquals(Float.NaN, FloatLog1p.log1p(Math.nextDown(-1f)));
        assertEquals(Float.MIN_VALUE, FloatLog1p.log1p(Float.MIN_VALUE));
        assertEquals(Float.POSITIVE_INFINITY, FloatLog1p.log1p(Float.POSITIVE_INFINITY));
    }
}
