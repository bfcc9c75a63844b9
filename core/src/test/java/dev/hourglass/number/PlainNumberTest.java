package dev.hourglass.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {
    @Test
    void numbersAreRead() {
        assertEquals(-7, PlainNumber.whole("-7"));
        assertEquals(7, PlainNumber.whole("+007"));
        assertEquals(-2.5e-3, PlainNumber.real("-2.5E-3"));
        assertEquals(Double.POSITIVE_INFINITY, PlainNumber.real("1e999"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1f", "NaN", "0x1p3", "Infinity", "\u0661", "1_000", " 1", "1 ", "--1", "1d"})
    void whatJavaReadsBesidesIsNone(String text) {
        assertThrows(NumberFormatException.class, () -> PlainNumber.real(text));
        assertThrows(NumberFormatException.class, () -> PlainNumber.whole(text));
    }
}
