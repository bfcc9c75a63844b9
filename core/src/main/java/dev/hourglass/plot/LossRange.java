package dev.hourglass.plot;

/**
 * What an axis has to know of the losses it shows; grows with every loss it is shown.
 */
final class LossRange {
    private double low = Double.POSITIVE_INFINITY;
    private double lowPositive = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    /** Takes in the finite ones of the losses. */
    void add(double[] losses) {
        for (double loss : losses) {
            if (Double.isFinite(loss)) {
                low = Math.min(low, loss);
                high = Math.max(high, loss);
                lowPositive = loss >= Precision.SMALLEST ? Math.min(lowPositive, loss) : lowPositive;
            }
        }
    }

    /** The axis for these losses; linear if there is no positive one, from 0 to 1 if there is none at all. */
    Axis axis(AxisScale scale) {
        if (low > high) {
            return LinearAxis.over(0, 1);
        }
        if (scale == AxisScale.LOGARITHMIC && high >= Precision.SMALLEST) {
            return LogarithmicAxis.over(lowPositive, high, low < Precision.SMALLEST);
        }
        return LinearAxis.over(low, high);
    }
}
