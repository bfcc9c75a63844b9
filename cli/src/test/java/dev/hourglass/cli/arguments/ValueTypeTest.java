package dev.hourglass.cli.arguments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypeTest {
    private static final ValueType<Integer> COUNT = ValueType.wholeNumber(-5, 10);
    private static final ValueType<Double> FRACTION =
            ValueType.decimal("a number from 0 to 1", value -> value >= 0 && value <= 1);

    @Test
    void numbersAreReadToTheirBounds() {
        assertEquals(-5, COUNT.parse("-5"));
        assertEquals(10, COUNT.parse("+10"));
        assertEquals(0.25, FRACTION.parse("2.5e-1"));
        assertEquals(1.0, FRACTION.parse("1"));
        assertEquals(Long.MAX_VALUE, ValueType.longNumber(0, Long.MAX_VALUE).parse("9223372036854775807"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "1 ", "-6", "11", "1e0", "0x1", "1_0", "\u0661", "99999999999999999999", "one"})
    void whatIsNoWholeNumberInRangeIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> COUNT.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " 0.5", "0.5f", "0.5d", "0x1p-1", "NaN", "Infinity", "1e999", "0,5", "-0.1", "1.1", "e"})
    void whatIsNoDecimalInRangeIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> FRACTION.parse(text));
    }

    @Test
    void listsAreTakenApartAtEveryComma() {
        ValueType<List<Integer>> list = ValueType.listOf(COUNT);
        assertEquals(List.of(1, 2, 3), list.parse("1,2,3"));
        assertEquals("a list with commas, each a whole number from -5 to 10", list.expected());
        assertThrows(IllegalArgumentException.class, () -> list.parse("1,,3"));
        assertThrows(IllegalArgumentException.class, () -> list.parse("1,"));
    }

    @Test
    void openEndedRangesSayOnlyWhereTheyBegin() {
        assertEquals("a whole number from 1 to 2147483647", ValueType.wholeNumber(1, Integer.MAX_VALUE).expected());
    }

    @Test
    void pathsCannotHoldWhatTheSystemForbids() {
        assertThrows(IllegalArgumentException.class, () -> ValueType.path().parse("a\0b"));
        assertThrows(IllegalArgumentException.class, () -> ValueType.path().parse(""));
    }
}
