package dev.hourglass.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralTest {
    @ParameterizedTest
    @CsvSource({"0.0032149, 0.003215", "0.1, 0.1000", "1, 1.000", "12.345678, 12.35", "99996, '100,000'",
        "99994, '99,990'", "999949, '999,900'", "999960, 1.000e6", "123456789, 1.235e8", "0.0001, 0.0001000",
        "0.00009999, 9.999e-5", "0.000099999, 0.0001000", "-0.5, -0.5000", "0, 0", "-0.0, 0", "4.9e-324, 0",
        "1.7976931348623157e308, 1.798e308", "NaN, NaN", "Infinity, +∞", "-Infinity, -∞"})
    void roundsToFourDigits(double value, String expected) {
        assertEquals(expected, Numeral.rounded(value, 4).inline());
    }

    /**
     * Half a unit of four digits is at most 5e-4 of a number. Scaling by a power of ten rounds a few times, each by at
     * most 1.1e-16, which may send a number next to a tie to its other side: far less than the 1e-15 allowed on top.
     */
    @Test
    void agreesWithExactRounding() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double value = (1 + 9 * random.nextDouble()) * Numeral.powerOf10(random.nextInt(590) - 290);
            BigDecimal shown = new BigDecimal(Numeral.rounded(value, 4).inline().replace(",", ""));
            BigDecimal tolerated = new BigDecimal(value).multiply(new BigDecimal("0.000500000000001"));
            assertTrue(shown.subtract(new BigDecimal(value)).abs().compareTo(tolerated) <= 0, shown + " for " + value);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "5, 1, 0.5", "-5, 3, −0.005", "1234567, 0, '1,234,567'", "999, 0, 999", "1000, 0, '1,000'",
        "123456, 2, '1,234.56'", "9223372036854775807, 18, 9.223372036854775807"})
    void writesIntegersWithDecimals(long units, int decimals, String expected) {
        assertEquals(expected, Numeral.fixed(units, decimals).digits());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.04, 0", "0.05, 0.1", "-0.04, 0", "-0.06, -0.1", "12, 12", "12.34, 12.3", "719.96, 720"})
    void coordinatesHaveOneDecimal(double coordinate, String expected) {
        StringBuilder text = new StringBuilder();
        SvgText.appendNumber(text, coordinate);
        assertEquals(expected, text.toString());
    }
}
