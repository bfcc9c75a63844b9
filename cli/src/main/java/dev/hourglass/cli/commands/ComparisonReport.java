package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.terminal.AlignedColumns;
import dev.hourglass.cli.training.ChosenRecipe;
import dev.hourglass.cli.training.ClassifierOptions;
import dev.hourglass.cli.training.ClassifierReport;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.evaluation.ClassifierScores;
import dev.hourglass.evaluation.EncodingComparison;
import dev.hourglass.json.JsonObject;
import dev.hourglass.metrics.ConfusionMatrix;
import dev.hourglass.metrics.PrecisionRecall;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.preparation.Preparation;
import dev.hourglass.results.ComparisonResult;
import dev.hourglass.results.PreparationResult;
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
                + (ClassifierOptions.isBalanced(invocation) ? "" : "; --balanced lets every class count the same")));
        if (!scores.warning().isEmpty()) {
            invocation.warn("logistic regression on " + columns + " columns: " + scores.warning());
        }
    }

    /**
     * Prints the result.
     *
     * @param data    the rows that were compared on
     * @param recipe  how it was chosen, if it was
     * @param caution what the verdict must not be read without, a sentence, or nothing
     */
    void print(EncodingComparison comparison, Preparation preparation, CsvTable data, Optional<ChosenRecipe> recipe,
            Optional<String> caution) throws IOException {
        String conclusion = comparison.verdict() + caution.map(sentence -> " " + sentence).orElse("");
        if (invocation.isJson()) {
            JsonObject result = ComparisonResult.of(comparison, labels).put("verdict", conclusion);
            recipe.ifPresent(chosen -> chosen.put(result));
            invocation.print(PreparationResult.put(result, preparation, data));
            return;
        }
        if (recipe.isPresent()) {
            recipe.get().print(invocation);
            invocation.out().printLine("");
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
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("accuracy", FixedDecimal.fixed(scores.accuracy(), 4)),
                List.of("balanced accuracy", FixedDecimal.fixed(scores.balancedAccuracy(), 4)),
                List.of("log loss", FixedDecimal.fixed(scores.logLoss(), 4)),
                List.of("ROC AUC", scores.rocAuc().isPresent()
                        ? FixedDecimal.fixed(scores.rocAuc().getAsDouble(), 4)
                        : "not defined: a class has no test row")));
        scores.choice().ifPresent(choice -> rows.add(List.of("C", ShortestDecimal.of(choice.c()) + ", by "
                + choice.folds() + "-fold cross-validation on the rows to learn from: "
                + ClassifierReport.text(choice))));
        print(rows);
        print(ofClasses(scores.confusion()));
        invocation.out().print(confusion(scores.confusion()));
    }

    private void print(List<List<String>> rows) throws IOException {
        for (String line : AlignedColumns.lines(rows)) {
            invocation.out().printLine("  " + line);
        }
    }

    /** What each class was found by, below a line of titles. */
    private List<List<String>> ofClasses(ConfusionMatrix matrix) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("class", "precision", "recall", "F1", "test rows"));
        for (int label = 0; label < matrix.classes(); label++) {
            PrecisionRecall scores = matrix.precisionRecall(label);
            rows.add(List.of(Escaped.text(labels.get(label)), FixedDecimal.fixed(scores.precision(), 4),
                    FixedDecimal.fixed(scores.recall(), 4), FixedDecimal.fixed(scores.f1(), 4),
                    Long.toString(matrix.support(label))));
        }
        return rows;
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
}
