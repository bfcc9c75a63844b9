package dev.hourglass.plot;

/**
 * A line across a chart, with or without a number at the axis.
 *
 * @param fraction where it stands: 0 at the beginning of the axis, 1 at its end
 * @param label    its number, or null for a fine line between two numbers
 */
record Tick(double fraction, Numeral label) {

    /** Whether it has a number. */
    boolean isLabelled() {
        return label != null;
    }
}
