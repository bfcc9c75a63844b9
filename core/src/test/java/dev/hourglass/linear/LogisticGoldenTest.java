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
import dev.hourglass.metrics.LogLoss;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.split.Split;
import dev.hourglass.split.SplitSize;
import dev.hourglass.split.TrainTestSplit;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exact minimizers, on data sets read from files, generated, and prepared as the tutorial does. */
class LogisticGoldenTest {
    private static final String FOLDER = "/golden/logreg/";

    @ParameterizedTest
    @ValueSource(strings = {"iris_multinomial", "wine_minmax_multinomial", "wine_minmax_multinomial_balanced"})
    void findsTheOptimumOfDataFromFiles(String name) {
        Map<String, String> expected = expected(name);
        LabeledData data = LabeledData.ofCsv(FOLDER + expected.get("data").substring("data/".length()));
        DoubleMatrix x = name.contains("minmax") ? MinMaxScaler.fit(data.x()).transform(data.x()) : data.x();
        check(name, expected, x, data.codes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mc03_multinomial_C0.01", "mc03_multinomial_C1", "mc03_multinomial_C100"})
    void findsTheOptimumOfThreeGeneratedClasses(String name) {
        checkGenerated(name, new ClassificationSettings().withSamples(150).withFeatures(new FeatureCounts(12, 5, 3, 0))
                .withClusters(new ClusterLayout().withWeights(ClassShares.equal(3))).withRandomState(42));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mc04_plain", "mc04_balanced"})
    void findsTheOptimumOfUnevenClasses(String name) {
        checkGenerated(name, new ClassificationSettings().withSamples(500).withFeatures(new FeatureCounts(8, 4, 2, 0))
                .withClusters(new ClusterLayout().withWeights(ClassShares.of(2, 0.9))).withFlipY(0)
                .withRandomState(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mc05_C0.01", "mc05_C1", "mc05_C100", "mc05_no_intercept"})
    void findsTheOptimumOfNoisyClasses(String name) {
        checkGenerated(name, new ClassificationSettings().withSamples(301).withFeatures(new FeatureCounts(15, 6, 4, 0))
                .withFlipY(0.1).withClusters(new ClusterLayout().withClassSep(2)).withRandomState(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tutorial_scaled_C0.01", "tutorial_scaled_C1", "tutorial_scaled_C100",
            "tutorial_scaled_balanced", "tutorial_unscaled_C1"})
    void findsTheOptimumOfTheTutorial(String name) {
        ClassificationSamples samples = ClassificationGenerator.generate(new ClassificationSettings()
                .withSamples(1000).withFeatures(new FeatureCounts(100, 10, 90, 0)).withRandomState(1));
        Split split = new TrainTestSplit().withTestSize(SplitSize.fraction(0.33)).withRandomState(1).split(1000);
        DoubleMatrix train = samples.x().selectRows(split.train());
        DoubleMatrix test = samples.x().selectRows(split.test());
        if (name.contains("_scaled")) {
            MinMaxScaler scaler = MinMaxScaler.fit(train);
            train = scaler.transform(train);
            test = scaler.transform(test);
        }
        Map<String, String> expected = expected(name);
        LogisticModel model = check(name, expected, train, select(samples.y(), split.train()));
        checkRows("test", expected, model, test, select(samples.y(), split.test()));
    }

    private static void checkGenerated(String name, ClassificationSettings settings) {
        ClassificationSamples samples = ClassificationGenerator.generate(settings);
        check(name, expected(name), samples.x(), samples.y());
    }

    private static LogisticModel check(String name, Map<String, String> expected, DoubleMatrix x, int[] codes) {
        double c = Double.parseDouble(expected.get("C"));
        double tolerance = c >= 100 ? 1e-7 : 1e-8;
        LogisticModel model = new LogisticRegression().withC(c)
                .withIntercept(!name.contains("no_intercept"))
                .withClassWeights(name.contains("balanced") ? ClassWeights.balanced() : ClassWeights.none())
                .fit(x, codes);
        assertTrue(model.convergence().converged(), () -> model.convergence().toString());
        for (int k = 0; k < model.coefficients().rows(); k++) {
            double[] row = model.coefficients().selectRows(new int[] {k}).values();
            assertArrayEquals(Golden.doubles(expected.get("coef" + k)), row, tolerance);
        }
        assertArrayEquals(Golden.doubles(expected.get("intercept")), model.intercepts(), tolerance);
        checkRows("train", expected, model, x, codes);
        return model;
    }

    private static void checkRows(String part, Map<String, String> expected, LogisticModel model, DoubleMatrix x,
                                  int[] codes) {
        int[] predicted = model.predict(x);
        long correct = 0;
        for (int r = 0; r < codes.length; r++) {
            correct += predicted[r] == codes[r] ? 1 : 0;
        }
        assertEquals(Long.parseLong(expected.get(part + "_correct")), correct);
        double[] probabilities = model.predictProbabilities(x).values();
        assertEquals(Double.parseDouble(expected.get(part + "_log_loss")),
                LogLoss.multiclass(codes, probabilities, model.classes()), 1e-8);
        checkStart(expected.get(part + "_decision_first5"), model.decisionFunction(x).values(), 1e-6);
        checkStart(expected.get(part + "_proba_first5"), probabilities, 1e-8);
    }

    /** Scores sum up to 100 coefficients times values of size 10; probabilities change by a quarter of that at most. */
    private static void checkStart(String expected, double[] found, double tolerance) {
        double[] start = Golden.doubles(expected);
        assertArrayEquals(start, Arrays.copyOf(found, start.length), tolerance);
    }

    private static Map<String, String> expected(String name) {
        return Golden.properties(FOLDER + name + ".txt", "|");
    }

    private static int[] select(int[] values, int[] rows) {
        return Arrays.stream(rows).map(r -> values[r]).toArray();
    }
}
