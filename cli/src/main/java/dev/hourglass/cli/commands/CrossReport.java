package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.terminal.AlignedColumns;
import dev.hourglass.evaluation.CrossComparison;
import dev.hourglass.evaluation.CrossScores;
import dev.hourglass.evaluation.CrossVerdict;
import dev.hourglass.evaluation.Spread;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.results.CrossResult;
import java.io.IOException;
import java.util.ArrayList;
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
            invocation.print(CrossResult.of(comparison, scores, verdict, labels, rows));
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
}
