package dev.hourglass.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.parallel.ThreadTeam;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows enough to be summed in parts and to begin with a sample of them. */
class ManyRowsTest {
    /** Two solutions of one problem, each with a gradient below 1e-10 and a curvature of at least 1. */
    private static final double SAME = 1e-9;
    private static final int ROWS = 20_000;

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void threadsChangeNoBit(int classes) {
        RandomProblem problem = RandomProblem.of(1, ROWS, 5, classes, 1);
        LogisticModel alone = new LogisticRegression().fit(problem.x(), problem.codes());
        for (int threads : new int[] {2, 3, 8, 16}) {
            LogisticModel shared = new LogisticRegression().fit(problem.x(), problem.codes(), threads);
            assertEquals(alone.coefficients(), shared.coefficients());
            assertArrayEquals(alone.intercepts(), shared.intercepts());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void theSampleLeadsToTheSameOptimum(int classes) {
        RandomProblem problem = RandomProblem.of(2, ROWS, 5, classes, 1);
        Loss loss = classes == 2 ? new LogisticLoss(Kernels.regression(Integer.MAX_VALUE)) : new SoftmaxLoss(classes);
        Design design = new Design(problem.x(), true, false, new ThreadTeam(1));
        Objective objective = new Objective(design, problem.codes(), ones(), loss);
        Direction direction = DirectionChoice.of(objective.unknowns());
        double[] guess = FirstGuess.of(design, problem.codes(), ones(), loss, direction);
        assertNotNull(guess);
        Newton guessed = new Newton(objective, direction, 1e-10, 100);
        assertTrue(guessed.minimize(guess).converged());
        Newton fromZero = new Newton(objective, DirectionChoice.of(objective.unknowns()), 1e-10, 100);
        assertTrue(fromZero.minimize(null).converged());
        assertArrayEquals(fromZero.point(), guessed.point(), SAME);
    }

    /** The sample's intercept runs away from a class that it has no row of. */
    @Test
    void aSampleWithoutOneOfTheClassesDoesNoHarm() {
        RandomProblem problem = RandomProblem.of(3, ROWS, 5, 2, 1);
        int[] codes = problem.codes();
        for (int r = 0; r < ROWS; r += 17) {
            codes[r] = 0;
        }
        LogisticModel model = new LogisticRegression().fit(problem.x(), codes);
        assertTrue(model.convergence().converged(), () -> model.convergence().toString());
        DoubleMatrix turned = new DoubleMatrix(ROWS, 5);
        int[] transposedCodes = new int[ROWS];
        for (int r = 0; r < ROWS; r++) {
            int from = (r + ROWS / 34 * 17 + 1) % ROWS;
            transposedCodes[r] = codes[from];
            System.arraycopy(problem.x().values(), 5 * from, turned.values(), 5 * r, 5);
        }
        LogisticModel other = new LogisticRegression().fit(turned, transposedCodes);
        assertArrayEquals(other.coefficients().values(), model.coefficients().values(), SAME);
    }

    @Test
    void aNumberThatIsNotFiniteIsNamedByItsPlace() {
        for (double fault : new double[] {Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}) {
            RandomProblem problem = RandomProblem.of(4, ROWS, 5, 2, 1);
            problem.x().set(12_345, 3, fault);
            String message = assertThrows(IllegalArgumentException.class,
                    () -> new LogisticRegression().fit(problem.x(), problem.codes())).getMessage();
            assertTrue(message.startsWith("row 12345, column 3 (from 0) holds " + fault), message);
        }
    }

    private static double[] ones() {
        double[] ones = new double[ROWS];
        Arrays.fill(ones, 1);
        return ones;
    }
}
