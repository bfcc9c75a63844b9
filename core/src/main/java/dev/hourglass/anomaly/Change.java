package dev.hourglass.anomaly;

/**
 * How far values are from those of a training.
 *
 * @param stability the population stability index: the sum over bins of {@code (a - e) ln(a / e)}, where e is the
 *                  share of training rows in a bin and a that of the others; half a row is added to each bin on both
 *                  sides, so that empty ones count
 * @param chance    what the index stays below in 999 of 1000 tables without any change: the quantile of chi-square with
 *                  one degree of freedom less than bins (Yurdakul, 2018), times {@code 1 / rows + 1 / training rows}
 * @param distance  from 0 to 1: of numbers that of Kolmogorov and Smirnov, of categories half of the sum of differences
 *                  of shares
 */
public record Change(double stability, double chance, double distance) {
    /** From here on a change is moderate, by custom. */
    public static final double MODERATE = 0.1;
    /** From here on a change is large, by custom. */
    public static final double LARGE = 0.25;

    private static final double HALF_A_ROW = 0.5;
    /** The normal quantile of 0.999. */
    private static final double SCORE = 3.090232306167813;

    /** How large it is. */
    public enum Size {
        /** None that could not be chance, or one that does not matter. */
        NONE,
        /** Worth a look. */
        MODERATE,
        /** What was learned may not hold any more. */
        LARGE
    }

    /**
     * {@return the change between shares and counts}
     *
     * @param expected shares of training rows
     * @param counts   of the other rows, in the same bins
     * @param rows     how many training rows there were
     * @param distance to be told besides
     */
    static Change of(double[] expected, long[] counts, int rows, double distance) {
        double all = 0;
        for (long count : counts) {
            all += count;
        }
        double added = HALF_A_ROW * counts.length;
        double stability = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            double then = (expected[bin] * rows + HALF_A_ROW) / (rows + added);
            double now = (counts[bin] + HALF_A_ROW) / (all + added);
            stability += (now - then) * StrictMath.log(now / then);
        }
        return new Change(stability, chiSquare(counts.length - 1) * (1 / all + 1.0 / rows), distance);
    }

    /** The quantile 0.999, as Wilson and Hilferty approximate it. */
    private static double chiSquare(int degrees) {
        double ninth = 2.0 / (9.0 * degrees);
        double root = 1 - ninth + SCORE * Math.sqrt(ninth);
        return degrees * root * root * root;
    }

    /** {@return how large it is} */
    public Size size() {
        if (stability <= chance || stability < MODERATE) {
            return Size.NONE;
        }
        return stability < LARGE ? Size.MODERATE : Size.LARGE;
    }
}
