package dev.hourglass.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** By which powers of two columns are scaled, before and after they are centered, and how far they deviate. */
class ExtremesTest {
    private static Extremes of(double... column) {
        Extremes extremes = new Extremes(1);
        for (double value : column) {
            extremes.add(new double[] {value, 7});
        }
        return extremes;
    }

    /** 1000 and 1002 are scaled by 2^-9; what is left of them about their mean, 1 each, back by 2^9. */
    @Test
    void whatIsLeftAfterCenteringIsScaledAnew() {
        Extremes extremes = of(1000, 1002);
        int[] exponents = {0};
        assertArrayEquals(new double[] {0x1p-9}, extremes.scaleToOne(exponents));
        assertArrayEquals(new int[] {9}, exponents);
        extremes.subtract(new double[] {1001 * 0x1p-9});
        assertArrayEquals(new double[] {0x1p9}, extremes.scaleToOne(exponents));
        assertArrayEquals(new int[] {0}, exponents);
    }

    @Test
    void theLargestOfBothSidesCounts() {
        int[] exponents = {0};
        assertArrayEquals(new double[] {0x1p-4}, of(-16, 3).scaleToOne(exponents));
        assertArrayEquals(new double[] {0x1p-4}, of(-3, 31).scaleToOne(new int[1]));
        assertArrayEquals(new double[] {1}, of(0, 0).scaleToOne(new int[1]));
        assertArrayEquals(new double[] {0x1p500}, of(0x1p-600, 0).scaleToOne(new int[1]));
        Extremes both = of(-3, -2);
        both.add(of(-1000, -900));
        assertArrayEquals(new double[] {0x1p-9}, both.scaleToOne(new int[1]));
    }

    @Test
    void numbersThatAreNotFiniteAreSeen() {
        assertTrue(of(-Double.MAX_VALUE, Double.MAX_VALUE).areFinite());
        assertFalse(of(1, Double.NaN, 2).areFinite());
        assertFalse(of(1, Double.POSITIVE_INFINITY).areFinite());
        assertFalse(of(1, Double.NEGATIVE_INFINITY).areFinite());
    }

    private static Deviations deviations(double... column) {
        Deviations deviations = new Deviations(1);
        for (double value : column) {
            deviations.add(new double[] {value, 7});
        }
        return deviations;
    }

    /** Of 1, 3, 5 about their mean, 3: 8 / 3. */
    @Test
    void deviationsAreOfAllRowsAboutTheirMean() {
        assertEquals(Math.sqrt(8.0 / 3), deviations(1, 3, 5).deviation(0, 0, 9), 1e-15);
        Deviations parts = deviations(1);
        parts.add(deviations(3, 5));
        assertEquals(Math.sqrt(8.0 / 3), parts.deviation(0, 0, 9), 1e-15);
        assertEquals(9, deviations(4, 4, 4).deviation(0, 0, 9));
    }

    /** Two rows 1 from a center of 2^53 are its rounding, 4; from one of 2^50 they are a spread. */
    @Test
    void roundingOfTheCenterIsNoDeviation() {
        assertEquals(9, deviations(-1, 1).deviation(0, 0x1p53, 9));
        assertEquals(1, deviations(-1, 1).deviation(0, 0x1p50, 9));
        assertEquals(9, deviations(-1, 1).deviation(0, 0x1p51, 9));
        assertEquals(9, deviations(-1, 1).deviation(0, -0x1p51, 9));
    }

    @Test
    void deviationsBelowTheLeastAreNone() {
        assertEquals(0x1p-500, deviations(-0x1p-500, 0x1p-500).deviation(0, 0, 9));
        assertEquals(9, deviations(-0x1p-501, 0x1p-501).deviation(0, 0, 9));
    }
}
