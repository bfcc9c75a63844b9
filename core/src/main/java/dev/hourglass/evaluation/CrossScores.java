package dev.hourglass.evaluation;

import dev.hourglass.metrics.PrecisionRecall;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * What a contestant scored on each fold.
 *
 * @param name    of the contestant
 * @param columns how many columns the classifier got, in the first fold
 * @param folds   a classifier's scores on each fold, in order
 * @param chosen  of a contestant that chooses among others, whom it chose in each fold; else empty
 */
public record CrossScores(String name, int columns, List<ClassifierScores> folds, List<String> chosen) {

    /**
     * Keeps unmodifiable copies.
     *
     * @param name    of the contestant
     * @param columns how many columns the classifier got
     * @param folds   a classifier's scores on each fold
     * @param chosen  whom it chose
     */
    public CrossScores {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(folds, "folds");
        Objects.requireNonNull(chosen, "chosen");
        folds = List.copyOf(folds);
        chosen = List.copyOf(chosen);
    }

    /**
     * Of a contestant that has no choice.
     *
     * @param name    of the contestant
     * @param columns how many columns the classifier got
     * @param folds   a classifier's scores on each fold
     */
    public CrossScores(String name, int columns, List<ClassifierScores> folds) {
        this(name, columns, folds, List.of());
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

    /**
     * {@return whether the accuracy of another differs from this one's by more than chance may do}
     *
     * @param other     on the same folds
     * @param testShare test rows of a fold by its training rows
     */
    public ResampledTTest accuracyAgainst(CrossScores other, double testShare) {
        return ResampledTTest.of(accuracies(), other.accuracies(), testShare, accuracyStep());
    }

    /** {@return what one row is worth in the accuracy of a fold} */
    public double accuracyStep() {
        return folds.stream().mapToDouble(fold -> 1.0 / fold.predicted().length).max().orElse(0);
    }

    private double[] of(ToDoubleFunction<ClassifierScores> score) {
        return folds.stream().mapToDouble(score).toArray();
    }

    /**
     * {@return precision, recall and F1 of one class, each its mean over the folds that have test rows of the class; 0
     * where none has}
     *
     * @param label the class, from 0
     */
    public PrecisionRecall ofClass(int label) {
        List<PrecisionRecall> seen = folds.stream().map(ClassifierScores::confusion)
                .filter(confusion -> confusion.support(label) > 0)
                .map(confusion -> confusion.precisionRecall(label)).toList();
        return seen.isEmpty() ? new PrecisionRecall(0, 0, 0) : new PrecisionRecall(
                mean(seen, PrecisionRecall::precision), mean(seen, PrecisionRecall::recall),
                mean(seen, PrecisionRecall::f1));
    }

    private static double mean(List<PrecisionRecall> scores, ToDoubleFunction<PrecisionRecall> score) {
        return Spread.of(scores.stream().mapToDouble(score).toArray()).mean();
    }
}
