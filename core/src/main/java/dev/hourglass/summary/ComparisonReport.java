package dev.hourglass.summary;

import dev.hourglass.evaluation.ClassifierScores;
import dev.hourglass.evaluation.EncodingComparison;
import dev.hourglass.metrics.ConfusionMatrix;
import dev.hourglass.metrics.PrecisionRecall;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.text.AlignedColumns;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What came of comparing a classifier on raw and on encoded columns.
 *
 * @param comparison that was made
 * @param labels     the classes
 */
public record ComparisonReport(EncodingComparison comparison, List<String> labels) {
    private static final int DIGITS = 4;

    /**
     * Keeps an unmodifiable copy of the classes.
     *
     * @param comparison that was made
     * @param labels     the classes
     */
    public ComparisonReport {
        Objects.requireNonNull(comparison, "comparison");
        labels = List.copyOf(labels);
    }

    /** {@return the scores on both kinds of columns, each with those of every class and the confusion matrix} */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("logistic regression, " + comparison.trainRows()
                + " rows to learn from, " + comparison.testRows() + " rows to test on"));
        lines.addAll(lines("raw columns", comparison.raw()));
        lines.addAll(lines("encoded columns", comparison.encoded()));
        return lines;
    }

    private List<String> lines(String title, ClassifierScores scores) {
        List<String> lines = new ArrayList<>(List.of("", title));
        AlignedColumns.lines(figures(scores)).forEach(line -> lines.add("  " + line));
        AlignedColumns.lines(ofClasses(scores.confusion())).forEach(line -> lines.add("  " + line));
        lines.add("  confusion matrix, rows are true classes, columns predicted ones");
        AlignedColumns.numbers(counts(scores.confusion())).forEach(line -> lines.add("    " + line));
        return lines;
    }

    private static List<List<String>> figures(ClassifierScores scores) {
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("accuracy", fixed(scores.accuracy())),
                List.of("balanced accuracy", fixed(scores.balancedAccuracy())),
                List.of("log loss", fixed(scores.logLoss())),
                List.of("ROC AUC", scores.rocAuc().isPresent() ? fixed(scores.rocAuc().getAsDouble())
                        : "not defined: a class has no test row")));
        scores.choice().ifPresent(choice -> rows.add(List.of("C", ShortestDecimal.of(choice.c()) + ", by "
                + choice.folds() + "-fold cross-validation on the rows to learn from: "
                + ClassifierReport.text(choice))));
        return rows;
    }

    /** What each class was found by, below a line of titles. */
    private List<List<String>> ofClasses(ConfusionMatrix matrix) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("class", "precision", "recall", "F1", "test rows"));
        for (int label = 0; label < matrix.classes(); label++) {
            PrecisionRecall scores = matrix.precisionRecall(label);
            rows.add(List.of(Escaped.text(labels.get(label)), fixed(scores.precision()), fixed(scores.recall()),
                    fixed(scores.f1()), Long.toString(matrix.support(label))));
        }
        return rows;
    }

    /** Rows are true classes, columns predicted ones. */
    private List<List<String>> counts(ConfusionMatrix matrix) {
        List<List<String>> rows = new ArrayList<>();
        for (int truth = 0; truth < matrix.classes(); truth++) {
            List<String> row = new ArrayList<>(List.of(Escaped.text(labels.get(truth))));
            for (int predicted = 0; predicted < matrix.classes(); predicted++) {
                row.add(Long.toString(matrix.count(truth, predicted)));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String fixed(double score) {
        return FixedDecimal.fixed(score, DIGITS);
    }
}
