package dev.hourglass.plot;

/**
 * Axes with ticks at multiples of 1, 2 or 5 times a power of ten.
 *
 * @param digit    1, 2 or 5
 * @param exponent the power of ten: the step between two ticks is {@code digit * 10^exponent}
 */
record LinearAxis(int digit, int exponent) {
    /**
     * Losses that differ by a smaller part of themselves are drawn as one level line: their labels could not be read.
     */
    static final double FLAT = 1e-4;

    private static final int STEPS = 6;
    private static final int COUNTING_STEPS = 8;
    private static final int NUMBERS_WITH_A_TICK_EACH = 10;
    private static final int SMALLEST_WIDE_STEP = 5;

    /** The smallest step of the series 1, 2, 5, 10, … that is not smaller than the given one. */
    static LinearAxis ofStepAtLeast(double step) {
        int exponent = Numeral.exponent(step);
        double leading = step / Numeral.powerOf10(exponent) - Precision.TOLERANCE;
        if (leading <= 1) {
            return new LinearAxis(1, exponent);
        }
        if (leading <= 2) {
            return new LinearAxis(2, exponent);
        }
        return leading <= 5 ? new LinearAxis(5, exponent) : new LinearAxis(1, exponent + 1);
    }

    /** The step that covers a range of finite values, low &lt; high, with about six ticks. */
    static LinearAxis covering(double low, double high) {
        return ofStepAtLeast((high / 2 - low / 2) / (STEPS / 2.0));
    }

    /**
     * An axis for losses, which starts at zero unless the losses stay within a factor of two.
     *
     * @param low  the lowest finite value
     * @param high the highest finite value
     * @return the axis, its first tick at or below the lowest value, its last at or above the highest
     */
    static Axis over(double low, double high) {
        boolean zoomed = isZoomed(low, high);
        double from = zoomed ? low : Math.min(low, 0);
        double to = zoomed ? high : Math.max(high, 0);
        if (to / 2 - from / 2 < Precision.SMALLEST) {
            return new LinearAxis(2, -1).between(0, 5);
        }
        LinearAxis axis = covering(from, to);
        boolean level = high - low < Math.abs(high) * FLAT;
        int room = level ? 1 : 0; // a level line stands inside, not on the frame
        return axis.between(axis.first(from) - (from < 0 ? room : 0), axis.last(to) + (to > 0 ? room : 0));
    }

    /**
     * An axis for numbers of any sign, which begins with the tick below the lowest and ends with that above the
     * highest.
     *
     * @param low  the lowest finite value
     * @param high the highest finite value
     */
    static Axis around(double low, double high) {
        double size = Math.max(Math.abs(low), Math.abs(high));
        if (high / 2 - low / 2 < Math.max(Precision.SMALLEST, size * FLAT)) {
            double room = size < Precision.SMALLEST ? 1 : size / 2;
            return around(Math.max(-Double.MAX_VALUE, low - room), Math.min(Double.MAX_VALUE, high + room));
        }
        LinearAxis axis = covering(low, high);
        return axis.between(axis.first(low), axis.last(high));
    }

    /** Whether positive losses are near to each other, but not so near that they are drawn as one level line. */
    static boolean isZoomed(double low, double high) {
        return low > high / 2 && high - low >= high * FLAT;
    }

    private Axis between(long first, long last) {
        int factor = factor(Math.max(Math.abs(first), Math.abs(last)));
        Axis axis = Axis.linear(size(), first, last, factor);
        for (long i = first; i <= last; i++) {
            axis.addTick(i, Axis.label(i * digit, exponent, factor));
        }
        return axis;
    }

    /**
     * The power of ten to factor out of the labels up to that of a tick; the tick itself may be too great for a double.
     */
    int factor(long tick) {
        return Axis.factor(Numeral.exponent(tick * digit) + exponent);
    }

    /** The step between two ticks. */
    double size() {
        return digit * Numeral.powerOf10(exponent);
    }

    /** The number of the last tick that is not above a value. */
    long first(double value) {
        return (long) Math.floor(value / size() + Precision.TOLERANCE);
    }

    /** The number of the first tick that is not below a value. */
    long last(double value) {
        return (long) Math.ceil(value / size() - Precision.TOLERANCE);
    }

    /** An axis for the epochs 1 to the given one, with ticks at 1 and at round numbers. */
    static Axis epochs(int epochs) {
        return counting(Axis.linear(1, 1, epochs, 0), epochs);
    }

    /** An axis for bars that stand side by side, numbered from 1. */
    static Axis bars(int bars) {
        return counting(Axis.linear(1, 0.5, bars + 0.5, 0), bars);
    }

    private static Axis counting(Axis axis, int last) {
        long step = countingStep(last);
        for (long number = 1; number <= last; number = number == 1 && step > 1 ? step : number + step) {
            axis.addTick(number, Numeral.fixed(number, 0));
        }
        return axis;
    }

    private static long countingStep(int last) {
        if (last <= NUMBERS_WITH_A_TICK_EACH) {
            return 1;
        }
        return Math.max(SMALLEST_WIDE_STEP, Math.round(ofStepAtLeast((double) last / COUNTING_STEPS).size()));
    }
}
