package dev.hourglass.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** With two unknowns and a direction that believes the Hessian to be the unit matrix. */
class KeptHessianTest {
    private static final double[] ORIGIN = {0, 0};

    private int computed;

    private final Direction unit = new Direction() {
        @Override
        public boolean keepsHessian() {
            return true;
        }

        @Override
        public void solve(Objective objective, double[] gradient, double[] direction, boolean keepHessian) {
            computed += keepHessian ? 0 : 1;
            Arrays.setAll(direction, i -> -gradient[i]);
        }
    };

    private final KeptHessian hessian = new KeptHessian(null, unit, true);

    @Test
    void theLastChangeOfTheGradientLeadsBackOverTheLastStep() {
        hessian.moved(ORIGIN, ORIGIN, new double[] {1, 2}, new double[] {3, 1});
        hessian.moved(ORIGIN, ORIGIN, new double[] {-1, 0.5}, new double[] {-2, 2});
        assertArrayEquals(new double[] {1, -0.5}, direction(new double[] {-2, 2}, true), 1e-15);
    }

    @Test
    void aQuadraticFunctionOfTwoUnknownsIsKnownAfterTwoSteps() {
        hessian.moved(ORIGIN, ORIGIN, new double[] {1, 0}, new double[] {4, 1});
        hessian.moved(ORIGIN, ORIGIN, new double[] {1, -4}, new double[] {0, -11});
        assertArrayEquals(new double[] {-1 / 11.0, -7 / 11.0}, direction(new double[] {1, 2}, true), 1e-15);
    }

    @Test
    void stepsAlongWhichTheGradientDoesNotRiseAreIgnored() {
        hessian.moved(ORIGIN, ORIGIN, new double[] {1, 2}, new double[] {-3, 1});
        assertArrayEquals(new double[] {-5, -6}, direction(new double[] {5, 6}, true));
    }

    @Test
    void aNewHessianIsNotCorrectedByWhatWasBefore() {
        hessian.moved(ORIGIN, ORIGIN, new double[] {1, 2}, new double[] {3, 1});
        direction(new double[] {5, 6}, false);
        assertEquals(1, computed);
        assertArrayEquals(new double[] {-5, -6}, direction(new double[] {5, 6}, true));
    }

    @Test
    void servesTwiceOnTrialThenWhileItGainsEnough() {
        assertTrue(hessian.serves(100, 1e-6));
        assertTrue(hessian.serves(90, 1e-6));
        assertTrue(hessian.serves(5, 1e-6), "seven tenfolds to go at one and a quarter a step");
        assertFalse(hessian.serves(4, 1e-6));
        assertTrue(hessian.serves(3, 2.9), "nearly there");
        assertFalse(hessian.serves(3.1, 2.9), "farther away than before");
        assertTrue(hessian.serves(0.01, 0), "no end, but two and a half tenfolds a step");
        assertFalse(hessian.serves(0.001, 0), "no end");
    }

    @Test
    void isNeverKeptWithoutASample() {
        assertFalse(new KeptHessian(null, unit, false).serves(100, 1e-6));
    }

    @Test
    void isOnTrialNoMoreOnceItIsOfAllRows() {
        direction(new double[] {1, 1}, false);
        hessian.serves(100, 1e-6);
        assertFalse(hessian.serves(90, 1e-6));
    }

    private double[] direction(double[] gradient, boolean keep) {
        double[] direction = new double[2];
        hessian.solve(gradient, direction, keep);
        return direction;
    }
}
