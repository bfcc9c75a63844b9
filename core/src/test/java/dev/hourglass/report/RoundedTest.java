package dev.hourglass.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedTest {
    @ParameterizedTest
    @CsvSource({"0,0", "-0.0,0", "5,5", "1234567,1234567", "-12345,−12345", "0.123456,0.1235", "12345.678,12350",
        "99999.9,100000", "0.00012345,0.0001234", "0.000012345,1.234e−5", "1e7,1e7", "123456789,1.235e8", "1e300,1e300",
        "4.9e-324,4.941e−324", "NaN,not defined", "Infinity,∞", "-Infinity,−∞", "-0.5,−0.5"})
    void fourDigitsAreKept(double value, String expected) {
        assertEquals(expected, Rounded.number(value));
    }

    @Test
    void digitsAfterThePointAreFixed() {
        assertEquals("−0.13", Rounded.fixed(-0.125001, 2));
        assertEquals("0.12", Rounded.fixed(0.125, 2), "half to even");
        assertEquals("not defined", Rounded.fixed(Double.NaN, 2));
        assertEquals("12.5 %", Rounded.percent(0.125));
        assertEquals("not defined", Rounded.percent(Double.NaN));
        assertEquals("+0.5", Rounded.signed(0.5, 1));
        assertEquals("−0.5", Rounded.signed(-0.5, 1));
        assertEquals("1 row", Rounded.counted(1, "row", "rows"));
        assertEquals("0 rows", Rounded.counted(0, "row", "rows"));
    }
}
