package dev.hourglass.plot;

/**
 * Axes on which equal ratios have equal lengths.
 *
 * <p>Within a factor of two the ticks are those of a linear axis; over about two decades they are 1, 2, 5, 10, …; over
 * up to five, powers of ten and the two ends; beyond, some powers of ten.
 */
final class LogarithmicAxis {
    private static final int[] SERIES = {1, 2, 5};
    private static final int DECADES_WITH_FINE_LINES = 5;
    private static final int MOST_LABELS = 8;

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
        return to - from <= DECADES_WITH_FINE_LINES ? series(from, to, hasZero) : decades(from, to, hasZero);
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
    private static Axis series(double from, double to, boolean hasZero) {
        int first = 3 * (int) Math.floor(to) + 2;
        while (place(first) - Precision.TOLERANCE > from) {
            first--;
        }
        int last = first + 1;
        while (place(last) + Precision.TOLERANCE < to) {
            last++;
        }
        if (to - place(first) < Precision.TOLERANCE) {
            first--; // a level line at a tick stands in the middle, not on the frame
        }
        return series(first, last, hasZero);
    }

    private static Axis series(int first, int last, boolean hasZero) {
        boolean all = last - first < MOST_LABELS;
        boolean plain = Axis.factor(decade(first)) == 0 && Axis.factor(decade(last)) == 0;
        int factor = all ? Axis.factor(decade(last)) : 0;
        Axis axis = Axis.logarithmic(place(first), place(last), hasZero, factor);
        addFineLines(axis, place(first), place(last));
        for (int i = first; i <= last; i++) {
            if (all || plain && isLabelled(i, first, last)) {
                axis.addTick(place(i), Axis.label(digit(i), decade(i), factor));
            } else if (isLabelled(i, first, last)) {
                axis.addTick(place(i), Numeral.scaled(digit(i), decade(i)));
            }
        }
        return axis;
    }

    private static boolean isLabelled(int tick, int first, int last) {
        return digit(tick) == 1 || tick == first || tick == last;
    }

    private static int digit(int tick) {
        return SERIES[Math.floorMod(tick, 3)];
    }

    private static int decade(int tick) {
        return Math.floorDiv(tick, 3);
    }

    private static double place(int tick) {
        return decade(tick) + StrictMath.log10(digit(tick));
    }

    private static void addFineLines(Axis axis, double first, double last) {
        for (int decade = (int) Math.floor(first); decade < last; decade++) {
            for (int digit = 2; digit < 10; digit++) {
                double place = decade + StrictMath.log10(digit);
                if (place > first && place < last) {
                    axis.addTick(place, null);
                }
            }
        }
    }

    private static Axis decades(double from, double to, boolean hasZero) {
        LinearAxis steps = LinearAxis.ofStepAtLeast(Math.max(1, (to - from) / MOST_LABELS));
        int stride = (int) Math.rint(steps.size());
        int first = stride * (int) steps.first(from);
        int last = stride * (int) steps.last(to);
        Axis axis = Axis.logarithmic(first, last, hasZero, 0);
        for (int decade = first; decade <= last; decade += stride) {
            axis.addTick(decade, Numeral.powerOfTen(decade));
        }
        return axis;
    }
}
