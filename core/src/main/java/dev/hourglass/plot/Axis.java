package dev.hourglass.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis: where a value stands, and where the ticks are.
 *
 * <p>An axis counts in units of its own, which keeps the arithmetic far from overflow: tick steps on a linear axis,
 * decades on a logarithmic one. {@link LinearAxis} and {@link LogarithmicAxis} choose them.
 */
final class Axis {
    /** The part of a logarithmic axis below its lowest positive number that leads down to zero. */
    private static final double FOOT = 0.09;

    private final double step;
    private final double low;
    private final double high;
    private final double foot;
    private final int factor;
    private final List<Tick> ticks = new ArrayList<>();

    private Axis(double step, double low, double high, double foot, int factor) {
        this.step = step;
        this.low = low;
        this.high = high;
        this.foot = foot;
        this.factor = factor;
    }

    /** A linear axis without ticks, its ends counted in steps. */
    static Axis linear(double step, double low, double high, int factor) {
        return new Axis(step, low, high, 0, factor);
    }

    /** A logarithmic axis without ticks, its ends given as decimal logarithms. */
    static Axis logarithmic(double low, double high, boolean hasZero, int factor) {
        Axis axis = new Axis(0, low, high, hasZero ? FOOT : 0, factor);
        if (hasZero) {
            axis.ticks.add(new Tick(0, Numeral.fixed(0, 0)));
        }
        return axis;
    }

    /** Adds a tick at a place in units of the axis; a label of null makes it a fine line. */
    void addTick(double place, Numeral label) {
        ticks.add(new Tick(fractionOfPlace(place), label));
    }

    /** The ticks in the order of their addition. */
    List<Tick> ticks() {
        return ticks;
    }

    /** The power of ten that all labels are to be multiplied with. */
    int factor() {
        return factor;
    }

    /** Whether equal ratios have equal lengths. */
    boolean isLogarithmic() {
        return step == 0;
    }

    /** Where a finite value stands: 0 at the beginning of the axis, 1 at its end. */
    double fraction(double value) {
        if (!isLogarithmic()) {
            return fractionOfPlace(value / step);
        }
        return value < Precision.SMALLEST ? 0 : fractionOfPlace(StrictMath.log10(value));
    }

    /** An axis of one place has it in the middle. */
    private double fractionOfPlace(double place) {
        return high > low ? foot + (1 - foot) * ((place - low) / (high - low)) : 0.5;
    }

    /** The power of ten worth being factored out of all labels when the greatest is of the given exponent. */
    static int factor(int exponent) {
        return exponent < -3 || exponent > 5 ? exponent : 0;
    }

    /** The label {@code digits * 10^exponent} on an axis that factors out {@code 10^factor}. */
    static Numeral label(long digits, int exponent, int factor) {
        int shift = exponent - factor;
        if (digits == 0) {
            return Numeral.fixed(0, 0);
        }
        return shift < 0 ? Numeral.fixed(digits, -shift) : Numeral.fixed(digits * Numeral.integerPowerOfTen(shift), 0);
    }
}
