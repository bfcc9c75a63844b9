package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiniteSearchTest {
    private static final float[] NUMBERS = {Float.NaN, 1, Float.NEGATIVE_INFINITY, 0, Float.MAX_VALUE, Float.NaN};

    @ParameterizedTest
    @CsvSource({"0, 6, NaN", "1, 6, -Infinity", "1, 3, -Infinity", "3, 6, NaN", "1, 2, 0", "3, 5, 0", "0, 0, 0"})
    void theFirstOfARangeIsFound(int from, int end, float expected) {
        assertEquals(expected, FiniteSearch.findOther(NUMBERS, from, end));
    }
}
