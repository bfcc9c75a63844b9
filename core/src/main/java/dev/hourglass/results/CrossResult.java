package dev.hourglass.results;

import dev.hourglass.evaluation.CrossComparison;
import dev.hourglass.evaluation.CrossScores;
import dev.hourglass.evaluation.CrossVerdict;
import dev.hourglass.evaluation.ResampledTTest;
import dev.hourglass.evaluation.Spread;
import dev.hourglass.json.JsonObject;
import dev.hourglass.metrics.PrecisionRecall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What came of a comparison by cross-validation. */
public final class CrossResult {
    private CrossResult() {
    }

    /**
     * {@return the scores of all contestants in every fold, differences from the first, and the verdict}
     *
     * @param comparison that was made
     * @param scores     that it gave
     * @param verdict    on them
     * @param labels     the classes
     * @param rows       how many there were
     */
    public static JsonObject of(CrossComparison comparison, List<CrossScores> scores, CrossVerdict verdict,
            List<String> labels, int rows) {
        return new JsonObject()
                .put("classes", labels)
                .put("rows", rows)
                .put("folds", comparison.splits())
                .put("repeats", comparison.repeats())
                .put("contestants", scores.stream()
                        .map(each -> of(each, scores.get(0), comparison.testShare(), labels)).toList())
                .put("verdict", verdict.sentences());
    }

    private static JsonObject of(CrossScores scores, CrossScores first, double testShare,
            List<String> labels) {
        JsonObject result = new JsonObject()
                .put("name", scores.name())
                .put("columns", scores.columns())
                .put("accuracy", of(scores.accuracies()))
                .put("balanced_accuracy", of(scores.balancedAccuracies()))
                .put("log_loss", of(scores.logLosses()))
                .put("roc_auc", of(scores.rocAucs()))
                .put("per_class", perClass(scores, labels));
        if (!scores.chosen().isEmpty()) {
            result.put("chosen", scores.chosen());
        }
        if (scores != first) {
            result.put("accuracy_against_raw", of(first.accuracyAgainst(scores, testShare)));
            result.put("log_loss_against_raw", of(ResampledTTest.of(first.logLosses(), scores.logLosses(),
                    testShare)));
        }
        return result;
    }

    private static List<Object> perClass(CrossScores scores, List<String> labels) {
        List<Object> classes = new ArrayList<>();
        for (int label = 0; label < labels.size(); label++) {
            PrecisionRecall mean = scores.ofClass(label);
            classes.add(new JsonObject().put("class", labels.get(label)).put("precision", mean.precision())
                    .put("recall", mean.recall()).put("f1", mean.f1()));
        }
        return classes;
    }

    private static JsonObject of(double[] scores) {
        Spread spread = Spread.of(scores);
        return new JsonObject().put("mean", spread.mean()).put("standard_deviation", spread.deviation())
                .put("per_fold", Arrays.stream(scores).boxed().toList());
    }

    private static JsonObject of(ResampledTTest test) {
        return new JsonObject().put("difference", test.difference()).put("p", test.pValue());
    }
}
