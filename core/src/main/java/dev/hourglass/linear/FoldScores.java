package dev.hourglass.linear;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.metrics.ConfusionMatrix;
import dev.hourglass.metrics.LogLoss;

/**
 * How well one regression did on the rows of one fold.
 *
 * @param logLoss   the mean over the rows; infinite where there are no finite scores
 * @param accuracy  the share of rows whose class was right
 * @param converged whether the fit did
 */
public record FoldScores(double logLoss, double accuracy, boolean converged) {
    /** Measures a model on rows of class {@code codes[r]}. */
    static FoldScores of(LogisticModel model, DoubleMatrix x, int[] codes) {
        Predictions predictions = model.predictions(x);
        return new FoldScores(LogLoss.multiclass(codes, predictions.probabilities().values(), model.classes()),
                ConfusionMatrix.of(codes, predictions.classes(), model.classes()).accuracy(),
                model.convergence().converged());
    }
}
