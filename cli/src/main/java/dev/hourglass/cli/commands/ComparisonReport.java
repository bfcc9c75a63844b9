package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.data.PreparationReport;
import dev.hourglass.cli.terminal.AlignedColumns;
import dev.hourglass.cli.training.Classifiers;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.evaluation.ClassifierScores;
import dev.hourglass.evaluation.EncodingComparison;
import dev.hourglass.json.JsonObject;
import dev.hourglass.metrics.ConfusionMatrix;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.preparation.Preparation;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what came of comparing a classifier on raw and on encoded columns. */
final class ComparisonReport {
    private final Invocation invocation;
    private final List<String> labels;

    /**
     * A report.
     *
     * @param labels the classes
     */
    ComparisonReport(Invocation invocation, List<String> labels) {
        this.invocation = invocation;
        this.labels = labels;
    }

    /** Warns of classifiers whose scores say little. */
    void warn(EncodingComparison comparison) {
        warn("raw", comparison.raw());
        warn("encoded", comparison.encoded());
    }

    private void warn(String columns, ClassifierScores scores) {
        scores.onlyAnswer().ifPresent(answer -> invocation.warn("logistic regression on " + columns
                + " columns gives every test row the class " + Escaped.quoted(labels.get(answer))
                + (Classifiers.isBalanced(invocation) ? "" : "; --balanced lets every class count the same")));
        if (!scores.warning().isEmpty()) {
            invocation.warn("logistic regression on " + columns + " columns: " + scores.warning());
        }
    }

    /**
     * Prints the result.
     *
     * @param data    the rows that were compared on
     * @param caution what the verdict must not be read without, a sentence, or nothing
     */
    void print(EncodingComparison comparison, Preparation preparation, CsvTable data, Optional<String> caution)
            throws IOException {
        String conclusion = comparison.verdict() + caution.map(sentence -> " " + sentence).orElse("");
        if (invocation.isJson()) {
            invocation.print(PreparationReport.put(new JsonObject()
                    .put("classes", labels)
                    .put("train_rows", comparison.trainRows())
                    .put("test_rows", comparison.testRows())
                    .put("raw", json(comparison.raw()))
                    .put("encoded", json(comparison.encoded()))
                    .put("verdict", conclusion), preparation, data));
            return;
        }
        invocation.out().printLine("logistic regression, " + comparison.trainRows() + " rows to learn from, "
                + comparison.testRows() + " rows to test on");
        print("raw columns", comparison.raw());
        print("encoded columns", comparison.encoded());
        invocation.out().printLine("");
        invocation.out().printLine(conclusion);
    }

    private void print(String title, ClassifierScores scores) throws IOException {
        invocation.out().printLine("");
        invocation.out().printLine(title);
        invocation.out().printLine("  accuracy  " + FixedDecimal.fixed(scores.accuracy(), 4));
        invocation.out().printLine("  log loss  " + FixedDecimal.fixed(scores.logLoss(), 4));
        invocation.out().printLine("  ROC AUC   " + (scores.rocAuc().isPresent()
                ? FixedDecimal.fixed(scores.rocAuc().getAsDouble(), 4)
                : "not defined: a class has no test row"));
        invocation.out().print(confusion(scores.confusion()));
    }

    /** Rows are true classes, columns predicted ones. */
    private String confusion(ConfusionMatrix matrix) {
        List<List<String>> rows = new ArrayList<>();
        for (int truth = 0; truth < matrix.classes(); truth++) {
            List<String> row = new ArrayList<>(List.of(Escaped.text(labels.get(truth))));
            for (int predicted = 0; predicted < matrix.classes(); predicted++) {
                row.add(Long.toString(matrix.count(truth, predicted)));
            }
            rows.add(row);
        }
        StringBuilder text = new StringBuilder("  confusion matrix, rows are true classes, columns predicted ones\n");
        AlignedColumns.numbers(rows).forEach(line -> text.append("    ").append(line).append('\n'));
        return text.toString();
    }

    private static JsonObject json(ClassifierScores scores) {
        ConfusionMatrix confusion = scores.confusion();
        List<Object> matrix = new ArrayList<>();
        for (int truth = 0; truth < confusion.classes(); truth++) {
            List<Object> row = new ArrayList<>();
            for (int predicted = 0; predicted < confusion.classes(); predicted++) {
                row.add(confusion.count(truth, predicted));
            }
            matrix.add(row);
        }
        return new JsonObject()
                .put("accuracy", scores.accuracy())
                .put("log_loss", scores.logLoss())
                .put("roc_auc", scores.rocAuc().orElse(Double.NaN))
                .put("confusion_matrix", matrix);
    }
}
