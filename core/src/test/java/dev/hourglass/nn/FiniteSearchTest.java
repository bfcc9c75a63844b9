package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiniteSearchTest {
    private static final float[] NUMBERS = {Float.NaN, 1, Float.NEGATIVE_INFINITY, 0, Float.MAX_VALUE, Float.NaN};

    @ParameterizedTest
    @CsvSource({"0, 6, NaN", "1, 6, -Infinity", "1, 3, -Infinity", "3, 6, NaN", "1, 2, 0", "3, 5, 0", "0, 0, 0"})
    void theFirstOfARangeIsFound(int from, int end, float expected) {
        assertEquals(expected, FiniteSearch.findOther(NUMBERS, from, end));
    }

    /** Numbers are looked at in groups; whether one of them is found must not depend on its place. */
    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void oneIsFoundInEveryPlace(float other) {
        for (int place = 0; place < 29; place++) {
            float[] numbers = new float[32];
            Arrays.fill(numbers, -Float.MAX_VALUE);
            numbers[place + 2] = other;
            assertEquals(other, FiniteSearch.findOther(numbers, 2, 31));
            assertEquals(0, FiniteSearch.findOther(numbers, 2, place + 2));
            assertEquals(0, FiniteSearch.findOther(numbers, place + 3, 32));
        }
    }

    @Test
    void theFirstOfAGroupIsFound() {
        float[] numbers = new float[16];
        numbers[9] = Float.POSITIVE_INFINITY;
        numbers[10] = Float.NaN;
        assertEquals(Float.POSITIVE_INFINITY, FiniteSearch.findOther(numbers, 0, 16));
        numbers[4] = Float.NaN;
        assertEquals(Float.NaN, FiniteSearch.findOther(numbers, 0, 16));
    }
}
