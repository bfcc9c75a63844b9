package dev.hourglass.results;

import dev.hourglass.evaluation.ClassifierScores;
import dev.hourglass.evaluation.EncodingComparison;
import dev.hourglass.json.JsonObject;
import dev.hourglass.metrics.ConfusionMatrix;
import dev.hourglass.metrics.PrecisionRecall;
import java.util.ArrayList;
import java.util.List;

/** What came of comparing a classifier on raw and on encoded columns. */
public final class ComparisonResult {
    private ComparisonResult() {
    }

    /**
     * {@return classes, numbers of rows and the scores on both kinds of columns}
     *
     * @param comparison to tell of
     * @param labels     the classes
     */
    public static JsonObject of(EncodingComparison comparison, List<String> labels) {
        return new JsonObject()
                .put("classes", labels)
                .put("train_rows", comparison.trainRows())
                .put("test_rows", comparison.testRows())
                .put("raw", of(comparison.raw(), labels))
                .put("encoded", of(comparison.encoded(), labels));
    }

    private static JsonObject of(ClassifierScores scores, List<String> labels) {
        ConfusionMatrix confusion = scores.confusion();
        List<Object> matrix = new ArrayList<>();
        for (int truth = 0; truth < confusion.classes(); truth++) {
            List<Object> row = new ArrayList<>();
            for (int predicted = 0; predicted < confusion.classes(); predicted++) {
                row.add(confusion.count(truth, predicted));
            }
            matrix.add(row);
        }
        JsonObject result = new JsonObject()
                .put("accuracy", scores.accuracy())
                .put("balanced_accuracy", scores.balancedAccuracy())
                .put("log_loss", scores.logLoss())
                .put("roc_auc", scores.rocAuc().orElse(Double.NaN))
                .put("per_class", perClass(confusion, labels))
                .put("confusion_matrix", matrix)
                .put("c", scores.c());
        scores.choice().ifPresent(choice -> result.put("cross_validation", ClassifierResult.of(choice)));
        return result;
    }

    private static List<Object> perClass(ConfusionMatrix confusion, List<String> labels) {
        List<Object> classes = new ArrayList<>();
        for (int label = 0; label < confusion.classes(); label++) {
            PrecisionRecall scores = confusion.precisionRecall(label);
            classes.add(new JsonObject()
                    .put("class", labels.get(label))
                    .put("precision", scores.precision())
                    .put("recall", scores.recall())
                    .put("f1", scores.f1())
                    .put("test_rows", confusion.support(label)));
        }
        return classes;
    }
}
