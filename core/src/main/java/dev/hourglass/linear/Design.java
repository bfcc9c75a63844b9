package dev.hourglass.linear;

import dev.hourglass.matrix.DoubleMatrix;

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
        for (int j = 0; j < columns; j++) {
            prepare(j);
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

    /** The intercept, in the units of the data, of the score whose unknowns start at {@code from}; 0 if there is none. */
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

    /** The largest absolute component of a gradient, by the chain rule in the units of the data. */
    double largestComponent(double[] gradient) {
        double largest = 0;
        for (int from = 0; from < gradient.length; from += width()) {
            double byIntercept = intercept ? gradient[from + columns] : 0;
            largest = Math.max(largest, Math.abs(byIntercept));
            for (int j = 0; j < columns; j++) {
                largest = Math.max(largest, Math.abs(gradient[from + j] / scale[j] + center[j] * byIntercept));
            }
        }
        return largest;
    }

    /** Scales a column, centers it, and scales what is left. */
    private void prepare(int j) {
        int size = scaleToOne(j, 0);
        if (intercept) {
            double mean = mean(j);
            for (double[] row : rows) {
                row[j] -= mean;
            }
            center[j] = Math.scalb(mean, size);
            size += scaleToOne(j, size);
        }
        scale[j] = Math.scalb(1.0, -size);
    }

    /** Divides a column by the power of two below its largest absolute value; returns the exponent. */
    private int scaleToOne(int j, int exponentSoFar) {
        double largest = 0;
        for (double[] row : rows) {
            largest = Math.max(largest, Math.abs(row[j]));
        }
        if (largest == 0) {
            return 0;
        }
        int exponent = Math.max(Math.getExponent(largest), SMALLEST_EXPONENT - exponentSoFar);
        for (double[] row : rows) {
            row[j] = Math.scalb(row[j], -exponent);
        }
        return exponent;
    }

    /** The mean, as the first value and the mean distance from it: exact for a constant column. */
    private double mean(int j) {
        double first = rows[0][j];
        double sum = 0;
        for (double[] row : rows) {
            sum += row[j] - first;
        }
        return first + sum / rows.length;
    }
}
