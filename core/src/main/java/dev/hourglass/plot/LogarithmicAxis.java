package dev.hourglass.plot;

/**
 * Axes on which equal ratios have equal lengths.
 *
 * <p>Within a factor of two the ticks are those of a linear axis; over up to two decades they are 1, 2, 5, 10, …; beyond, powers
 * of ten.
 */
final class LogarithmicAxis {
    private static final double DECADES_WITH_FIVES = 2;
    private static final int MOST_LABELS = 8;
    private static final int MOST_DECADES_WITH_FINE_LINES = 5;
    private static final int[] SERIES = {1, 2, 5};

    private LogarithmicAxis() {
    }

    /**
     * An axis for positive losses.
     *
     * @param low     the lowest positive value
     * @param high    the highest value
     * @param hasZero whether there are values of zero or below, which get a line of their own
     * @return the axis
     */
    static Axis over(double low, double high, boolean hasZero) {
        if (LinearAxis.isZoomed(low, high)) {
            return linearTicks(low, high, hasZero);
        }
        double from = StrictMath.log10(low);
        double to = StrictMath.log10(high);
        return to - from <= DECADES_WITH_FIVES ? fives(from, to, hasZero) : decades(from, to, hasZero);
    }

    /** Within a factor of two, the first tick stays above zero: it is at least two steps up. */
    private static Axis linearTicks(double low, double high, boolean hasZero) {
        LinearAxis steps = LinearAxis.covering(low, high);
        long first = steps.first(low);
        long last = steps.last(high);
        int factor = steps.factor(last);
        double unit = StrictMath.log10(steps.digit()) + steps.exponent();
        Axis axis = Axis.logarithmic(unit + StrictMath.log10(first), unit + StrictMath.log10(last), hasZero, factor);
        for (long i = first; i <= last; i++) {
            axis.addTick(unit + StrictMath.log10(i), Axis.label(i * steps.digit(), steps.exponent(), factor));
        }
        return axis;
    }

    /** Ticks are numbered through the series: three a decade, tick 0 is 1, tick 1 is 2, tick 2 is 5. */
    private static Axis fives(double from, double to, boolean hasZero) {
        int first = 3 * (int) Math.floor(to) + 2;
        while (place(first) - Axis.TOLERANCE > from) {
            first--;
        }
        int last = first + 1;
        while (place(last) + Axis.TOLERANCE < to) {
            last++;
        }
        if (to - place(first) < Axis.TOLERANCE) {
            first--; // a level line at a tick stands in the middle, not on the frame
        }
        int factor = Axis.factor(Math.floorDiv(last, 3));
        Axis axis = Axis.logarithmic(place(first), place(last), hasZero, factor);
        for (int i = first; i <= last; i++) {
            axis.addTick(place(i), Axis.label(SERIES[Math.floorMod(i, 3)], Math.floorDiv(i, 3), factor));
        }
        return axis;
    }

    private static double place(int tick) {
        return Math.floorDiv(tick, 3) + StrictMath.log10(SERIES[Math.floorMod(tick, 3)]);
    }

    private static Axis decades(double from, double to, boolean hasZero) {
        int first = (int) Math.floor(from + Axis.TOLERANCE);
        int last = (int) Math.ceil(to - Axis.TOLERANCE);
        int stride = (last - first + MOST_LABELS - 1) / MOST_LABELS;
        last = first + (last - first + stride - 1) / stride * stride;
        boolean plain = Axis.factor(first) == 0 && Axis.factor(last) == 0;
        Axis axis = Axis.logarithmic(first, last, hasZero, 0);
        if (last - first <= MOST_DECADES_WITH_FINE_LINES) {
            addFineLines(axis, first, last);
        }
        for (int decade = first; decade <= last; decade += stride) {
            axis.addTick(decade, plain ? Axis.label(1, decade, 0) : Numeral.powerOfTen(decade));
        }
        return axis;
    }

    private static void addFineLines(Axis axis, int first, int last) {
        for (int decade = first; decade < last; decade++) {
            for (int digit = 2; digit < 10; digit++) {
                axis.addTick(decade + StrictMath.log10(digit), null);
            }
        }
    }
}
