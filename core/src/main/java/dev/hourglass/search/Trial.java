package dev.hourglass.search;

import dev.hourglass.evaluation.Spread;
import java.util.List;
import java.util.Objects;

/**
 * What a candidate scored on all folds.
 *
 * @param candidate its number, as in {@link Task}
 * @param width     columns of its codes
 * @param rung      of successive halving, from 0
 * @param epochs    that it was trained with
 * @param folds     in order
 */
public record Trial(int candidate, int width, int rung, int epochs, List<FoldScore> folds) {

    /**
     * Keeps an unmodifiable copy.
     *
     * @param candidate its number
     * @param width     columns of its codes
     * @param rung      of successive halving
     * @param epochs    that it was trained with
     * @param folds     in order
     */
    public Trial {
        Objects.requireNonNull(folds, "folds");
        folds = List.copyOf(folds);
    }

    /** {@return whether some fold's training came to no finite numbers} */
    public boolean isDiverged() {
        return folds.stream().anyMatch(FoldScore::isDiverged);
    }

    /**
     * {@return the mean over folds; infinite if the training came to no finite numbers}
     *
     * @param measure of each fold
     */
    public double mean(Measure measure) {
        return spread(measure).mean();
    }

    /**
     * {@return the standard error of the mean: the folds' standard deviation by the root of their number}
     *
     * @param measure of each fold
     */
    public double standardError(Measure measure) {
        return spread(measure).deviation() / Math.sqrt(folds.size());
    }

    /** {@return the mean share of rows whose class is right; NaN without classes} */
    public double accuracy() {
        return Spread.of(folds.stream().mapToDouble(score -> score.classification()
                .map(FoldScore.Classification::accuracy).orElse(Double.NaN)).toArray()).mean();
    }

    private Spread spread(Measure measure) {
        return Spread.of(folds.stream().mapToDouble(measure::of).toArray());
    }
}
