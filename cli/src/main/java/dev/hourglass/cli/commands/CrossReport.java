package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.terminal.AlignedColumns;
import dev.hourglass.evaluation.CrossComparison;
import dev.hourglass.evaluation.CrossScores;
import dev.hourglass.evaluation.CrossVerdict;
import dev.hourglass.evaluation.Spread;
import dev.hourglass.metrics.PrecisionRecall;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.results.CrossResult;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells what came of a comparison by cross-validation. */
final class CrossReport {
    private static final int DIGITS = 4;
    /** Longer tables of classes are for machines. */
    private static final int MOST_LINES_OF_CLASSES = 40;

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
        printClasses(scores, labels);
        for (CrossScores each : scores) {
            printChosen(each);
        }
        for (String sentence : verdict.sentences()) {
            invocation.out().printLine(sentence);
        }
    }

    /** What each class was found by, means of the folds; a contestant has a line for each class. */
    private void printClasses(List<CrossScores> scores, List<String> labels) throws IOException {
        if (scores.size() * labels.size() > MOST_LINES_OF_CLASSES) {
            invocation.out().printLine("Precision, recall and F1 of each of the " + labels.size()
                    + " classes are in the result of --json.");
            invocation.out().printLine("");
            return;
        }
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("", "class", "precision", "recall", "F1"));
        for (CrossScores each : scores) {
            for (int label = 0; label < labels.size(); label++) {
                PrecisionRecall mean = each.ofClass(label);
                table.add(List.of(label == 0 ? each.name() : "", Escaped.text(labels.get(label)),
                        fixed(mean.precision()), fixed(mean.recall()), fixed(mean.f1())));
            }
        }
        for (String line : AlignedColumns.lines(table)) {
            invocation.out().printLine(line);
        }
        invocation.out().printLine("");
    }

    private static String fixed(double score) {
        return FixedDecimal.fixed(score, DIGITS);
    }

    /** How often whom, of a contestant that chooses among others. */
    private void printChosen(CrossScores scores) throws IOException {
        if (!scores.chosen().isEmpty()) {
            Map<String, Integer> counts = new TreeMap<>();
            scores.chosen().forEach(name -> counts.merge(name, 1, Integer::sum));
            List<String> words = new ArrayList<>();
            counts.forEach((name, count) -> words.add(name + " in " + count));
            invocation.out().printLine(scores.name() + " chose " + String.join(", ", words) + " of "
                    + scores.chosen().size() + " folds.");
        }
    }

    private static String text(double[] scores) {
        Spread spread = Spread.of(scores);
        return Double.isNaN(spread.mean()) ? "not defined" : FixedDecimal.fixed(spread.mean(), DIGITS) + " +- "
                + FixedDecimal.fixed(spread.deviation(), DIGITS);
    }
}
