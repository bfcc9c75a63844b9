package dev.hourglass.cli;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.json.JsonObject;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.metrics.ConfusionMatrix;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A classifier on scaled columns beside the same classifier on codes: fitted to the same rows, tested on the same rows.
 *
 * @param raw       on columns scaled by their training ranges
 * @param encoded   on codes
 * @param verdict   whether encoding helped, in a sentence
 * @param trainRows rows learned from
 * @param testRows  rows tested on
 */
record Comparison(Scores raw, Scores encoded, String verdict, int trainRows, int testRows) {

    /**
     * Compares.
     *
     * @param data    where the rows come from
     * @param rows    raw values of all rows
     * @param classes the class of each row, from 0
     * @param labels  the classes
     * @param parts   which rows are for what
     * @param encoder gives an encoder, from the raw training rows if it needs them
     */
    static Comparison of(Invocation invocation, CsvTable data, DoubleMatrix rows, int[] classes, List<String> labels,
            RowParts parts, Function<DoubleMatrix, Encoder> encoder) {
        DoubleMatrix train = rows.selectRows(parts.learn());
        DoubleMatrix test = rows.selectRows(parts.test());
        int[] trainY = select(classes, parts.learn());
        int[] testY = select(classes, parts.test());
        int threads = Training.threads(invocation);
        Encoder encoding = encoder.apply(train);
        DoubleMatrix trainCodes = FarValues.codes(encoding, train, data, row -> parts.learn()[row], threads).toDouble();
        DoubleMatrix testCodes = FarValues.codes(encoding, test, data, row -> parts.test()[row], threads).toDouble();
        MinMaxScaler scaler = MinMaxScaler.fitByMagnitude(train);
        LogisticRegression regression = Classifiers.regression(invocation);
        Scores raw = Scores.measure(regression, scaler.transform(train), trainY, scaler.transform(test), testY,
                labels.size(), threads);
        Scores encoded =
                Scores.measure(regression, trainCodes, trainY, testCodes, testY, labels.size(), threads);
        warn(invocation, "raw", raw, labels);
        warn(invocation, "encoded", encoded, labels);
        return new Comparison(raw, encoded, Verdict.of(testY, raw, encoded, labels), trainY.length, testY.length);
    }

    /** The values at some places, in the order given. */
    static int[] select(int[] values, int[] selection) {
        int[] selected = new int[selection.length];
        for (int i = 0; i < selected.length; i++) {
            selected[i] = values[selection[i]];
        }
        return selected;
    }

    private static void warn(Invocation invocation, String columns, Scores scores, List<String> labels) {
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
     * @param caution what the verdict must not be read without, a sentence, or nothing
     */
    void report(Invocation invocation, List<String> labels, Preparation preparation, Optional<String> caution)
            throws IOException {
        String conclusion = verdict + caution.map(sentence -> " " + sentence).orElse("");
        if (invocation.isJson()) {
            invocation.print(preparation.put(new JsonObject()
                    .put("classes", labels)
                    .put("train_rows", trainRows)
                    .put("test_rows", testRows)
                    .put("raw", raw.json())
                    .put("encoded", encoded.json())
                    .put("verdict", conclusion)));
            return;
        }
        invocation.out().printLine("logistic regression, " + trainRows + " rows to learn from, " + testRows
                + " rows to test on");
        print(invocation, "raw columns", raw, labels);
        print(invocation, "encoded columns", encoded, labels);
        invocation.out().printLine("");
        invocation.out().printLine(conclusion);
    }

    private static void print(Invocation invocation, String title, Scores scores, List<String> labels)
            throws IOException {
        invocation.out().printLine("");
        invocation.out().printLine(title);
        invocation.out().printLine("  accuracy  " + FixedDecimal.fixed(scores.accuracy(), 4));
        invocation.out().printLine("  log loss  " + FixedDecimal.fixed(scores.logLoss(), 4));
        invocation.out().printLine("  ROC AUC   " + (scores.rocAuc().isPresent()
                ? FixedDecimal.fixed(scores.rocAuc().getAsDouble(), 4)
                : "not defined: a class has no test row"));
        invocation.out().print(confusion(scores.confusion(), labels));
    }

    /** Rows are true classes, columns predicted ones. */
    private static String confusion(ConfusionMatrix matrix, List<String> labels) {
        StringBuilder text = new StringBuilder("  confusion matrix, rows are true classes, columns predicted ones\n");
        int labelWidth = labels.stream().mapToInt(label -> Escaped.text(label).length()).max().orElse(0);
        for (int truth = 0; truth < matrix.classes(); truth++) {
            String label = Escaped.text(labels.get(truth));
            text.append("    ").append(label).append(" ".repeat(labelWidth - label.length()));
            for (int predicted = 0; predicted < matrix.classes(); predicted++) {
                String count = Long.toString(matrix.count(truth, predicted));
                text.append(" ".repeat(Math.max(1, 7 - count.length()))).append(count);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
