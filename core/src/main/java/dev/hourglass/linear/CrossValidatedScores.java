package dev.hourglass.linear;

import dev.hourglass.number.Moments;

/**
 * How well regressions of one C did on rows that they had not been fitted to: means over the folds, and the standard
 * deviations of the folds' scores round them (the population's, as numpy's {@code std}).
 *
 * @param c                 inverse strength of the penalty
 * @param folds             how many there were, 2 or more
 * @param logLoss           mean of the folds' log losses, each the mean over its rows
 * @param logLossDeviation  standard deviation of the folds' log losses, 0 or more
 * @param accuracy          mean of the folds' shares of rows whose class was right
 * @param accuracyDeviation standard deviation of these shares, 0 or more
 * @param converged         whether the fits of all folds did
 */
public record CrossValidatedScores(double c, int folds, double logLoss, double logLossDeviation, double accuracy,
        double accuracyDeviation, boolean converged) {

    /** Of folds, in their order. */
    static CrossValidatedScores of(double c, FoldScores[] folds) {
        double[] logLosses = new double[folds.length];
        double[] accuracies = new double[folds.length];
        boolean converged = true;
        for (int fold = 0; fold < folds.length; fold++) {
            logLosses[fold] = folds[fold].logLoss();
            accuracies[fold] = folds[fold].accuracy();
            converged &= folds[fold].converged();
        }
        return new CrossValidatedScores(c, folds.length, Moments.mean(logLosses), deviation(logLosses),
                Moments.mean(accuracies), deviation(accuracies), converged);
    }

    /** Its squares are rounded before they are added, as numpy's are, where those of {@link Moments} are not. */
    private static double deviation(double[] values) {
        double mean = Moments.mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / values.length);
    }
}
