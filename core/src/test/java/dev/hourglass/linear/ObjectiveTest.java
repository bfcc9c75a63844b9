package dev.hourglass.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.parallel.ThreadTeam;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The derivatives against differences, and the three forms of the Hessian against each other. */
class ObjectiveTest {
    /** Central differences with this step are off by step^2 / 6 times a third derivative of size 100. */
    private static final double STEP = 1e-5;
    private static final double DIFFERENCE_TOLERANCE = 1e-6;
    private static final double ROUNDING_TOLERANCE = 1e-11;

    @ParameterizedTest
    @CsvSource({"2, false, true", "2, false, false", "2, true, true", "4, true, true", "4, true, false"})
    void derivativesAreThoseOfTheValue(int classes, boolean softmax, boolean intercept) {
        Objective objective = objective(classes, softmax, intercept);
        int size = objective.unknowns();
        double[] point = new SplittableRandom(5).doubles(size, -1, 1).toArray();
        double[] gradient = new double[size];
        objective.evaluate(point, gradient);
        double[] direction = new SplittableRandom(6).doubles(size, -1, 1).toArray();
        double[] product = new double[size];
        objective.hessianTimes(direction, product);

        double[] above = new double[size];
        double[] below = new double[size];
        double valueAbove = objective.evaluate(moved(point, direction, STEP), above);
        double valueBelow = objective.evaluate(moved(point, direction, -STEP), below);
        double slope = 0;
        for (int i = 0; i < size; i++) {
            slope += gradient[i] * direction[i];
            assertEquals((above[i] - below[i]) / (2 * STEP), product[i], DIFFERENCE_TOLERANCE);
        }
        assertEquals((valueAbove - valueBelow) / (2 * STEP), slope, DIFFERENCE_TOLERANCE);
    }

    @ParameterizedTest
    @CsvSource({"2, false, true", "2, true, true", "4, true, true", "4, true, false"})
    void formedHessianIsTheOneThatMultiplies(int classes, boolean softmax, boolean intercept) {
        Objective objective = objective(classes, softmax, intercept);
        int size = objective.unknowns();
        objective.evaluate(new SplittableRandom(5).doubles(size, -1, 1).toArray(), new double[size]);
        double[][] upper = new double[size][size];
        objective.hessian(upper);
        // The formed one has a curvature added along what the loss cannot see, so it is tried on the rest only.
        double[] direction = new SplittableRandom(6).doubles(size, -1, 1).toArray();
        objective.project(direction);
        double[] expected = new double[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                expected[i] += upper[Math.min(i, j)][Math.max(i, j)] * direction[j];
            }
        }
        double[] product = new double[size];
        objective.hessianTimes(direction, product);
        assertArrayEquals(expected, product, ROUNDING_TOLERANCE);
    }

    @ParameterizedTest
    @CsvSource({"2, false, true", "4, true, true"})
    void diagonalIsTheHessians(int classes, boolean softmax, boolean intercept) {
        Objective objective = objective(classes, softmax, intercept);
        int size = objective.unknowns();
        objective.evaluate(new SplittableRandom(5).doubles(size, -1, 1).toArray(), new double[size]);
        double[] diagonal = new double[size];
        objective.hessianDiagonal(diagonal);
        for (int i = 0; i < size; i++) {
            double[] unit = new double[size];
            unit[i] = 1;
            double[] product = new double[size];
            objective.hessianTimes(unit, product);
            assertEquals(product[i], diagonal[i], ROUNDING_TOLERANCE);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, false, true", "2, true, true", "4, true, false"})
    void theValueAtZeroIsKnownWithoutARow(int classes, boolean softmax, boolean intercept) {
        Objective objective = objective(classes, softmax, intercept);
        double[] zero = new double[objective.unknowns()];
        double value = objective.evaluate(zero, new double[zero.length]);
        assertEquals(value, objective.valueAtZero(), ROUNDING_TOLERANCE * value);
    }

    private static Objective objective(int classes, boolean softmax, boolean intercept) {
        RandomProblem problem = RandomProblem.of(11, 37, 5, classes, 1);
        double[] weights = new SplittableRandom(4).doubles(37, 0, 3).toArray();
        Loss loss = softmax ? new SoftmaxLoss(classes) : new LogisticLoss(Kernels.regression(Integer.MAX_VALUE));
        Design design = new Design(problem.x(), intercept, false, new ThreadTeam(1));
        return new Objective(design, problem.codes(), weights, loss);
    }

    private static double[] moved(double[] point, double[] direction, double length) {
        double[] moved = point.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += length * direction[i];
        }
        return moved;
    }
}
