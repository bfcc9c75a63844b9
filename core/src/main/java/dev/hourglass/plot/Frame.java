package dev.hourglass.plot;

/**
 * The rectangle of a chart in which curves are drawn, in pixels, with the axes along its left and lower edge.
 *
 * @param left   its left edge
 * @param top    its upper edge
 * @param right  its right edge
 * @param bottom its lower edge
 * @param epochs the axis along the lower edge
 * @param losses the axis along the left edge
 */
record Frame(int left, int top, int right, int bottom, Axis epochs, Axis losses) {

    /** Where a fraction of the lower axis stands. */
    double across(double fraction) {
        return left + (right - left) * fraction;
    }

    /** Where a fraction of the left axis stands. */
    double up(double fraction) {
        return bottom - (bottom - top) * fraction;
    }

    /** Where an epoch stands, counted from 1. */
    double x(double epoch) {
        return across(epochs.fraction(epoch));
    }

    /** Where a finite loss stands. */
    double y(double loss) {
        return up(losses.fraction(loss));
    }
}
