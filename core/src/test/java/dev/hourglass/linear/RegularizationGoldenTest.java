package dev.hourglass.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.dataset.ClassShares;
import dev.hourglass.dataset.ClassificationGenerator;
import dev.hourglass.dataset.ClassificationSamples;
import dev.hourglass.dataset.ClassificationSettings;
import dev.hourglass.dataset.ClusterLayout;
import dev.hourglass.dataset.FeatureCounts;
import dev.hourglass.golden.Golden;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.split.Split;
import dev.hourglass.split.SplitSize;
import dev.hourglass.split.TrainTestSplit;
import java.util.Arrays;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standardization and the choice of C, as scikit-learn's {@code StandardScaler} and {@code GridSearchCV} have them. */
class RegularizationGoldenTest {
    private static final String FOLDER = "/golden/regularization/";
    /** What scikit-learn's solvers are from the optimum, and its sums from ours; see the README there. */
    private static final double TOLERANCE = 1e-8;

    @ParameterizedTest
    @ValueSource(strings = {"tutorial", "tutorial_standardized", "iris", "iris_standardized", "wine",
            "wine_standardized", "uneven", "uneven_standardized", "uneven_standardized_3_folds",
            "uneven_standardized_balanced"})
    void choosesAndScoresAsScikitLearn(String name) {
        Map<String, String> expected = Golden.properties(FOLDER + "search_" + name + ".txt", "|");
        Rows rows = name.contains("3_folds") ? rare(data(name), 3) : data(name);
        assertEquals(Integer.parseInt(expected.get("rows")), rows.codes.length);
        RegularizationSearch search = RegularizationSearch.of(regression(name));
        RegularizationPath path = search.withPatience(search.grid().size()).run(rows.x, rows.codes, 2).orElseThrow();
        assertEquals(Integer.parseInt(expected.get("folds")), path.chosen().folds());
        assertTrue(path.scores().stream().allMatch(CrossValidatedScores::converged));
        assertEquals(Double.parseDouble(expected.get("chosen")), path.chosen().c());
        check(expected.get("C"), path, CrossValidatedScores::c);
        check(expected.get("log_loss"), path, CrossValidatedScores::logLoss);
        check(expected.get("log_loss_std"), path, CrossValidatedScores::logLossDeviation);
        check(expected.get("accuracy"), path, CrossValidatedScores::accuracy);
        check(expected.get("accuracy_std"), path, CrossValidatedScores::accuracyDeviation);
        RegularizationPath usual = search.run(rows.x, rows.codes, 2).orElseThrow();
        assertEquals(path.chosen(), usual.chosen());
        assertEquals(path.scores().subList(0, usual.scores().size()), usual.scores());
    }

    private static void check(String expected, RegularizationPath path, ToDoubleFunction<CrossValidatedScores> score) {
        assertArrayEquals(Golden.doubles(expected), path.scores().stream().mapToDouble(score).toArray(), TOLERANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tutorial_C0.1", "tutorial_C10", "iris_C0.1", "iris_C10", "wine_C0.1", "wine_C10",
            "uneven_C0.1", "uneven_C10", "wine_C1_no_intercept", "uneven_C1_no_intercept"})
    void foldsStandardizationBackIntoTheCoefficients(String name) {
        Map<String, String> expected = Golden.properties(FOLDER + "fit_" + name + ".txt", "|");
        Rows rows = data(name);
        LogisticModel model = regression("standardized").withC(Double.parseDouble(expected.get("C")))
                .withIntercept(!name.contains("no_intercept")).fit(rows.x, rows.codes);
        assertTrue(model.convergence().converged(), () -> model.convergence().toString());
        double[] found = model.coefficients().values();
        double[] scale = Golden.doubles(expected.get("scale"));
        double[] standardized = IntStream.range(0, found.length).mapToDouble(i -> found[i] * scale[i % scale.length])
                .toArray();
        assertArrayEquals(Golden.doubles(expected.get("standardized")), standardized, TOLERANCE);
        double[] intercepts = Golden.doubles(expected.get("intercepts"));
        double[] means = Golden.doubles(expected.get("mean"));
        double far = 1 + IntStream.range(0, means.length).mapToDouble(j -> Math.abs(means[j] / scale[j])).sum();
        assertArrayEquals(intercepts, model.intercepts(), TOLERANCE * far);
        double[] probabilities = Golden.doubles(expected.get("probabilities_first5"));
        assertArrayEquals(probabilities, Arrays.copyOf(model.predictProbabilities(rows.x).values(),
                probabilities.length), TOLERANCE);
    }

    private static LogisticRegression regression(String name) {
        return new LogisticRegression().withStandardized(name.contains("standardized"))
                .withClassWeights(name.contains("balanced") ? ClassWeights.balanced() : ClassWeights.none());
    }

    /**
     * A data set.
     *
     * @param codes the class of each row
     */
    private record Rows(DoubleMatrix x, int[] codes) {
        Rows select(int[] rows) {
            return new Rows(x.selectRows(rows), Arrays.stream(rows).map(row -> codes[row]).toArray());
        }
    }

    private static Rows data(String name) {
        return switch (name.split("_")[0]) {
            case "tutorial" -> tutorial();
            case "uneven" -> uneven();
            default -> ofFile(name.split("_")[0]);
        };
    }

    private static Rows ofFile(String name) {
        LabeledData data = LabeledData.ofCsv("/golden/logreg/" + name + ".csv");
        return new Rows(data.x(), data.codes());
    }

    static Rows tutorial() {
        ClassificationSamples samples = ClassificationGenerator.generate(new ClassificationSettings()
                .withSamples(1000).withFeatures(new FeatureCounts(100, 10, 90, 0)).withRandomState(1));
        Split split = new TrainTestSplit().withTestSize(SplitSize.fraction(0.33)).withRandomState(1).split(1000);
        return new Rows(samples.x(), samples.y()).select(split.train());
    }

    /** Nine rows in ten are of class 0; the last column is always 7. */
    private static Rows uneven() {
        ClassificationSamples samples = ClassificationGenerator.generate(new ClassificationSettings().withSamples(500)
                .withFeatures(new FeatureCounts(8, 4, 2, 0)).withFlipY(0).withRandomState(7)
                .withClusters(new ClusterLayout().withWeights(ClassShares.of(2, 0.9))));
        DoubleMatrix x = new DoubleMatrix(500, 9);
        for (int r = 0; r < 500; r++) {
            System.arraycopy(samples.x().values(), 8 * r, x.values(), 9 * r, 8);
            x.set(r, 8, 7);
        }
        return new Rows(x, samples.y());
    }

    /** All rows of class 0, and the first few of class 1. */
    private static Rows rare(Rows rows, int few) {
        int[] seen = new int[2];
        return rows.select(IntStream.range(0, rows.codes.length)
                .filter(row -> seen[rows.codes[row]]++ < few || rows.codes[row] == 0).toArray());
    }
}
