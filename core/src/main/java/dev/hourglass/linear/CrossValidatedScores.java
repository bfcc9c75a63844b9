package dev.hourglass.linear;

import dev.hourglass.number.Moments;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * How well regressions of one C did on rows that they had not been fitted to: means over the folds, and the standard
 * deviations of the folds' scores round them (the population's, as numpy's {@code std}).
 *
 * @param c      inverse strength of the penalty
 * @param scores of the folds, in their order, 1 or more
 */
public record CrossValidatedScores(double c, List<FoldScores> scores) {

    /**
     * Keeps an unmodifiable copy.
     *
     * @param c      inverse strength of the penalty
     * @param scores of the folds
     */
    public CrossValidatedScores {
        Objects.requireNonNull(scores, "scores");
        scores = List.copyOf(scores);
    }

    /** {@return how many folds there were} */
    public int folds() {
        return scores.size();
    }

    /** {@return the mean of the folds' log losses, each the mean over its rows} */
    public double logLoss() {
        return Moments.mean(of(FoldScores::logLoss));
    }

    /** {@return the standard deviation of the folds' log losses, 0 or more} */
    public double logLossDeviation() {
        return deviation(of(FoldScores::logLoss));
    }

    /** {@return the mean of the folds' shares of rows whose class was right} */
    public double accuracy() {
        return Moments.mean(of(FoldScores::accuracy));
    }

    /** {@return the standard deviation of these shares, 0 or more} */
    public double accuracyDeviation() {
        return deviation(of(FoldScores::accuracy));
    }

    /** {@return whether the fits of all folds converged} */
    public boolean converged() {
        return scores.stream().allMatch(FoldScores::converged);
    }

    private double[] of(ToDoubleFunction<FoldScores> score) {
        return scores.stream().mapToDouble(score).toArray();
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
