package dev.hourglass.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortestDecimalTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0", "-0.0, -0", "12, 12", "-7, -7", "100, 100", "9007199254740991, 9007199254740991", "0.001234, 0.001234",
        "123.456, 123.456", "-0.5, -0.5", "1e15, 1000000000000000", "9999999999999998, 9999999999999998",
        "1e16, 1e16",
        "12345678901234567890, 1.2345678901234567e19", "1e-5, 0.00001", "9.9e-6, 9.9e-6", "1.5e-7, 1.5e-7",
        "1e300, 1e300", "-1.5e300, -1.5e300", "5e-324, 5e-324", "2.2250738585072014e-308, 2.2250738585072014e-308",
        "1.7976931348623157e308, 1.7976931348623157e308"})
    void doublesAreLaidOutPlainOrWithAnExponent(double value, String expected) {
        assertEquals(expected, ShortestDecimal.of(value));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0", "-0.0, -0", "0.1, 0.1", "0.3, 0.3", "16777216, 16777216", "1073741824, 1073741800",
        "3.4028235e38, 3.4028235e38", "1.4e-45, 1e-45", "1.17549435e-38, 1.1754944e-38", "8388608.5, 8388608",
        "33554432, 33554432"})
    void floatsHaveTheDigitsOfAFloat(float value, String expected) {
        assertEquals(expected, ShortestDecimal.of(value));
    }

    @ParameterizedTest
    @CsvSource({"0.1234567890123, 0.12345679", "0, 0", "-0.0, -0", "1e300, 1e300", "-1e39, -1e39", "1e-60, 1e-60"})
    void roundedIsTheNearestFloatAsFarAsFloatsReach(double value, String expected) {
        assertEquals(expected, ShortestDecimal.rounded(value));
    }

    /** As {@code Float.toString} and {@code Double.toString} of newer JDKs have it. */
    @Test
    void ofTwoDecimalsEquallyNearTheEvenOneIsPrinted() {
        assertEquals("2097152.2", ShortestDecimal.of(2097152.25f));
        assertEquals("2097152.8", ShortestDecimal.of(2097152.75f));
        assertEquals("1125899906842624.2", ShortestDecimal.of(0x1p50 + 0.25));
        assertEquals("1125899906842624.8", ShortestDecimal.of(0x1p50 + 0.75));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void otherThanFiniteNumbersAreRefused(double value) {
        assertThrows(IllegalArgumentException.class, () -> ShortestDecimal.of(value));
        assertThrows(IllegalArgumentException.class, () -> ShortestDecimal.of((float) value));
    }

    /**
     * Values whose shortest or nearest decimal other printers have missed; JDK-4511638 and the Grisu and Ryu papers.
     */
    @ParameterizedTest
    @ValueSource(doubles = {
        2e23, 2.2E-322, 2.0E-3, 1.0E23, 8.41E21, 2.0E23, 9.007199254740993E15, 4.9E-324, 1.2E-322, 9.5E-322,
        8.98846567431158E307, 2.2250738585072011e-308, 9.0608011534336e15, 4.708356024711512e18, 9.409340012568248e18,
        5.764607523034235E39, 1.8531501765868567e21, 3.3e-322, 5.0e-322})
    void knownHardDoublesAreShortestAndNearest(double value) {
        assertShortest(value);
    }

    @Test
    void powersOfTwoAndTheirNeighborsAreShortestAndNearest() {
        for (int exponent = Double.MIN_EXPONENT - 52; exponent <= Double.MAX_EXPONENT; exponent++) {
            double power = Math.scalb(1.0, exponent);
            assertShortest(power);
            assertShortest(Math.nextUp(power));
            assertShortest(Math.nextDown(power));
        }
        for (int exponent = Float.MIN_EXPONENT - 23; exponent <= Float.MAX_EXPONENT; exponent++) {
            float power = Math.scalb(1.0f, exponent);
            assertShortest(power);
            assertShortest(Math.nextUp(power));
            assertShortest(Math.nextDown(power));
        }
    }

    @Test
    void powersOfTenAndTheirNeighborsAreShortestAndNearest() {
        for (int exponent = -324; exponent <= 308; exponent++) {
            double power = Double.parseDouble("1e" + exponent);
            assertShortest(power);
            assertShortest(Math.nextUp(power));
            assertShortest(Math.nextDown(power));
        }
    }

    @Test
    void randomBitsAreShortestAndNearest() {
        Random random = new Random(4);
        for (int i = 0; i < 5000; i++) {
            assertShortest(Double.longBitsToDouble(random.nextLong()));
            assertShortest(random.nextGaussian());
            assertShortest(Math.rint(random.nextGaussian() * 1000) / 1000);
            assertShortest(random.nextInt(1 << 20) * Double.MIN_VALUE);
            assertShortest(Float.intBitsToFloat(random.nextInt()));
            assertShortest((float) random.nextGaussian());
            assertShortest(random.nextInt(1 << 12) * Float.MIN_VALUE);
        }
    }

    /** At every exponent: both ends of the significands, and some between, of which a few end in zeros. */
    @Test
    void floatsOfEveryExponentAreShortestAndNearest() {
        Random random = new Random(6);
        for (int exponent = 0; exponent < 0xFF; exponent++) {
            int least = exponent << 23;
            for (int i = 0; i < 8; i++) {
                assertShortest(Float.intBitsToFloat(least + i));
                assertShortest(Float.intBitsToFloat(least + (1 << 23) - 1 - i));
                int fraction = random.nextInt(1 << 23);
                assertShortest(Float.intBitsToFloat(least + fraction));
                assertShortest(Float.intBitsToFloat(least + (fraction & -1 << 3 * i)));
            }
        }
    }

    @Test
    void floatsOfEveryNumberOfDigitsAndPlaceOfThePointAreLaidOut() {
        String digits = "123456";
        for (int count = 1; count <= digits.length(); count++) {
            for (int exponent = -37; exponent <= 37; exponent++) {
                float value = Float.parseFloat(digits.substring(0, count) + 'e' + (exponent - count + 1));
                assertEquals(laidOut(digits.substring(0, count), exponent), ShortestDecimal.of(value));
            }
        }
    }

    @Test
    void doublesOfEveryNumberOfDigitsAndPlaceOfThePointAreLaidOut() {
        String digits = "123456789123456";
        for (int count = 1; count <= digits.length(); count++) {
            for (int exponent = -307; exponent <= 307; exponent++) {
                double value = Double.parseDouble(digits.substring(0, count) + 'e' + (exponent - count + 1));
                assertEquals(laidOut(digits.substring(0, count), exponent), ShortestDecimal.of(value));
                assertEquals('-' + laidOut(digits.substring(0, count), exponent), ShortestDecimal.of(-value));
            }
        }
    }

    /** The first digit stands for so many times the power of ten. */
    private static String laidOut(String digits, int exponent) {
        if (exponent >= 16 || exponent < -5) {
            return digits.charAt(0) + (digits.length() > 1 ? "." : "") + digits.substring(1) + 'e' + exponent;
        }
        return new BigDecimal(digits).scaleByPowerOfTen(exponent - digits.length() + 1).toPlainString();
    }

    /** The characters before a number stay, and those behind the room that it may take. */
    @Test
    void onlyTheRoomOfANumberIsWrittenTo() {
        for (double value : new double[] {0, -1, 0.1, -0.000012345678901234567, 1234567890123456.7, -1.5e-300}) {
            byte[] target = new byte[2 + ShortestDecimal.LONGEST + 2];
            ShortestDecimal.write(value, target, 2);
            ShortestDecimal.write((float) value, target, 2);
            assertEquals(0, target[0] | target[1] | target[target.length - 2] | target[target.length - 1]);
        }
    }

    private static void assertShortest(double value) {
        if (Double.isFinite(value)) {
            String text = ShortestDecimal.of(value);
            long bits = Double.doubleToRawLongBits(value);
            assertEquals(bits, Double.doubleToRawLongBits(Double.parseDouble(text)), text);
            assertShortest(text, new BigDecimal(value), decimal -> decimal.doubleValue() == value);
        }
    }

    private static void assertShortest(float value) {
        if (Float.isFinite(value)) {
            String text = ShortestDecimal.of(value);
            assertEquals(Float.floatToRawIntBits(value), Float.floatToRawIntBits(Float.parseFloat(text)), text);
            assertShortest(text, new BigDecimal(value), decimal -> Float.parseFloat(decimal.toString()) == value);
        }
    }

    /**
     * If any decimal of n digits reads back, so does the nearest one below or above the exact value: these two are
     * tried with one digit less, where none may read back, and with as many digits, where none that does may be nearer.
     */
    private static void assertShortest(String text, BigDecimal exact, Predicate<BigDecimal> readsBack) {
        assertTrue(text.length() <= ShortestDecimal.LONGEST, text);
        if (exact.signum() == 0) {
            return;
        }
        BigDecimal printed = new BigDecimal(text).stripTrailingZeros();
        BigDecimal error = printed.subtract(exact).abs();
        int digits = printed.precision();
        for (RoundingMode direction : new RoundingMode[] {RoundingMode.FLOOR, RoundingMode.CEILING}) {
            BigDecimal rival = exact.round(new MathContext(digits, direction));
            assertFalse(readsBack.test(rival) && rival.subtract(exact).abs().compareTo(error) < 0,
                    text + " is farther from the number than " + rival);
            if (digits > 1) {
                BigDecimal shorter = exact.round(new MathContext(digits - 1, direction));
                assertFalse(readsBack.test(shorter), text + " is longer than " + shorter);
            }
        }
    }
}
