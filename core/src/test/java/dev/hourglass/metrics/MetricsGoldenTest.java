package dev.hourglass.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.golden.Golden;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scikit-learn's metrics give. */
class MetricsGoldenTest {
    private static final String FOLDER = "/golden/metrics/";
    private static final double TOLERANCE = 1e-12;

    @ParameterizedTest
    @ValueSource(strings = {"binary_200_ties", "binary_certain_and_wrong", "binary_none_predicted", "binary_perfect",
            "binary_small_ties", "binary_tutorial_test"})
    void twoClasses(String name) {
        Map<String, String> expected = Golden.properties(FOLDER + name + ".txt", "|");
        int[] truth = Golden.ints(expected.get("y_true"));
        double[] scores = Golden.doubles(expected.get("y_score"));
        ConfusionMatrix matrix = checkCounts(expected, truth, 2);
        PrecisionRecall positive = matrix.precisionRecall(1);
        check(expected, "precision", positive.precision());
        check(expected, "recall", positive.recall());
        check(expected, "f1", positive.f1());
        check(expected, "roc_auc", RocAuc.binary(truth, scores));
        check(expected, "average_precision", AveragePrecision.binary(truth, scores));
        check(expected, "log_loss", LogLoss.binary(truth, scores));
        check(expected, "brier", BrierScore.binary(truth, scores));
    }

    @Test
    void threeClasses() {
        Map<String, String> expected = Golden.properties(FOLDER + "three_classes_60.txt", "|");
        int[] truth = Golden.ints(expected.get("y_true"));
        ConfusionMatrix matrix = checkCounts(expected, truth, 3);
        for (int k = 0; k < 3; k++) {
            PrecisionRecall scores = matrix.precisionRecall(k);
            assertEquals(Golden.doubles(expected.get("precision_per_class"))[k], scores.precision(), TOLERANCE);
            assertEquals(Golden.doubles(expected.get("recall_per_class"))[k], scores.recall(), TOLERANCE);
            assertEquals(Golden.doubles(expected.get("f1_per_class"))[k], scores.f1(), TOLERANCE);
            assertEquals(Golden.longs(expected.get("support"))[k], matrix.support(k));
        }
        double[] probabilities = new double[3 * truth.length];
        for (int k = 0; k < 3; k++) {
            double[] column = Golden.doubles(expected.get("proba_class" + k));
            for (int r = 0; r < truth.length; r++) {
                probabilities[3 * r + k] = column[r];
            }
        }
        check(expected, "log_loss", LogLoss.multiclass(truth, probabilities, 3));
        check(expected, "roc_auc_ovr_macro", RocAuc.oneVersusRest(truth, probabilities, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uneven_90", "never_predicted", "never_true", "one_answer"})
    void reportsOfClasses(String name) {
        Map<String, String> expected = Golden.properties(FOLDER + "report_" + name + ".txt", "|");
        int classes = Integer.parseInt(expected.get("classes"));
        ConfusionMatrix matrix = ConfusionMatrix.of(Golden.ints(expected.get("y_true")),
                Golden.ints(expected.get("y_pred")), classes);
        check(expected, "balanced_accuracy", matrix.balancedAccuracy());
        for (int k = 0; k < classes; k++) {
            PrecisionRecall scores = matrix.precisionRecall(k);
            assertEquals(Golden.doubles(expected.get("precision"))[k], scores.precision(), TOLERANCE);
            assertEquals(Golden.doubles(expected.get("recall"))[k], scores.recall(), TOLERANCE);
            assertEquals(Golden.doubles(expected.get("f1"))[k], scores.f1(), TOLERANCE);
            assertEquals(Golden.longs(expected.get("support"))[k], matrix.support(k));
        }
    }

    private static ConfusionMatrix checkCounts(Map<String, String> expected, int[] truth, int classes) {
        ConfusionMatrix matrix = ConfusionMatrix.of(truth, Golden.ints(expected.get("y_pred")), classes);
        long[] counts = Golden.longs(expected.get("confusion_matrix"));
        for (int i = 0; i < counts.length; i++) {
            assertEquals(counts[i], matrix.count(i / classes, i % classes));
        }
        check(expected, "accuracy", matrix.accuracy());
        check(expected, "balanced_accuracy", matrix.balancedAccuracy());
        check(expected, "matthews_corrcoef", matrix.matthewsCorrelation());
        checkAverage(expected.get("precision_recall_f1_macro"), matrix.precisionRecall(Average.MACRO));
        checkAverage(expected.get("precision_recall_f1_micro"), matrix.precisionRecall(Average.MICRO));
        checkAverage(expected.get("precision_recall_f1_weighted"), matrix.precisionRecall(Average.WEIGHTED));
        return matrix;
    }

    private static void checkAverage(String expected, PrecisionRecall found) {
        double[] numbers = Golden.doubles(expected);
        assertEquals(numbers[0], found.precision(), TOLERANCE);
        assertEquals(numbers[1], found.recall(), TOLERANCE);
        assertEquals(numbers[2], found.f1(), TOLERANCE);
    }

    private static void check(Map<String, String> expected, String name, double found) {
        assertEquals(Double.parseDouble(expected.get(name)), found, TOLERANCE, name);
    }
}
