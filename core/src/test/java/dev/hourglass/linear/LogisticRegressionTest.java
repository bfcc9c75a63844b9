package dev.hourglass.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.parallel.ThreadTeam;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any data, and the data that solvers fail on. */
class LogisticRegressionTest {
    /** Two solutions of one problem, each with a gradient below 1e-10 and a curvature of at least 1. */
    private static final double SAME = 1e-9;
    private static final LogisticRegression USUAL = new LogisticRegression();

    @ParameterizedTest
    @CsvSource({"2, 1", "3, 1", "10, 1", "3, 1e-6", "3, 1e6", "2, 1e6"})
    void gradientIsZeroAtTheOptimum(int classes, double c) {
        RandomProblem problem = RandomProblem.of(1, 150, 6, classes, 1);
        LogisticModel model = USUAL.withC(c).fit(problem.x(), problem.codes());
        assertTrue(model.convergence().converged(), () -> model.convergence().toString());
        double[] probabilities = model.predictProbabilities(problem.x()).values();
        int scores = model.coefficients().rows();
        for (int k = 0; k < scores; k++) {
            for (int j = 0; j < 6; j++) {
                double sum = model.coefficients().get(k, j);
                double sizes = Math.abs(sum);
                for (int r = 0; r < 150; r++) {
                    int of = scores == 1 ? 1 : k;
                    double miss = probabilities[r * classes + of] - (problem.codes()[r] == of ? 1 : 0);
                    sum += c * miss * problem.x().get(r, j);
                    sizes += c * Math.abs(problem.x().get(r, j));
                }
                // On top of the tolerance, rounding errors of 150 terms, each of a few units in the last place.
                assertEquals(0, sum, model.convergence().tolerance() + 150 * 0x1p-50 * sizes);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void conjugateGradientsFindWhatCholeskyFinds(int classes) {
        RandomProblem problem = RandomProblem.of(2, 60, 9, classes, 0.5);
        Loss loss = classes == 2 ? new LogisticLoss(Kernels.regression(Integer.MAX_VALUE)) : new SoftmaxLoss(classes);
        double[] ones = new double[60];
        Arrays.fill(ones, 1);
        Design design = new Design(problem.x(), true, false, new ThreadTeam(1));
        Objective one = new Objective(design, problem.codes(), ones, loss);
        Newton exact = new Newton(one, new CholeskyDirection(one.unknowns()), 1e-10, 100);
        Objective other = new Objective(design, problem.codes(), ones, loss);
        Newton truncated = new Newton(other, new ConjugateGradientDirection(other.unknowns()), 1e-10, 100);
        assertTrue(exact.minimize(null).converged());
        assertTrue(truncated.minimize(null).converged());
        assertArrayEquals(exact.point(), truncated.point(), SAME);
    }

    @ParameterizedTest
    @CsvSource({"2, 1200", "3, 400"})
    void manyUnknownsConverge(int classes, int columns) {
        RandomProblem problem = RandomProblem.of(3, 40, columns, classes, 0.1);
        LogisticModel model = USUAL.fit(problem.x(), problem.codes());
        assertTrue(model.convergence().converged(), () -> model.convergence().toString());
        assertArrayEquals(problem.codes(), model.predict(problem.x()));
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "2, 1e6", "2, 1e10", "3, 1e6", "3, 1e10"})
    void separableClassesConvergeAndAreAllRight(int classes, double c) {
        RandomProblem problem = RandomProblem.of(4, 90, 4, classes, 0);
        RandomProblem separable = withoutForcedCodes(problem, classes);
        LogisticModel model = USUAL.withC(c).fit(separable.x(), separable.codes());
        assertTrue(model.convergence().converged(), () -> model.convergence().toString());
        if (c > 1) {
            assertArrayEquals(separable.codes(), model.predict(separable.x()));
        }
    }

    /** Coefficients scale with the columns where the penalty is next to nothing beside the data. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void badlyScaledColumnsConverge(int classes) {
        RandomProblem problem = RandomProblem.of(5, 200, 4, classes, 1);
        DoubleMatrix x = problem.transformed(new double[] {1e-6, 1, 1e6, 1e12}, new double[] {0, 1e3, 1e9, -1e12});
        LogisticModel model = USUAL.fit(x, problem.codes());
        assertTrue(model.convergence().converged(), () -> model.convergence().toString());
        LogisticModel scaled = USUAL.withC(1e12).fit(problem.x(), problem.codes());
        for (int k = 0; k < model.coefficients().rows(); k++) {
            assertEquals(0, model.coefficients().get(k, 0), 1e-3, "the smallest column cannot pay its penalty");
            assertTrue(Math.abs(model.coefficients().get(k, 3)) < 1e-10);
            assertTrue(Math.abs(scaled.coefficients().get(k, 3)) > 0.01);
        }
    }

    @Test
    void numbersAtTheEndsOfDoublePrecisionGiveNoNaN() {
        double[] values = {1e300, 4e-324, 1, -1.7e308, 1e-310, 1, 1.5e308, -1e-308, 1, 2, 2e-300, 1, 0, 0, 1};
        DoubleMatrix x = new DoubleMatrix(5, 3, values);
        for (double c : new double[] {1e-308, 1, 1e100, 1e308}) {
            for (int[] codes : new int[][] {{0, 1, 1, 0, 1}, {0, 1, 1, 0, 2}}) {
                LogisticModel model = USUAL.withC(c).fit(x, codes);
                assertTrue(Arrays.stream(model.predictProbabilities(x).values()).allMatch(p -> p >= 0 && p <= 1));
                assertFalse(Double.isNaN(model.convergence().gradientNorm()));
            }
        }
    }

    @Test
    void constantColumnsGetNothingAndDuplicatesShare() {
        RandomProblem problem = RandomProblem.of(6, 80, 3, 2, 1);
        DoubleMatrix x = new DoubleMatrix(80, 5);
        for (int r = 0; r < 80; r++) {
            System.arraycopy(problem.x().values(), 3 * r, x.values(), 5 * r, 3);
            x.set(r, 3, 0.1);
            x.set(r, 4, x.get(r, 0));
        }
        LogisticModel model = USUAL.fit(x, problem.codes());
        assertTrue(model.convergence().converged());
        assertEquals(0, model.coefficients().get(0, 3));
        assertEquals(model.coefficients().get(0, 0), model.coefficients().get(0, 4), SAME);
        LogisticModel weak = USUAL.withC(1e12).fit(x, problem.codes());
        assertTrue(weak.convergence().converged(), () -> weak.convergence().toString());
    }

    @Test
    void onlyConstantColumnsLeaveTheShareOfTheClasses() {
        DoubleMatrix x = new DoubleMatrix(4, 2, new double[] {0, 7, 0, 7, 0, 7, 0, 7});
        LogisticModel model = USUAL.withC(1e-9).fit(x, new int[] {0, 1, 1, 1});
        assertEquals(0.75, model.predictProbabilities(x).get(0, 1), 1e-12);
    }

    @Test
    void aWeightOfTwoIsTheRowTwice() {
        RandomProblem problem = RandomProblem.of(7, 50, 4, 3, 1);
        double[] weights = IntStream.range(0, 50).mapToDouble(r -> r % 3).toArray();
        int[] repeated = IntStream.range(0, 50).flatMap(r -> IntStream.range(0, r % 3).map(i -> r)).toArray();
        int[] codes = Arrays.stream(repeated).map(r -> problem.codes()[r]).toArray();
        LogisticModel weighted = USUAL.fit(problem.x(), problem.codes(), weights);
        LogisticModel doubled = USUAL.fit(problem.x().selectRows(repeated), codes);
        assertArrayEquals(doubled.coefficients().values(), weighted.coefficients().values(), SAME);
        assertArrayEquals(doubled.intercepts(), weighted.intercepts(), SAME);
    }

    /** Found on JDK 17 and 25 with AVX-512, AVX2, AVX and none, interpreted and compiled; to change only on purpose. */
    @ParameterizedTest
    @CsvSource({"2, 1327217765", "4, 813450519"})
    void bitsAreTheSameEverywhere(int classes, int expected) {
        RandomProblem problem = RandomProblem.of(10, 300, 21, classes, 1);
        LogisticModel model = USUAL.fit(problem.x(), problem.codes());
        int bits = Arrays.hashCode(model.coefficients().values()) * 31 + Arrays.hashCode(model.intercepts());
        assertEquals(expected, bits * 31 + Arrays.hashCode(model.predictProbabilities(problem.x()).values()));
    }

    @Test
    void stoppingEarlyIsSaid() {
        RandomProblem problem = RandomProblem.of(8, 50, 4, 2, 1);
        LogisticModel model = USUAL.withStopping(2, 1e-10).fit(problem.x(), problem.codes());
        assertFalse(model.convergence().converged());
        assertEquals(2, model.convergence().iterations());
        assertTrue(model.convergence().warning().orElseThrow().contains("did not converge in 2 iterations"));
        assertTrue(USUAL.fit(problem.x(), problem.codes()).convergence().warning().isEmpty());
    }

    @Test
    void oneStepToNoGradientAtAllMayBeAskedFor() {
        LogisticRegression settings = USUAL.withStopping(1, 0).withC(Double.MIN_VALUE);
        assertEquals(1, settings.maxIterations());
        assertEquals(0, settings.tolerance());
    }

    /** What is said of an unfinished fit is the gradient in the units of the data, as whoever reads it knows them. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theGradientIsThatOfTheDataAsItCame(boolean intercept) {
        double c = 0.7;
        RandomProblem problem = RandomProblem.of(12, 60, 3, 2, 1);
        DoubleMatrix x = problem.transformed(new double[] {3, 0.2, 40}, new double[] {0.5, -2, 100});
        LogisticModel model = USUAL.withC(c).withIntercept(intercept).withStopping(1, 0).fit(x, problem.codes());
        double[] residuals = new double[60];
        DoubleMatrix probabilities = model.predictProbabilities(x);
        Arrays.setAll(residuals, r -> c * (probabilities.get(r, 1) - problem.codes()[r]));
        double largest = intercept ? Math.abs(Arrays.stream(residuals).sum()) : 0;
        for (int j = 0; j < 3; j++) {
            double component = model.coefficients().get(0, j);
            for (int r = 0; r < 60; r++) {
                component += residuals[r] * x.get(r, j);
            }
            largest = Math.max(largest, Math.abs(component));
        }
        assertEquals(largest, model.convergence().gradientNorm(), 1e-9 * largest);
    }

    /** Each fit of one class against the rest balances the two sides that it has. */
    @Test
    void balancedWeightsBalanceEachFitOfOneAgainstTheRest() {
        RandomProblem problem = RandomProblem.of(13, 90, 4, 3, 1);
        LogisticRegression balanced = USUAL.withClassWeights(ClassWeights.balanced());
        LogisticModel model = balanced.withMultiClass(MultiClass.ONE_VS_REST).fit(problem.x(), problem.codes());
        for (int k = 0; k < 3; k++) {
            int positive = k;
            LogisticModel alone = balanced.fit(problem.x(),
                    Arrays.stream(problem.codes()).map(code -> code == positive ? 1 : 0).toArray());
            assertEquals(alone.intercepts()[0], model.intercepts()[k]);
            for (int j = 0; j < 4; j++) {
                assertEquals(alone.coefficients().get(0, j), model.coefficients().get(k, j));
            }
        }
    }

    @Test
    void refusesWhatCannotBeFitted() {
        DoubleMatrix x = new DoubleMatrix(3, 1, new double[] {1, 2, 3});
        DoubleMatrix hole = new DoubleMatrix(3, 1, new double[] {1, Double.NaN, 3});
        refused("at least two", () -> USUAL.fit(x, new int[] {0, 0, 0}));
        refused("class 1 of 3 has no rows", () -> USUAL.fit(x, new int[] {0, 2, 0}));
        refused("class code -1", () -> USUAL.fit(x, new int[] {0, -1, 1}));
        refused("2 class codes", () -> USUAL.fit(x, new int[] {0, 1}));
        refused("row 1, column 0", () -> USUAL.fit(hole, new int[] {0, 1, 0}));
        refused("weight of row 2", () -> USUAL.fit(x, new int[] {0, 1, 0}, new double[] {1, 1, -1}));
        refused("only rows of class 0 have a weight", () -> USUAL.fit(x, new int[] {0, 1, 0}, new double[] {1, 0, 1}));
        refused("only rows of weight 0", () -> USUAL.fit(x, new int[] {0, 1, 0}, new double[3]));
        refused("only rows of class 1 have a weight", () -> USUAL.withClassWeights(ClassWeights.given(0, 1))
                .fit(x, new int[] {0, 1, 0}));
        refused("only rows of class 2 have a weight", () -> USUAL.withMultiClass(MultiClass.ONE_VS_REST)
                .fit(x, new int[] {0, 1, 2}, new double[] {0, 0, 1}));
        refused("3 class weights were given for 2", () -> USUAL.withClassWeights(ClassWeights.given(1, 1, 1))
                .fit(x, new int[] {0, 1, 0}));
        refused("the weight of class 1", () -> ClassWeights.given(1, Double.NaN));
        refused("C is 0.0", () -> USUAL.withC(0));
        refused("C is Infinity", () -> USUAL.withC(Double.POSITIVE_INFINITY));
        refused("tolerance", () -> USUAL.withStopping(1, -1e-300));
        refused("iterations", () -> USUAL.withStopping(0, 1));
        refused("tolerance", () -> USUAL.withStopping(1, Double.NaN));
    }

    private static void refused(String reason, Runnable call) {
        String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertTrue(message.contains(reason), message);
    }

    private static RandomProblem withoutForcedCodes(RandomProblem problem, int classes) {
        int[] rows = IntStream.range(classes, problem.codes().length).toArray();
        return new RandomProblem(problem.x().selectRows(rows),
                Arrays.stream(rows).map(r -> problem.codes()[r]).toArray());
    }
}
