package dev.hourglass.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.matrix.DoubleMatrix;
import org.junit.jupiter.api.Test;

class LogisticModelTest {
    private static final Convergence DONE = new Convergence(true, 1, 0, 1e-10);

    @Test
    void readsOneScoreAsClassOneAgainstClassZero() {
        LogisticModel model = model(Link.LOGISTIC, 1, 2, 0);
        DoubleMatrix x = new DoubleMatrix(3, 1, new double[] {-2000, 0, Math.nextUp(0.0)});
        assertArrayEquals(new double[] {-4000, 0, 2 * Double.MIN_VALUE}, model.decisionFunction(x).values());
        assertArrayEquals(new double[] {1, 0, 0.5, 0.5, 0.5, 0.5}, model.predictProbabilities(x).values());
        assertArrayEquals(new int[] {0, 0, 1}, model.predict(x));
    }

    @Test
    void softmaxNeitherOverflowsNorForgetsTheFirstOfEquals() {
        LogisticModel model = model(Link.SOFTMAX, 3, 1, 1, -1, 0, 0, 0);
        DoubleMatrix x = new DoubleMatrix(2, 1, new double[] {1e5, 0});
        double third = 1.0 / 3;
        assertArrayEquals(new double[] {0.5, 0.5, 0, third, third, third}, model.predictProbabilities(x).values());
        assertArrayEquals(new int[] {0, 0}, model.predict(x));
    }

    @Test
    void oneAgainstRestDividesBySumsThatRoundToZero() {
        LogisticModel model = model(Link.ONE_VS_REST, 3, 0, 0, 0, -2000, -2000, -3000);
        DoubleMatrix x = new DoubleMatrix(1, 1);
        assertArrayEquals(new double[] {0.5, 0.5, 0}, model.predictProbabilities(x).values());
        LogisticModel usual = model(Link.ONE_VS_REST, 3, 0, 0, 0, 0, 0, 0);
        assertArrayEquals(new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3}, usual.predictProbabilities(x).values());
    }

    @Test
    void rowsDoNotInfluenceEachOther() {
        RandomProblem problem = RandomProblem.of(9, 30, 11, 3, 1);
        LogisticModel model = new LogisticRegression().fit(problem.x(), problem.codes());
        double[] all = model.predictProbabilities(problem.x()).values();
        for (int r = 0; r < 30; r++) {
            double[] one = model.predictProbabilities(problem.x().selectRows(new int[] {r})).values();
            assertArrayEquals(new double[] {all[3 * r], all[3 * r + 1], all[3 * r + 2]}, one);
        }
    }

    @Test
    void classesAndProbabilitiesAtOnceAreThoseOfEach() {
        RandomProblem problem = RandomProblem.of(9, 30, 11, 3, 1);
        LogisticModel model = new LogisticRegression().fit(problem.x(), problem.codes());
        Predictions both = model.predictions(problem.x());
        assertArrayEquals(model.predict(problem.x()), both.classes());
        assertEquals(model.predictProbabilities(problem.x()), both.probabilities());
    }

    @Test
    void nobodyCanChangeAModel() {
        LogisticModel model = model(Link.LOGISTIC, 1, 2, 0);
        LogisticModel same = model(Link.LOGISTIC, 1, 2, 0);
        model.coefficients().set(0, 0, 9);
        model.intercepts()[0] = 9;
        assertEquals(same, model);
        assertEquals(same.hashCode(), model.hashCode());
        assertNotEquals(model(Link.LOGISTIC, 1, 2, 1), model);
    }

    @Test
    void refusesPartsThatDoNotFit() {
        assertThrows(IllegalArgumentException.class, () -> model(Link.LOGISTIC, 2, 1, 1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> model(Link.SOFTMAX, 1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> model(Link.LOGISTIC, 1, Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> model(Link.LOGISTIC, 1, 0, Double.POSITIVE_INFINITY));
        LogisticModel model = model(Link.LOGISTIC, 1, 2, 0);
        assertThrows(IllegalArgumentException.class, () -> model.predict(new DoubleMatrix(1, 2)));
    }

    /** Whoever gives such a row is to blame, and not the coefficients. */
    @Test
    void aRowThatIsNotFiniteIsNamedByItsPlace() {
        LogisticModel model = model(Link.LOGISTIC, 1, 2, 0);
        DoubleMatrix x = new DoubleMatrix(2, 1, new double[] {1, Double.NaN});
        String message = assertThrows(IllegalArgumentException.class, () -> model.predict(x)).getMessage();
        assertEquals("row 1, column 0 (from 0) holds NaN; logistic regression needs finite numbers", message);
    }

    @Test
    void itSaysWhatItIs() {
        LogisticModel model = model(Link.SOFTMAX, 3, 1, 1, -1, 0, 0, 0);
        assertEquals("logistic model of 1 features and 3 classes", model.toString());
        assertEquals(Link.SOFTMAX, model.link());
        assertEquals(2, model(Link.LOGISTIC, 1, 2, 0).classes());
        assertNotEquals(model(Link.SOFTMAX, 3, 1, 1, -1, 0, 0, 1).hashCode(), model.hashCode());
    }

    /** One feature; first the coefficients, then the intercepts. */
    private static LogisticModel model(Link link, int scores, double... numbers) {
        double[] coefficients = new double[scores];
        double[] intercepts = new double[scores];
        System.arraycopy(numbers, 0, coefficients, 0, scores);
        System.arraycopy(numbers, scores, intercepts, 0, scores);
        return new LogisticModel(link, new DoubleMatrix(scores, 1, coefficients), intercepts, DONE);
    }
}
