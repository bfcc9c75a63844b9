package dev.hourglass.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.matrix.DoubleMatrix;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What standardization must do for any data: units do not count, and nothing overflows. */
class StandardizedColumnsTest {
    private static final double SAME = 1e-9;
    private static final LogisticRegression STANDARDIZED = new LogisticRegression().withStandardized(true);

    private static DoubleMatrix standardizedByHand(DoubleMatrix x) {
        DoubleMatrix z = new DoubleMatrix(x.rows(), x.columns());
        for (int j = 0; j < x.columns(); j++) {
            int column = j;
            double mean = IntStream.range(0, x.rows()).mapToDouble(r -> x.get(r, column)).average().orElseThrow();
            double variance = IntStream.range(0, x.rows())
                    .mapToDouble(r -> (x.get(r, column) - mean) * (x.get(r, column) - mean)).average().orElseThrow();
            for (int r = 0; r < x.rows(); r++) {
                z.set(r, j, (x.get(r, j) - mean) / Math.sqrt(variance));
            }
        }
        return z;
    }

    /** 300 rows are one part; 20,000 are several, and begin with a sample of them. */
    @ParameterizedTest
    @CsvSource({"300, 2, true", "300, 3, true", "300, 2, false", "300, 3, false", "20000, 2, true", "20000, 3, false"})
    void isTheFitOfStandardizedColumns(int rows, int classes, boolean intercept) {
        RandomProblem problem = RandomProblem.of(1, rows, 4, classes, 1);
        DoubleMatrix x = problem.transformed(new double[] {1e-3, 1, 40, 7}, new double[] {5, 0, -300, 0.5});
        LogisticRegression raw = new LogisticRegression().withC(0.05).withIntercept(intercept);
        DoubleMatrix z = standardizedByHand(x);
        LogisticModel byHand = raw.fit(z, problem.codes());
        LogisticModel model = raw.withStandardized(true).fit(x, problem.codes());
        assertTrue(model.convergence().converged(), () -> model.convergence().toString());
        assertArrayEquals(byHand.decisionFunction(z).values(), model.decisionFunction(x).values(), SAME);
    }

    /** Multiplied by a power of two and taken back, coefficients are the same bits: units do not count. */
    @Test
    void unitsDoNotCount() {
        RandomProblem problem = RandomProblem.of(2, 90, 3, 3, 1);
        double[] units = {0x1p-300, 0x1p40, 0x1p1000};
        DoubleMatrix x = problem.transformed(units, new double[3]);
        LogisticModel model = STANDARDIZED.fit(problem.x(), problem.codes());
        LogisticModel other = STANDARDIZED.fit(x, problem.codes());
        assertArrayEquals(model.intercepts(), other.intercepts());
        for (int k = 0; k < 3; k++) {
            for (int j = 0; j < 3; j++) {
                assertEquals(model.coefficients().get(k, j), other.coefficients().get(k, j) * units[j]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, -7, 1e300})
    void constantColumnsGetNothing(double value) {
        RandomProblem problem = RandomProblem.of(3, 60, 2, 2, 1);
        DoubleMatrix x = new DoubleMatrix(60, 2);
        for (int r = 0; r < 60; r++) {
            x.set(r, 0, problem.x().get(r, 0));
            x.set(r, 1, value);
        }
        LogisticModel model = STANDARDIZED.fit(x, problem.codes());
        assertTrue(model.convergence().converged());
        assertEquals(0, model.coefficients().get(0, 1));
    }

    /** A constant that was computed in two ways: scikit-learn's bound tells rounding from a spread. */
    @Test
    void roundingErrorsAreNoSpread() {
        RandomProblem problem = RandomProblem.of(4, 60, 2, 2, 1);
        DoubleMatrix rounded = new DoubleMatrix(60, 2);
        for (int r = 0; r < 60; r++) {
            rounded.set(r, 0, problem.x().get(r, 0));
            rounded.set(r, 1, problem.codes()[r] == 1 ? 0.3 : 0.1 + 0.2);
        }
        LogisticModel model = STANDARDIZED.fit(rounded, problem.codes());
        assertEquals(0, model.coefficients().get(0, 1), 1e-12);
    }

    @Test
    void numbersAtTheEndsOfDoublePrecisionGiveFiniteModels() {
        double[] spreads = {4e-324, 1e-310, 1e-301, 1e-299, 1e-150, 1, 1e150, 1e300, 1e307};
        DoubleMatrix x = new DoubleMatrix(6, spreads.length);
        int[] codes = {0, 1, 0, 1, 1, 0};
        for (int j = 0; j < spreads.length; j++) {
            for (int r = 0; r < 6; r++) {
                x.set(r, j, spreads[j] * (codes[r] == 1 ? 1 + r % 2 : -1 - r));
            }
        }
        for (double c : new double[] {1e-6, 1, 1e6}) {
            LogisticModel model = STANDARDIZED.withC(c).fit(x, codes);
            assertArrayEquals(codes, model.predict(x));
            assertTrue(Arrays.stream(model.coefficients().values()).allMatch(Double::isFinite));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void threadsChangeNoBit(int classes) {
        RandomProblem problem = RandomProblem.of(5, 20_000, 5, classes, 1);
        LogisticModel alone = STANDARDIZED.fit(problem.x(), problem.codes());
        for (int threads : new int[] {2, 3, 8}) {
            assertEquals(alone, STANDARDIZED.fit(problem.x(), problem.codes(), threads));
        }
    }

    /** As found on JDK 17 and 25, on vectors of each length and on none; to change only on purpose. */
    @ParameterizedTest
    @CsvSource({"2, -196013829", "4, 1880511271"})
    void bitsAreTheSameEverywhere(int classes, int expected) {
        RandomProblem problem = RandomProblem.of(10, 300, 21, classes, 1);
        LogisticModel model = STANDARDIZED.fit(problem.x(), problem.codes());
        int bits = Arrays.hashCode(model.coefficients().values()) * 31 + Arrays.hashCode(model.intercepts());
        RegularizationPath path = RegularizationSearch.of(STANDARDIZED).withPatience(RegularizationSearch.GRID.size())
                .run(problem.x(), problem.codes(), 2).orElseThrow();
        double[] losses = path.scores().stream().mapToDouble(CrossValidatedScores::logLoss).toArray();
        assertEquals(expected, bits * 31 + Arrays.hashCode(losses));
    }
}
