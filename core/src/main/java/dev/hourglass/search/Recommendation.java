package dev.hourglass.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The smallest width whose measure lies within one standard error of the best, the rule of Breiman, Friedman, Olshen
 * and Stone, "Classification and Regression Trees", 1984, section 3.4.3: what is simpler and not evidently worse. Where
 * the standard error is less than {@link Measure#leastDifference}, that counts in its place.
 *
 * @param measure what trials were judged by
 * @param best    the trial of the least mean
 * @param chosen  of the trials of the smallest width within the limit, that of the least mean
 * @param margin  how much more than the best still counts as no worse
 */
public record Recommendation(Measure measure, Trial best, Trial chosen, double margin) {

    /**
     * {@return the recommendation; empty if no trial came to finite numbers}
     *
     * @param trials  trained with comparable numbers of epochs
     * @param measure to judge them by
     */
    static Optional<Recommendation> of(List<Trial> trials, Measure measure) {
        List<Trial> usable = trials.stream().filter(trial -> !trial.isDiverged()).toList();
        Optional<Trial> best = usable.stream().min(byMean(measure));
        return best.map(least -> {
            double margin = Math.max(least.standardError(measure), measure.leastDifference());
            double limit = least.mean(measure) + margin;
            Trial chosen = usable.stream().filter(trial -> trial.mean(measure) <= limit)
                    .min(Comparator.comparingInt(Trial::width).thenComparing(byMean(measure))).orElse(least);
            return new Recommendation(measure, least, chosen, margin);
        });
    }

    /** The least mean first; where two are equal, the narrower, then the one that was drawn first. */
    static Comparator<Trial> byMean(Measure measure) {
        return Comparator.<Trial>comparingDouble(trial -> trial.mean(measure)).thenComparingInt(Trial::width)
                .thenComparingInt(Trial::candidate);
    }
}
