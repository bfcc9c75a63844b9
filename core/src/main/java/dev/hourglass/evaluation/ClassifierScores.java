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
import java.util.Arrays;
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
 */
public record ClassifierScores(int[] predicted, ConfusionMatrix confusion, double logLoss, OptionalDouble rocAuc,
        String warning, double c, Optional<CrossValidatedScores> choice) {

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
        return new ClassifierScores(predicted, ConfusionMatrix.of(testY, predicted, classes),
                LogLoss.multiclass(testY, probabilities, classes), rocAuc(testY, probabilities, classes),
                model.convergence().warning().orElse(""), regression.c(), choice);
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
