package dev.hourglass.linear;

/**
 * The standard deviations of centered columns, as scikit-learn's {@code StandardScaler} has them: of all rows, divided
 * by their number (the population's variance), corrected for what the center is off. A column counts as constant where
 * rounding alone may make the deviation that was found, by the same bound as there.
 */
final class Deviations {
    private static final double ROUNDING = 0x1p-52;

    /**
     * Only columns whose numbers lie within some 1e-300 of each other are below it: divided by such a deviation, a
     * coefficient would be infinite.
     */
    private static final double LEAST_VARIANCE = 0x1p-1000;

    private final double[] sums;
    private final double[] squares;
    private int rows;

    Deviations(int columns) {
        sums = new double[columns];
        squares = new double[columns];
    }

    /** Takes a row into account, of which only the first columns count. */
    void add(double[] row) {
        rows++;
        for (int j = 0; j < sums.length; j++) {
            sums[j] += row[j];
            squares[j] = Math.fma(row[j], row[j], squares[j]);
        }
    }

    /** Takes the sums of later rows into account. */
    void add(Deviations later) {
        rows += later.rows;
        for (int j = 0; j < sums.length; j++) {
            sums[j] += later.sums[j];
            squares[j] += later.squares[j];
        }
    }

    /**
     * The standard deviation of a column.
     *
     * @param center   what was subtracted from it, in its units
     * @param constant the answer for a constant column
     */
    double deviation(int column, double center, double constant) {
        double variance = (squares[column] - sums[column] * sums[column] / rows) / rows;
        double lost = rows * center * ROUNDING;
        boolean isConstant = !(variance > rows * ROUNDING * variance + lost * lost) || variance < LEAST_VARIANCE;
        return isConstant ? constant : Math.sqrt(variance);
    }
}
