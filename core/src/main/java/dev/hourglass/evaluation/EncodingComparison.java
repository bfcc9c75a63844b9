package dev.hourglass.evaluation;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.inspection.Finding;
import dev.hourglass.inspection.SingletonClasses;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.preparation.PreparedTable;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * A classifier on scaled columns beside the same classifier on codes: fitted to the same rows, tested on the same rows.
 *
 * @param raw       on columns scaled by their training ranges
 * @param encoded   on codes
 * @param verdict   whether encoding helped
 * @param trainRows rows learned from
 * @param testRows  rows tested on
 */
public record EncodingComparison(ClassifierScores raw, ClassifierScores encoded, Verdict verdict, int trainRows,
        int testRows) {
    /**
     * Refuses null.
     *
     * @param raw       on columns scaled by their training ranges
     * @param encoded   on codes
     * @param verdict   whether encoding helped
     * @param trainRows rows learned from
     * @param testRows  rows tested on
     */
    public EncodingComparison {
        Objects.requireNonNull(raw, "raw");
    }

    /**
     * Fits both classifiers and compares them.
     *
     * @param regression what to fit to scaled columns and to codes
     * @param train      raw rows to learn from, their codes and classes
     * @param test       raw rows to test on, their codes and classes
     * @param labels     the classes
     * @param threads    threads to use, 1 or more; changes no bit
     * @return the comparison
     * @throws IllegalArgumentException if parts do not fit each other, or there is one class only
     */
    public static EncodingComparison of(LogisticRegression regression, Part train, Part test, List<String> labels,
            int threads) {
        Objects.requireNonNull(regression, "regression");
        return of(regression, regression, train, test, labels, threads);
    }

    /**
     * Fits both classifiers, each with settings of its own, and compares them.
     *
     * @param onRaw   what to fit to scaled columns
     * @param onCodes what to fit to codes
     * @param train   raw rows to learn from, their codes and classes
     * @param test    raw rows to test on, their codes and classes
     * @param labels  the classes
     * @param threads threads to use, 1 or more; changes no bit
     * @return the comparison
     * @throws IllegalArgumentException if parts do not fit each other, or there is one class only
     */
    public static EncodingComparison of(LogisticRegression onRaw, LogisticRegression onCodes, Part train, Part test,
            List<String> labels, int threads) {
        Objects.requireNonNull(onRaw, "onRaw");
        Objects.requireNonNull(onCodes, "onCodes");
        return of(measure(onRaw, train, test, labels, threads), measure(onCodes, train, test, labels, threads), train,
                test, labels);
    }

    /**
     * Fits both classifiers, each with the C that was found for it when the encoding was chosen, and compares them.
     *
     * @param found      by which the encoding was chosen; the first candidate of it is the scaled columns
     * @param regression what to fit to scaled columns and to codes, but for C
     * @param train      raw rows to learn from, their codes and classes
     * @param test       raw rows to test on, their codes and classes
     * @param labels     the classes
     * @param threads    threads to use, 1 or more; changes no bit
     * @return the comparison
     * @throws IllegalArgumentException if parts do not fit each other, or there is one class only
     */
    public static EncodingComparison of(EncodingChoice found, LogisticRegression regression, Part train, Part test,
            List<String> labels, int threads) {
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(regression, "regression");
        Objects.requireNonNull(train, "train");
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(labels, "labels");
        return of(regression.withC(found.candidates().get(0).c()), regression.withC(found.winner().c()), train, test,
                labels, threads);
    }

    /**
     * Fits both classifiers, each with the C that cross-validation on its own training rows chooses, and compares them.
     * The encoder is not fitted anew inside the folds.
     *
     * @param search  what to fit to scaled columns and to codes, and every C to try
     * @param train   raw rows to learn from, their codes and classes
     * @param test    raw rows to test on, their codes and classes
     * @param labels  the classes
     * @param threads threads to use, 1 or more; changes no bit
     * @return the comparison
     * @throws IllegalArgumentException if parts do not fit each other, or there is one class only
     */
    public static EncodingComparison of(RegularizationSearch search, Part train, Part test, List<String> labels,
            int threads) {
        BiFunction<DoubleMatrix, DoubleMatrix, ClassifierScores> measure = (trainX, testX) ->
                ClassifierScores.measure(search, trainX, train.classes(), testX, test.classes(), labels.size(),
                        threads);
        return of(measure, measure, train, test, labels);
    }

    /**
     * Fits both classifiers and compares them, each with the C that was found for it when the encoding was chosen, if
     * it was; or else with that which cross-validation on its own training rows chooses, if there is a choice.
     *
     * @param found      by which the encoding was chosen, if it was
     * @param classifier what to fit to scaled columns and to codes, and every C to try; a single one is not
     *                   cross-validated
     * @param train      raw rows to learn from, their codes and classes
     * @param test       raw rows to test on, their codes and classes
     * @param labels     the classes
     * @param threads    threads to use, 1 or more; changes no bit
     * @param findings   is told of classes that leave cross-validation nothing to measure
     * @return the comparison
     * @throws IllegalArgumentException if parts do not fit each other, or there is one class only
     */
    public static EncodingComparison of(Optional<EncodingChoice> found, RegularizationSearch classifier, Part train,
            Part test, List<String> labels, int threads, Consumer<Finding> findings) {
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(classifier, "classifier");
        Objects.requireNonNull(train, "train");
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(labels, "labels");
        Objects.requireNonNull(findings, "findings");
        LogisticRegression regression = classifier.regression();
        if (found.isPresent()) {
            return of(found.get(), regression, train, test, labels, threads);
        }
        if (classifier.grid().size() == 1) {
            return of(regression.withC(classifier.grid().get(0)), train, test, labels, threads);
        }
        SingletonClasses.find(train.classes(), labels)
                .ifPresent(single -> findings.accept(single.finding(regression.c(), true)));
        return of(classifier, train, test, labels, threads);
    }

    /**
     * {@return warnings of classifiers whose scores say little: they give every row the same class, or did not
     * converge}
     *
     * @param labels   the classes
     * @param balanced whether every class counts the same already
     */
    public List<Finding> findings(List<String> labels, boolean balanced) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(findings("raw", raw, labels, balanced));
        findings.addAll(findings("encoded", encoded, labels, balanced));
        return findings;
    }

    private static List<Finding> findings(String columns, ClassifierScores scores, List<String> labels,
            boolean balanced) {
        String start = "logistic regression on " + columns + " columns";
        List<Finding> findings = new ArrayList<>();
        scores.onlyAnswer().ifPresent(answer -> findings.add(Finding.warning(
                start + " gives every test row the class " + Escaped.quoted(labels.get(answer)), balanced ? Remedy.NONE
                        : Remedy.NONE.with(Setting.BALANCED).and(" lets every class count the same"))));
        if (!scores.warning().isEmpty()) {
            findings.add(Finding.warning(start + ": " + scores.warning(), Remedy.NONE));
        }
        return findings;
    }

    private static BiFunction<DoubleMatrix, DoubleMatrix, ClassifierScores> measure(LogisticRegression regression,
            Part train, Part test, List<String> labels, int threads) {
        return (trainX, testX) -> ClassifierScores.measure(regression, trainX, train.classes(), testX, test.classes(),
                labels.size(), threads);
    }

    private static EncodingComparison of(BiFunction<DoubleMatrix, DoubleMatrix, ClassifierScores> onRaw,
            BiFunction<DoubleMatrix, DoubleMatrix, ClassifierScores> onCodes, Part train, Part test,
            List<String> labels) {
        MinMaxScaler scaler = train.ranges().orElseGet(() -> MinMaxScaler.fitByMagnitude(train.rows()));
        ClassifierScores raw = onRaw.apply(scaler.transform(train.rows()), scaler.transform(test.rows()));
        ClassifierScores encoded = onCodes.apply(train.codes().toDouble(), test.codes().toDouble());
        return new EncodingComparison(raw, encoded, Verdict.of(test.classes(), raw, encoded, labels),
                train.classes().length, test.classes().length);
    }

    /**
     * Rows that are learned from, or tested on.
     *
     * @param rows    raw, rows x columns
     * @param codes   of the same rows
     * @param classes of the same rows, from 0
     * @param ranges  of the same rows, as {@link MinMaxScaler#fitByMagnitude(DoubleMatrix)} learns them, where they are
     *                known
     */
    public record Part(DoubleMatrix rows, Matrix codes, int[] classes, Optional<MinMaxScaler> ranges) {
        /**
         * Refuses null.
         *
         * @param rows    raw, rows x columns
         * @param codes   of the same rows
         * @param classes of the same rows, from 0
         * @param ranges  of the same rows, where they are known
         */
        public Part {
            Objects.requireNonNull(rows, "rows");
            Objects.requireNonNull(codes, "codes");
            Objects.requireNonNull(classes, "classes");
            Objects.requireNonNull(ranges, "ranges");
        }

        /**
         * Rows whose ranges are not known.
         *
         * @param rows    raw, rows x columns
         * @param codes   of the same rows
         * @param classes of the same rows, from 0
         */
        public Part(DoubleMatrix rows, Matrix codes, int[] classes) {
            this(rows, codes, classes, Optional.empty());
        }

        /**
         * {@return the same rows with their ranges}
         *
         * @param known where they are known
         */
        public Part withRanges(Optional<MinMaxScaler> known) {
            return new Part(rows, codes, classes, known);
        }

        /**
         * {@return rows of a table of classes, encoded}
         *
         * @param table   with a target
         * @param places  of the rows in the table
         * @param encoder that takes the features of the table
         * @param taken   what of it
         * @param threads threads to use, 1 or more; changes no bit
         * @throws dev.hourglass.csv.CsvException if a row has no finite codes
         */
        public static Part of(PreparedTable table, int[] places, Encoder encoder, Representation taken, int threads) {
            return new Part(table.rows().selectRows(places), table.codes(encoder, taken, places, threads).matrix(),
                    table.target().orElseThrow().codes(places));
        }
    }
}
