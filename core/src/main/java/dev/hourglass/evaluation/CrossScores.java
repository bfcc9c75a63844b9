package dev.hourglass.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a contestant scored on each fold.
 *
 * @param name    of the contestant
 * @param columns how many columns the classifier got, in the first fold
 * @param folds   a classifier's scores on each fold, in order
 */
public record CrossScores(String name, int columns, List<ClassifierScores> folds) {

    /**
     * Keeps an unmodifiable copy.
     *
     * @param name    of the contestant
     * @param columns how many columns the classifier got
     * @param folds   a classifier's scores on each fold
     */
    public CrossScores {
        folds = List.copyOf(folds);
    }

    /** {@return shares of test rows whose class is right, a fold each} */
    public double[] accuracies() {
        return of(ClassifierScores::accuracy);
    }

    /** {@return means of the classes' recalls, a fold each} */
    public double[] balancedAccuracies() {
        return of(scores -> scores.confusion().balancedAccuracy());
    }

    /** {@return log losses, a fold each} */
    public double[] logLosses() {
        return of(ClassifierScores::logLoss);
    }

    /** {@return areas under the ROC curve, a fold each; NaN where a fold lacks a class} */
    public double[] rocAucs() {
        return of(scores -> scores.rocAuc().orElse(Double.NaN));
    }

    private double[] of(ToDoubleFunction<ClassifierScores> score) {
        return folds.stream().mapToDouble(score).toArray();
    }
}
