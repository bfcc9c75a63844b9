package dev.hourglass.evaluation;

import dev.hourglass.linear.CrossValidatedScores;
import dev.hourglass.linear.LogisticModel;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.Predictions;
import dev.hourglass.linear.RegularizationPath;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.metrics.ConfusionMatrix;
import dev.hourglass.metrics.LogLoss;
import dev.hourglass.metrics.RocAuc;
import dev.hourglass.metrics.RocCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How well a logistic regression does on rows it has not seen.
 *
 * @param predicted the class of each test row
 * @param confusion true classes against predicted ones
 * @param logLoss   the mean negative logarithm of the probability given to the true class
 * @param rocAuc    area under the ROC curve, for more than two classes the mean of each against the rest; absent where
 *                  a class has no test row
 * @param warning   whether and why the fit did not converge, or empty
 * @param c         inverse strength of the penalty that it was fitted with
 * @param choice    the scores on training rows alone by which C was chosen; empty where it was given, or could not be
 *                  chosen, because a class has a single training row
 * @param rocCurves a curve for each class against the rest; empty for more than {@value #MOST_CURVES} classes, or where
 *                  {@code rocAuc} is absent
 */
public record ClassifierScores(int[] predicted, ConfusionMatrix confusion, double logLoss, OptionalDouble rocAuc,
        String warning, double c, Optional<CrossValidatedScores> choice, List<RocCurve> rocCurves) {
    private static final int MOST_CURVES = 6;

    /**
     * Keeps an unmodifiable copy of the curves.
     *
     * @param predicted the class of each test row
     * @param confusion true classes against predicted ones
     * @param logLoss   of the true classes
     * @param rocAuc    area under the ROC curve
     * @param warning   whether and why the fit did not converge
     * @param c         inverse strength of the penalty
     * @param choice    by which C was chosen
     * @param rocCurves a curve for each class, or none
     */
    public ClassifierScores {
        Objects.requireNonNull(predicted, "predicted");
        Objects.requireNonNull(confusion, "confusion");
        rocCurves = List.copyOf(rocCurves);
    }

    /**
     * Scores without curves.
     *
     * @param predicted the class of each test row
     * @param confusion true classes against predicted ones
     * @param logLoss   of the true classes
     * @param rocAuc    area under the ROC curve
     * @param warning   whether and why the fit did not converge
     * @param c         inverse strength of the penalty
     * @param choice    by which C was chosen
     */
    public ClassifierScores(int[] predicted, ConfusionMatrix confusion, double logLoss, OptionalDouble rocAuc,
            String warning, double c, Optional<CrossValidatedScores> choice) {
        this(predicted, confusion, logLoss, rocAuc, warning, c, choice, List.of());
    }

    /**
     * Fits a logistic regression to training rows, and measures it on test rows.
     *
     * @param regression what to fit
     * @param trainX     rows to learn from
     * @param trainY     their classes, from 0
     * @param testX      rows to test on, of as many columns
     * @param testY      their classes, from 0
     * @param classes    how many there are
     * @param threads    threads to use, 1 or more; changes no bit
     * @return how well it does
     * @throws IllegalArgumentException if rows and classes do not fit each other, or there is one class only
     */
    public static ClassifierScores measure(LogisticRegression regression, DoubleMatrix trainX, int[] trainY,
            DoubleMatrix testX, int[] testY, int classes, int threads) {
        Objects.requireNonNull(trainX, "trainX");
        Objects.requireNonNull(trainY, "trainY");
        Objects.requireNonNull(testX, "testX");
        Objects.requireNonNull(testY, "testY");
        return measure(regression, trainX, trainY, testX, testY, classes, threads, Optional.empty());
    }

    /**
     * Chooses C by cross-validation on training rows, fits a logistic regression of that C to all of them, and measures
     * it on test rows.
     *
     * @param search  what to fit, and every C to try
     * @param trainX  rows to learn from
     * @param trainY  their classes, from 0
     * @param testX   rows to test on, of as many columns
     * @param testY   their classes, from 0
     * @param classes how many there are
     * @param threads threads to use, 1 or more; changes no bit
     * @return how well it does
     * @throws IllegalArgumentException if rows and classes do not fit each other, or there is one class only
     */
    public static ClassifierScores measure(RegularizationSearch search, DoubleMatrix trainX, int[] trainY,
            DoubleMatrix testX, int[] testY, int classes, int threads) {
        Objects.requireNonNull(trainX, "trainX");
        Objects.requireNonNull(trainY, "trainY");
        Objects.requireNonNull(testX, "testX");
        Objects.requireNonNull(testY, "testY");
        Optional<RegularizationPath> path = search.run(trainX, trainY, threads);
        return measure(search.settled(path), trainX, trainY, testX, testY, classes, threads,
                path.map(RegularizationPath::chosen));
    }

    private static ClassifierScores measure(LogisticRegression regression, DoubleMatrix trainX, int[] trainY,
            DoubleMatrix testX, int[] testY, int classes, int threads, Optional<CrossValidatedScores> choice) {
        LogisticModel model = regression.fit(trainX, trainY, threads);
        Predictions predictions = model.predictions(testX);
        int[] predicted = predictions.classes();
        double[] probabilities = predictions.probabilities().values();
        OptionalDouble rocAuc = rocAuc(testY, probabilities, classes);
        return new ClassifierScores(predicted, ConfusionMatrix.of(testY, predicted, classes),
                LogLoss.multiclass(testY, probabilities, classes), rocAuc, model.convergence().warning().orElse(""),
                regression.c(), choice,
                rocAuc.isPresent() ? rocCurves(testY, probabilities, classes) : List.of());
    }

    private static List<RocCurve> rocCurves(int[] truth, double[] probabilities, int classes) {
        List<RocCurve> curves = new ArrayList<>();
        for (int label = 0; label < classes && classes <= MOST_CURVES; label++) {
            double[] column = new double[truth.length];
            for (int i = 0; i < column.length; i++) {
                column[i] = probabilities[i * classes + label];
            }
            curves.add(RocCurve.of(truth, column, label));
        }
        return curves;
    }

    private static OptionalDouble rocAuc(int[] truth, double[] probabilities, int classes) {
        boolean[] seen = new boolean[classes];
        for (int label : truth) {
            seen[label] = true;
        }
        for (boolean present : seen) {
            if (!present) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(classes == 2
                ? RocAuc.binary(truth, secondColumn(probabilities))
                : RocAuc.oneVersusRest(truth, probabilities, classes));
    }

    private static double[] secondColumn(double[] pairs) {
        double[] column = new double[pairs.length / 2];
        for (int i = 0; i < column.length; i++) {
            column[i] = pairs[2 * i + 1];
        }
        return column;
    }

    /** {@return the class that every test row gets, if all get the same} */
    public OptionalInt onlyAnswer() {
        int[] answers = Arrays.stream(predicted).distinct().limit(2).toArray();
        return answers.length == 1 ? OptionalInt.of(answers[0]) : OptionalInt.empty();
    }

    /** {@return the share of test rows whose class is right} */
    public double accuracy() {
        return confusion.accuracy();
    }

    /** {@return the share of test rows of a class that is right, its mean over the classes that have test rows} */
    public double balancedAccuracy() {
        return confusion.balancedAccuracy();
    }
}
