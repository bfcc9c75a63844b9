package dev.hourglass.number;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;

class RangesTest {
    @Test
    void aPositiveNumberIsAboveZeroAndFitsAFloat() {
        DoubleConsumer check = value -> Ranges.requirePositive("rate", value);
        accepts(check, Double.MIN_VALUE, 1, Float.MAX_VALUE);
        refuses(check, "rate must be above 0 and finite",
                0, -1, Math.nextUp((double) Float.MAX_VALUE), Double.POSITIVE_INFINITY, Double.NaN);
    }

    @Test
    void aNumberNotNegativeIsZeroOrMoreAndFitsAFloat() {
        DoubleConsumer check = value -> Ranges.requireNotNegative("penalty", value);
        accepts(check, 0, 1, Float.MAX_VALUE);
        refuses(check, "penalty must be 0 or more and finite",
                -Double.MIN_VALUE, Math.nextUp((double) Float.MAX_VALUE), Double.POSITIVE_INFINITY, Double.NaN);
    }

    @Test
    void aNumberBelowOneMayBeZero() {
        DoubleConsumer check = value -> Ranges.requireBelowOne("momentum", value);
        accepts(check, 0, 0.9, Math.nextDown(1.0));
        refuses(check, "momentum must be from 0 to below 1", -Double.MIN_VALUE, 1, 2, Double.NaN);
    }

    @Test
    void aShareIsNeitherNothingNorAll() {
        DoubleConsumer check = value -> Ranges.requireShare("factor", value);
        accepts(check, Double.MIN_VALUE, 0.5, Math.nextDown(1.0));
        refuses(check, "factor must be above 0 and below 1", 0, -1, 1, 2, Double.NaN);
    }

    @Test
    void aUnitMayBeNothingAndAll() {
        DoubleConsumer check = value -> Ranges.requireUnit("l1_ratio", value);
        accepts(check, 0, 0.5, 1);
        refuses(check, "l1_ratio must be from 0 to 1", -Double.MIN_VALUE, Math.nextUp(1.0), Double.NaN);
    }

    @Test
    void aWholeNumberMayBeTheLeastButNotLess() {
        assertDoesNotThrow(() -> Ranges.requireAtLeast("patience", 3, 3));
        assertDoesNotThrow(() -> Ranges.requireAtLeast("patience", 3, Integer.MAX_VALUE));
        Exception refusal =
                assertThrows(IllegalArgumentException.class, () -> Ranges.requireAtLeast("patience", 3, 2));
        assertEquals("patience must be 3 or more, found 2", refusal.getMessage());
    }

    private static void accepts(DoubleConsumer check, double... values) {
        for (double value : values) {
            assertDoesNotThrow(() -> check.accept(value), () -> value + " is in range");
        }
    }

    private static void refuses(DoubleConsumer check, String message, double... values) {
        for (double value : values) {
            Exception refusal = assertThrows(IllegalArgumentException.class, () -> check.accept(value));
            assertEquals(message + ", found " + value, refusal.getMessage());
        }
    }
}
