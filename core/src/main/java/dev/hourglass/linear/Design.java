package dev.hourglass.linear;

import dev.hourglass.matrix.DoubleMatrix;
import java.util.Arrays;

/**
 * The data as the solver sees it: columns centered, scaled by powers of two to a largest absolute value from 1 to 2,
 * and followed by a column of ones for the intercept.
 *
 * <p>Centering changes nothing but the meaning of the intercept, which is not penalized, and saves the digits that a
 * column such as a year or a time stamp would cost; it is left out where there is no intercept. Scaling by powers of
 * two is exact; it keeps sums of squares of huge and tiny columns finite and makes the columns comparable for the
 * conjugate gradients. The penalty follows: with v = w / scale, w^2 = scale^2 v^2.
 *
 * <p>Rows are arrays of their own, so that the vector loops over them start at index 0 everywhere.
 */
final class Design {
    /** Below 2^-500 a column is scaled no further, so that the square of its scale stays finite. */
    private static final int SMALLEST_EXPONENT = -500;

    private final boolean intercept;
    private final int columns;
    private final double[][] rows;
    private final double[] center;
    private final double[] scale;

    /** Copies the data; every value must be finite. */
    Design(DoubleMatrix x, boolean intercept) {
        this.intercept = intercept;
        this.columns = x.columns();
        this.rows = new double[x.rows()][width()];
        this.center = new double[columns];
        this.scale = new double[columns];
        for (int r = 0; r < rows.length; r++) {
            System.arraycopy(x.values(), r * columns, rows[r], 0, columns);
            if (intercept) {
                rows[r][columns] = 1;
            }
        }
        int[] size = scaleToOne(new int[columns]);
        if (intercept) {
            centerColumns(size);
            size = scaleToOne(size);
        }
        for (int j = 0; j < columns; j++) {
            scale[j] = Math.scalb(1.0, -size[j]);
        }
    }

    /** Elements of a row, and unknowns of one score: the columns, and the intercept if there is one. */
    int width() {
        return intercept ? columns + 1 : columns;
    }

    /** The rows themselves, each {@link #width()} long. */
    double[][] rows() {
        return rows;
    }

    /** What half the square of each unknown of a score is multiplied by in the objective. */
    double[] penalties() {
        double[] penalties = new double[width()];
        for (int j = 0; j < columns; j++) {
            penalties[j] = scale[j] * scale[j];
        }
        return penalties;
    }

    /** The coefficients, in the units of the data, of the score whose unknowns start at {@code from}. */
    double[] coefficients(double[] unknowns, int from) {
        double[] coefficients = new double[columns];
        for (int j = 0; j < columns; j++) {
            coefficients[j] = unknowns[from + j] * scale[j];
        }
        return coefficients;
    }

    /** The intercept, in the units of the data, of the score whose unknowns start at {@code from}; 0 without one. */
    double intercept(double[] unknowns, int from) {
        if (!intercept) {
            return 0;
        }
        double value = unknowns[from + columns];
        for (int j = 0; j < columns; j++) {
            value -= unknowns[from + j] * scale[j] * center[j];
        }
        return value;
    }

    /** The largest absolute component of a gradient, by the chain rule in the units of the data; infinite for NaN. */
    double largestComponent(double[] gradient) {
        double largest = 0;
        for (int from = 0; from < gradient.length; from += width()) {
            double byIntercept = intercept ? gradient[from + columns] : 0;
            largest = Math.max(largest, Math.abs(byIntercept));
            for (int j = 0; j < columns; j++) {
                largest = Math.max(largest, Math.abs(gradient[from + j] / scale[j] + center[j] * byIntercept));
            }
        }
        return Double.isNaN(largest) ? Double.POSITIVE_INFINITY : largest;
    }

    /**
     * Divides every column by the power of two below its largest absolute value, and adds the exponents to those of
     * earlier divisions. Works row by row, the order in which the values lie in memory, as everything here does.
     */
    private int[] scaleToOne(int[] earlier) {
        double[] largest = new double[columns];
        for (double[] row : rows) {
            for (int j = 0; j < columns; j++) {
                largest[j] = Math.max(largest[j], Math.abs(row[j]));
            }
        }
        int[] size = earlier.clone();
        double[] factors = new double[columns];
        for (int j = 0; j < columns; j++) {
            int smallest = SMALLEST_EXPONENT - earlier[j];
            int exponent = largest[j] == 0 ? 0 : Math.max(Math.getExponent(largest[j]), smallest);
            factors[j] = Math.scalb(1.0, -exponent);
            size[j] += exponent;
        }
        for (double[] row : rows) {
            for (int j = 0; j < columns; j++) {
                row[j] *= factors[j];
            }
        }
        return size;
    }

    /** Subtracts from every column its mean: the first value and the mean distance from it, exact for a constant. */
    private void centerColumns(int[] size) {
        double[] first = Arrays.copyOf(rows[0], columns);
        double[] sums = new double[columns];
        for (double[] row : rows) {
            for (int j = 0; j < columns; j++) {
                sums[j] += row[j] - first[j];
            }
        }
        double[] mean = new double[columns];
        for (int j = 0; j < columns; j++) {
            mean[j] = first[j] + sums[j] / rows.length;
            center[j] = Math.scalb(mean[j], size[j]);
        }
        for (double[] row : rows) {
            for (int j = 0; j < columns; j++) {
                row[j] -= mean[j];
            }
        }
    }
}
