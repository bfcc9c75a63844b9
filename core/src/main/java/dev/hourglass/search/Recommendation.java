package dev.hourglass.search;

import dev.hourglass.number.FixedDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
    private static final int DIGITS = 4;

    /**
     * Refuses null.
     *
     * @param measure what trials were judged by
     * @param best    the trial of the least mean
     * @param chosen  of the trials of the smallest width within the limit, that of the least mean
     * @param margin  how much more than the best still counts as no worse
     */
    public Recommendation {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(best, "best");
        Objects.requireNonNull(chosen, "chosen");
    }

    /**
     * {@return the recommendation; empty if no trial came to finite numbers}
     *
     * @param trials  trained with comparable numbers of epochs
     * @param measure to judge them by
     */
    public static Optional<Recommendation> of(List<Trial> trials, Measure measure) {
        Objects.requireNonNull(measure, "measure");
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

    /** {@return why the width is recommended, with the figures that it follows from: a part of a sentence} */
    public String why() {
        String limit = margin > best.standardError(measure)
                ? fixed(margin) + " (more than one standard error, " + fixed(best.standardError(measure)) + ")"
                : "one standard error (" + fixed(margin) + ")";
        if (best == chosen) {
            return "the least " + measure.words() + ", " + fixed(best.mean(measure)) + "; that of no smaller width lies"
                    + " within " + limit + " of it";
        }
        return "the smallest width whose " + measure.words() + ", " + fixed(chosen.mean(measure)) + ", lies within "
                + limit + " of the least, " + fixed(best.mean(measure)) + " at a width of " + best.width();
    }

    private static String fixed(double value) {
        return FixedDecimal.fixed(value, DIGITS);
    }

    /** The least mean first; where two are equal, the narrower, then the one that was drawn first. */
    static Comparator<Trial> byMean(Measure measure) {
        return Comparator.<Trial>comparingDouble(trial -> trial.mean(measure)).thenComparingInt(Trial::width)
                .thenComparingInt(Trial::candidate);
    }
}
