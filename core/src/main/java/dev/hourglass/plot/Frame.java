package dev.hourglass.plot;

/**
 * The rectangle of a chart in which curves and points are drawn, in pixels, with the axes along its left and
 * lower edge.
 *
 * @param left       its left edge
 * @param top        its upper edge
 * @param right      its right edge
 * @param bottom     its lower edge
 * @param horizontal the axis along the lower edge
 * @param vertical   the axis along the left edge
 */
record Frame(int left, int top, int right, int bottom, Axis horizontal, Axis vertical) {

    /** Where a fraction of the lower axis stands. */
    double across(double fraction) {
        return left + (right - left) * fraction;
    }

    /** Where a fraction of the left axis stands. */
    double up(double fraction) {
        return bottom - (bottom - top) * fraction;
    }

    /** Where a finite value of the lower axis stands. */
    double x(double value) {
        return across(horizontal.fraction(value));
    }

    /** Where a finite value of the left axis stands. */
    double y(double value) {
        return up(vertical.fraction(value));
    }
}
