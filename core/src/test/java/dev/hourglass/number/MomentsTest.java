package dev.hourglass.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Means and squares of known numbers, summed in the order in which they stand. */
class MomentsTest {
    @Test
    void wholeNumbersAreExact() {
        double[] values = {2, 4, 4, 4, 5, 5, 7, 9};
        assertEquals(5, Moments.mean(values));
        assertEquals(32, Moments.squares(values, 5));
        assertEquals(3, Moments.mean(new double[] {3}));
        assertEquals(0, Moments.squares(new double[] {3}, 3));
        assertTrue(Double.isNaN(Moments.mean(new double[0])));
    }

    /** What is lost beside a large number depends on when it comes. */
    @Test
    void theOrderIsThatOfTheNumbers() {
        assertEquals(0, Moments.mean(new double[] {1, 1e17, -1e17, 0}));
        assertEquals(0.25, Moments.mean(new double[] {1e17, -1e17, 1, 0}));
    }

    /** The square of 1 + 2^-30 is no double; one rounding of the sum keeps what two would lose. */
    @Test
    void squaresAreAddedByOneRounding() {
        double value = 1 + 0x1p-30;
        assertEquals(Math.fma(value, value, value * value), Moments.squares(new double[] {value, value}, 0));
        double small = 0x1p-27 + 0x1p-53;
        assertEquals(Math.fma(small, small, 1), Moments.squares(new double[] {1, small}, 0));
    }
}
