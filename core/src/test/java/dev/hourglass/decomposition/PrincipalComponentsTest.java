package dev.hourglass.decomposition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.matrix.DoubleMatrix;
import org.junit.jupiter.api.Test;

/** Components of rows that are worked by hand. */
class PrincipalComponentsTest {
    private static final double ROUNDING = 1e-13;

    /** Four rows about (10, 20), 3 from it along (3, 4) / 5 and 1 along (-4, 3) / 5. */
    private static final DoubleMatrix ROWS = new DoubleMatrix(4, 2, new double[] {
        10 + 1.8, 20 + 2.4, 10 - 1.8, 20 - 2.4, 10 - 0.8, 20 + 0.6, 10 + 0.8, 20 - 0.6});

    @Test
    void rowsNeedNotBeCentered() {
        PrincipalComponents found = PrincipalComponents.fit(ROWS);
        assertArrayEquals(new double[] {10, 20}, found.mean(), ROUNDING);
        assertArrayEquals(new double[] {18.0 / 4, 2.0 / 4}, found.variances(), ROUNDING);
        assertArrayEquals(new double[] {0.6, 0.8, 0.8, -0.6}, found.components().values(), ROUNDING);
    }

    @Test
    void rowsAreProjectedOnTheirDirections() {
        PrincipalComponents found = PrincipalComponents.fit(ROWS);
        assertArrayEquals(new double[] {3, 0, -3, 0, 0, -1, 0, 1}, found.transform(ROWS).values(), ROUNDING);
        assertArrayEquals(new double[] {5 * 0.6, 5 * 0.8},
                found.transform(new DoubleMatrix(1, 2, new double[] {15, 20})).values(), ROUNDING);
        assertThrows(IllegalArgumentException.class, () -> found.transform(new DoubleMatrix(1, 3)));
    }

    @Test
    void theFirstAloneAreTheFirst() {
        PrincipalComponents all = PrincipalComponents.fit(ROWS);
        PrincipalComponents one = all.withMost(1);
        assertArrayEquals(new double[] {all.variances()[0]}, one.variances());
        assertEquals(new DoubleMatrix(1, 2, new double[] {all.components().get(0, 0), all.components().get(0, 1)}),
                one.components());
        assertEquals(1, one.transform(ROWS).columns());
        assertEquals(all.components(), all.withMost(3).components());
    }

    /** 2^-28 of the largest variance is above 1e-9, 2^-30 is not. */
    @Test
    void directionsInWhichRowsHardlyVaryAreLeftOut() {
        for (double unit : new double[] {1, 0x1p10, 0x1p-10}) {
            assertEquals(2, PrincipalComponents.fit(cross(unit, unit * 0x1p-14)).variances().length);
            assertEquals(1, PrincipalComponents.fit(cross(unit, unit * 0x1p-15)).variances().length);
        }
        assertEquals(0, PrincipalComponents.fit(cross(0, 0)).variances().length);
    }

    private static DoubleMatrix cross(double wide, double narrow) {
        return new DoubleMatrix(4, 2, new double[] {wide, 0, -wide, 0, 0, narrow, 0, -narrow});
    }

    /** Of elements that are as large, the first is positive. */
    @Test
    void signsAreThoseOfTheFirstLargestElement() {
        DoubleMatrix vectors = new SymmetricEigen(new double[][] {{2, -1}, {-1, 2}}).vectors();
        assertArrayEquals(new double[] {1, -1, 1, 1}, new double[] {Math.signum(vectors.get(0, 0)),
            Math.signum(vectors.get(0, 1)), Math.signum(vectors.get(1, 0)), Math.signum(vectors.get(1, 1))});
    }
}
