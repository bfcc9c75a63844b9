package dev.hourglass.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected texts are those of C's {@code printf}. */
class FixedDecimalTest {
    @ParameterizedTest
    @CsvSource({
        "0, 4, 0.0000", "-0.0, 1, -0.0", "0.00324999, 4, 0.0032", "0.00005, 4, 0.0001", "2.5, 0, 2", "3.5, 0, 4",
        "0.125, 2, 0.12", "0.375, 2, 0.38", "1.005, 2, 1.00", "-1.25, 1, -1.2", "1e21, 0, 1000000000000000000000",
        "4.9e-324, 3, 0.000", "999.95, 1, 1000.0", "NaN, 2, nan", "Infinity, 2, inf", "-Infinity, 2, -inf"})
    void fixedIsPercentF(double value, int digits, String expected) {
        assertEquals(expected, FixedDecimal.fixed(value, digits));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 4, 0.0000e+00", "-0.0, 1, -0.0e+00", "0.000324, 4, 3.2400e-04", "9.99996e-5, 4, 1.0000e-04",
        "1, 2, 1.00e+00", "1e9, 1, 1.0e+09", "1e10, 1, 1.0e+10", "1e-9, 1, 1.0e-09", "1e-10, 1, 1.0e-10",
        "-12345.678, 3, -1.235e+04", "1e100, 1, 1.0e+100", "4.9e-324, 3, 4.941e-324",
        "2.5, 0, 2e+00", "9.5, 0, 1e+01", "NaN, 2, nan", "Infinity, 2, inf"})
    void scientificIsPercentE(double value, int digits, String expected) {
        assertEquals(expected, FixedDecimal.scientific(value, digits));
    }

    @Test
    void lossesLookAsKerasShowsThem() {
        assertEquals("0.0032", FixedDecimal.loss(0.0032));
        assertEquals("1.0000e-03", FixedDecimal.loss(1e-3));
        assertEquals("0.0010", FixedDecimal.loss(Math.nextUp(1e-3)));
        assertEquals("3.1416", FixedDecimal.loss(3.14159));
        assertEquals("nan", FixedDecimal.loss(Double.NaN));
    }
}
