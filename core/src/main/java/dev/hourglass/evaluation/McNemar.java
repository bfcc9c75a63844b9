package dev.hourglass.evaluation;

import java.util.Objects;

/**
 * McNemar's test of two classifiers on the same rows: only rows that exactly one of them gets right tell them apart. If
 * both were as good, each such row would fall to either side like a coin: a surplus of up to twice the square root of
 * their number is no evidence, at a level of about 5 %.
 *
 * <p>Source: McNemar, <i>Note on the sampling error of the difference between correlated proportions or
 * percentages</i>, Psychometrika 12 (1947).
 *
 * @param gained rows that only the second gets right
 * @param lost   rows that only the first gets right
 */
public record McNemar(int gained, int lost) {

    /**
     * Compares predictions of the same rows.
     *
     * @param truth  the class of each row
     * @param first  what one classifier predicts for each
     * @param second what the other does
     * @return the rows that tell them apart
     */
    public static McNemar of(int[] truth, int[] first, int[] second) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        int gained = 0;
        int lost = 0;
        for (int i = 0; i < truth.length; i++) {
            boolean firstRight = first[i] == truth[i];
            boolean secondRight = second[i] == truth[i];
            gained += !firstRight && secondRight ? 1 : 0;
            lost += firstRight && !secondRight ? 1 : 0;
        }
        return new McNemar(gained, lost);
    }

    /** {@return whether the difference is more than chance may make} */
    public boolean isEvident() {
        return Math.abs(gained - lost) > 2 * Math.sqrt(gained + lost);
    }
}
