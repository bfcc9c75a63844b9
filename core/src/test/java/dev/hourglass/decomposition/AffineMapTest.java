package dev.hourglass.decomposition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.matrix.DoubleMatrix;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What maps of rows promise: there and back, products with kernels, refusals of other shapes. */
class AffineMapTest {
    private static final double ROUNDING = 1e-12;

    private static final DoubleMatrix ROWS =
            new DoubleMatrix(4, 3, new double[] {1, 10, 7, 3, 40, 7, 2, -20, 7, 6, 10, 7});

    private static List<AffineMap> maps() {
        return List.of(Standardization.fit(ROWS), SoftWhitening.fit(ROWS));
    }

    @Test
    void standardizedColumnsHaveMeanZeroAndDeviationOne() {
        Standardization map = Standardization.fit(ROWS);
        double first = Math.sqrt((4 + 0 + 1 + 9) / 4.0);
        double second = Math.sqrt((0 + 900 + 900 + 0) / 4.0);
        assertArrayEquals(new double[] {3, 10, 7}, map.center(), ROUNDING);
        assertArrayEquals(new double[] {first, second, 1}, map.deviations(), ROUNDING);
        assertArrayEquals(new double[] {-2 / first, 0, 0, 0, 30 / second, 0, -1 / first, -30 / second, 0, 3 / first, 0,
            0}, map.transform(ROWS).values(), ROUNDING);
        assertEquals(3, map.outputs());
    }

    @Test
    void rowsComeBack() {
        for (AffineMap map : maps()) {
            assertArrayEquals(ROWS.values(), map.inverseTransform(map.transform(ROWS)).values(), ROUNDING);
        }
    }

    /** (x - center) * (F * kernel) is what the kernel makes of the mapped row. */
    @Test
    void aProductWithAKernelTakesRowsAsTheyWere() {
        for (AffineMap map : maps()) {
            DoubleMatrix kernel = new DoubleMatrix(map.outputs(), 2);
            for (int i = 0; i < kernel.rows(); i++) {
                kernel.set(i, 0, i + 1);
                kernel.set(i, 1, 2 - 3 * i);
            }
            DoubleMatrix centered = new DoubleMatrix(4, 3);
            for (int i = 0; i < 4; i++) {
                for (int j = 0; j < 3; j++) {
                    centered.set(i, j, ROWS.get(i, j) - map.center()[j]);
                }
            }
            assertArrayEquals(Products.of(map.transform(ROWS), kernel).values(),
                    Products.of(centered, map.times(kernel)).values(), ROUNDING);
        }
    }

    @Test
    void otherShapesAreRefused() {
        for (AffineMap map : maps()) {
            int inputs = map.inputs();
            int outputs = map.outputs();
            assertEquals(3, inputs);
            for (int off : new int[] {-1, 1}) {
                refused(() -> map.transform(new DoubleMatrix(1, inputs + off)), "the map takes 3 columns");
                refused(() -> map.inverseTransform(new DoubleMatrix(1, outputs + off)),
                        "the map takes " + outputs + " columns");
                refused(() -> map.times(new DoubleMatrix(outputs + off, 2)), "expected " + outputs + " rows");
            }
        }
    }

    private static void refused(Runnable call, String message) {
        String refusal = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertEquals(message, refusal.substring(0, message.length()));
    }

    /** Rounding errors of 0.1 are no deviation; a tenth of a billionth of it is. */
    @Test
    void whatDiffersByRoundingIsConstant() {
        double up = Math.nextUp(0.1);
        assertArrayEquals(new double[] {1},
                Standardization.fit(new DoubleMatrix(2, 1, new double[] {0.1, up})).deviations());
        assertEquals(0.5e-10, Standardization.fit(new DoubleMatrix(2, 1, new double[] {-1, -1 + 1e-10}))
                .deviations()[0], 1e-16);
    }

    @Test
    void constantColumnsHaveNoDirection() {
        assertThrows(IllegalArgumentException.class,
                () -> SoftWhitening.fit(new DoubleMatrix(3, 1, new double[] {5, 5, 5})));
    }
}
