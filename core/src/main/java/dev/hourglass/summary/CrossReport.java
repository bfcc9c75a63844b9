package dev.hourglass.summary;

import dev.hourglass.evaluation.CrossComparison;
import dev.hourglass.evaluation.CrossScores;
import dev.hourglass.evaluation.CrossVerdict;
import dev.hourglass.evaluation.Spread;
import dev.hourglass.metrics.PrecisionRecall;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.text.AlignedColumns;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What came of a comparison by cross-validation.
 *
 * @param comparison that was made
 * @param scores     of every contestant
 * @param verdict    on them
 * @param labels     the classes
 * @param rows       how many there were
 */
public record CrossReport(CrossComparison comparison, List<CrossScores> scores, CrossVerdict verdict,
        List<String> labels, int rows) {
    private static final int DIGITS = 4;
    /** Longer tables of classes are for machines. */
    private static final int MOST_LINES_OF_CLASSES = 40;

    /**
     * Keeps unmodifiable copies.
     *
     * @param comparison that was made
     * @param scores     of every contestant
     * @param verdict    on them
     * @param labels     the classes
     * @param rows       how many there were
     */
    public CrossReport {
        Objects.requireNonNull(comparison, "comparison");
        scores = List.copyOf(scores);
        labels = List.copyOf(labels);
    }

    /**
     * {@return a table of contestants, one of classes, what was chosen, and the verdict}
     *
     * @param elsewhere where the scores of classes are that are too many to list, as in {@code in the file}
     */
    public List<String> lines(String elsewhere) {
        List<String> lines = new ArrayList<>(List.of(comparison.splits() + "-fold cross-validation of " + rows
                + " rows, " + comparison.repeats() + (comparison.repeats() == 1 ? " round" : " rounds")
                + "; means and standard deviations of the folds", ""));
        lines.addAll(AlignedColumns.lines(contestants()));
        lines.add("");
        if (scores.size() * labels.size() > MOST_LINES_OF_CLASSES) {
            lines.add("Precision, recall and F1 of each of the " + labels.size() + " classes are " + elsewhere + ".");
        } else {
            lines.addAll(AlignedColumns.lines(classes()));
        }
        lines.add("");
        scores.stream().filter(each -> !each.chosen().isEmpty()).map(CrossReport::chosen).forEach(lines::add);
        lines.addAll(verdict.sentences());
        return lines;
    }

    private List<List<String>> contestants() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("", "columns", "accuracy", "balanced", "log loss", "ROC AUC"));
        for (CrossScores each : scores) {
            table.add(List.of(each.name(), Integer.toString(each.columns()), text(each.accuracies()),
                    text(each.balancedAccuracies()), text(each.logLosses()), text(each.rocAucs())));
        }
        return table;
    }

    /** What each class was found by, means of the folds; a contestant has a line for each class. */
    private List<List<String>> classes() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("", "class", "precision", "recall", "F1"));
        for (CrossScores each : scores) {
            for (int label = 0; label < labels.size(); label++) {
                PrecisionRecall mean = each.ofClass(label);
                table.add(List.of(label == 0 ? each.name() : "", Escaped.text(labels.get(label)),
                        fixed(mean.precision()), fixed(mean.recall()), fixed(mean.f1())));
            }
        }
        return table;
    }

    /** How often whom, of a contestant that chooses among others. */
    private static String chosen(CrossScores scores) {
        Map<String, Integer> counts = new TreeMap<>();
        scores.chosen().forEach(name -> counts.merge(name, 1, Integer::sum));
        List<String> words = new ArrayList<>();
        counts.forEach((name, count) -> words.add(name + " in " + count));
        return scores.name() + " chose " + String.join(", ", words) + " of " + scores.chosen().size() + " folds.";
    }

    private static String text(double[] scores) {
        Spread spread = Spread.of(scores);
        return Double.isNaN(spread.mean()) ? "not defined" : fixed(spread.mean()) + " +- " + fixed(spread.deviation());
    }

    private static String fixed(double score) {
        return FixedDecimal.fixed(score, DIGITS);
    }
}
