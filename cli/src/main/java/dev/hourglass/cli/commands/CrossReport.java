package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.terminal.AlignedColumns;
import dev.hourglass.evaluation.CrossComparison;
import dev.hourglass.evaluation.CrossScores;
import dev.hourglass.evaluation.CrossVerdict;
import dev.hourglass.evaluation.ResampledTTest;
import dev.hourglass.evaluation.Spread;
import dev.hourglass.json.JsonObject;
import dev.hourglass.number.FixedDecimal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tells what came of a comparison by cross-validation. */
final class CrossReport {
    private static final int DIGITS = 4;

    private final Invocation invocation;
    private final CrossComparison comparison;

    /** A report of a comparison. */
    CrossReport(Invocation invocation, CrossComparison comparison) {
        this.invocation = invocation;
        this.comparison = comparison;
    }

    /**
     * Prints the result.
     *
     * @param rows how many there were
     */
    void print(List<CrossScores> scores, CrossVerdict verdict, List<String> labels, int rows) throws IOException {
        if (invocation.isJson()) {
            invocation.print(new JsonObject()
                    .put("classes", labels)
                    .put("rows", rows)
                    .put("folds", comparison.splits())
                    .put("repeats", comparison.repeats())
                    .put("contestants", scores.stream().map(each -> json(each, scores.get(0))).toList())
                    .put("verdict", verdict.sentences()));
            return;
        }
        invocation.out().printLine(comparison.splits() + "-fold cross-validation of " + rows + " rows, "
                + comparison.repeats() + (comparison.repeats() == 1 ? " round" : " rounds")
                + "; means and standard deviations of the folds");
        invocation.out().printLine("");
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("", "columns", "accuracy", "balanced", "log loss", "ROC AUC"));
        for (CrossScores each : scores) {
            table.add(List.of(each.name(), Integer.toString(each.columns()), text(each.accuracies()),
                    text(each.balancedAccuracies()), text(each.logLosses()), text(each.rocAucs())));
        }
        for (String line : AlignedColumns.lines(table)) {
            invocation.out().printLine(line);
        }
        invocation.out().printLine("");
        for (String sentence : verdict.sentences()) {
            invocation.out().printLine(sentence);
        }
    }

    private static String text(double[] scores) {
        Spread spread = Spread.of(scores);
        return Double.isNaN(spread.mean()) ? "not defined" : FixedDecimal.fixed(spread.mean(), DIGITS) + " +- "
                + FixedDecimal.fixed(spread.deviation(), DIGITS);
    }

    private JsonObject json(CrossScores scores, CrossScores first) {
        JsonObject result = new JsonObject()
                .put("name", scores.name())
                .put("columns", scores.columns())
                .put("accuracy", json(scores.accuracies()))
                .put("balanced_accuracy", json(scores.balancedAccuracies()))
                .put("log_loss", json(scores.logLosses()))
                .put("roc_auc", json(scores.rocAucs()));
        if (scores != first) {
            result.put("accuracy_against_raw", json(ResampledTTest.of(first.accuracies(), scores.accuracies(),
                    comparison.testShare())));
            result.put("log_loss_against_raw", json(ResampledTTest.of(first.logLosses(), scores.logLosses(),
                    comparison.testShare())));
        }
        return result;
    }

    private static JsonObject json(double[] scores) {
        Spread spread = Spread.of(scores);
        return new JsonObject().put("mean", spread.mean()).put("deviation", spread.deviation())
                .put("folds", Arrays.stream(scores).boxed().toList());
    }

    private static JsonObject json(ResampledTTest test) {
        return new JsonObject().put("difference", test.difference()).put("p", test.pValue());
    }
}
