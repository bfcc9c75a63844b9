package dev.hourglass.plot;

/** Differences that pictures do not show. */
final class Precision {
    /** Values nearer to zero are zero to all axes: room enough to divide by a step of theirs. */
    static final double SMALLEST = 1e-300;
    /** What rounding may move a value by, in units of an axis: far less than can be seen. */
    static final double TOLERANCE = 1e-9;

    private Precision() {
    }
}
