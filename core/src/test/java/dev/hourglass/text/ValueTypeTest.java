package dev.hourglass.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What texts of people may be, and what they mean. */
class ValueTypeTest {
    private static final ValueType<Integer> COUNT = ValueType.wholeNumber(-5, 10);
    private static final ValueType<Double> FRACTION =
            ValueType.decimal("a number from 0 to 1", value -> value >= 0 && value <= 1);

    private static void refused(ValueType<?> type, String text) {
        assertThrows(IllegalArgumentException.class, () -> type.parse(text));
    }

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
        refused(COUNT, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " 0.5", "0.5f", "0.5d", "0x1p-1", "NaN", "Infinity", "1e999", "0,5", "-0.1", "1.1", "e"})
    void whatIsNoDecimalInRangeIsRefused(String text) {
        refused(FRACTION, text);
    }

    @Test
    void listsAreTakenApartAtEveryComma() {
        ValueType<List<Integer>> list = ValueType.listOf(COUNT);
        assertEquals(List.of(1, 2, 3), list.parse("1,2,3"));
        assertEquals("a list with commas, each a whole number from -5 to 10", list.expected());
        refused(list, "1,,3");
        refused(list, "1,");
    }

    @Test
    void rangesSayWhereTheyEnd() {
        assertEquals("a whole number from 1 to 2147483647", ValueType.wholeNumber(1, Integer.MAX_VALUE).expected());
        assertEquals("a whole number of at least 1", ValueType.longNumber(1, Long.MAX_VALUE).expected());
    }

    @Test
    void valuesAreKnownByTheirTexts() {
        ValueType<Object> type = ValueType.oneOf(List.of("a", 2, true));
        assertEquals("a, 2 or true", type.expected());
        assertEquals(2, type.parse("2"));
        refused(type, "A");
        refused(type, "");
        assertEquals("one", ValueType.listed(List.of("one")));
        assertEquals("one or two", ValueType.listed(List.of("one", "two")));
    }

    @Test
    void aWordMayStandForOneValueMore() {
        ValueType<Optional<Integer>> type = COUNT.<Optional<Integer>>map(Optional::of).or("auto", Optional.empty());
        assertEquals("a whole number from -5 to 10, or auto", type.expected());
        assertEquals(Optional.of(3), type.parse("3"));
        assertEquals(Optional.empty(), type.parse("auto"));
        refused(type, "11");
    }

    @Test
    void namesGoAlongUntilTheyAreLeftOut() {
        ValueType<Integer> type = new ValueType<>("a name", String::length, () -> List.of("one", "three"));
        assertEquals(List.of("one", "three"), type.map(length -> -length).or("none", 0).names().get());
        assertEquals(-5, type.map(length -> -length).parse("three"));
        assertEquals(List.of(), type.unlisted().names().get());
        assertEquals(List.of(), COUNT.names().get());
    }
}
