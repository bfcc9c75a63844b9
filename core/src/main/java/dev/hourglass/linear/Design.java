package dev.hourglass.linear;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.parallel.ThreadTeam;
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
 * <p>Standardizing changes no number here, only the penalty: it falls on the coefficients of columns divided by their
 * standard deviations, {@code s}, and those are s w. So there is nothing to fold back but what is folded back anyway.
 * The center is the mean then, also without an intercept.
 *
 * <p>Rows are arrays of their own, so that the vector loops over them start at index 0 everywhere.
 */
final class Design {
    /**
     * So many rows have the center that every {@link #STEP}-th of them has: near enough, and a pass over memory less.
     */
    private static final int MANY_ROWS = 10_000;

    /** A prime, since tables made by programs repeat themselves every 2, 10 or 16 rows. */
    static final int STEP = 17;

    private final boolean intercept;
    private final boolean standardized;
    private final int columns;
    private final SummationParts parts;
    private final double[][] rows;
    private final double[] center;
    private final double[] scale;
    /** What an unknown is multiplied by to be the coefficient that is penalized. */
    private final double[] units;

    /** Copies the data, whose values must be finite. */
    Design(DoubleMatrix x, boolean intercept, boolean standardized, ThreadTeam team) {
        this.intercept = intercept;
        this.standardized = standardized;
        this.columns = x.columns();
        this.parts = SummationParts.of(team, x.rows(), width());
        this.rows = new double[x.rows()][];
        this.center = new double[columns];
        this.scale = new double[columns];
        Extremes[] extremes = new Extremes[parts.count()];
        parts.run(part -> extremes[part] = copy(x, parts.first(part), parts.first(part + 1)));
        for (Extremes next : extremes) {
            extremes[0].add(next);
        }
        if (!extremes[0].areFinite()) {
            TrainingData.checkFinite(x);
        }
        prepare(extremes[0]);
        this.units = standardized ? deviations() : scale;
    }

    /** Rows of another design, in the units of that one. */
    private Design(Design whole, double[][] rows, ThreadTeam team) {
        this.intercept = whole.intercept;
        this.standardized = whole.standardized;
        this.columns = whole.columns;
        this.rows = rows;
        this.parts = SummationParts.of(team, rows.length, width());
        this.center = whole.center;
        this.scale = whole.scale;
        this.units = whole.units;
    }

    /** Every {@code step}-th row, in the same units; nothing is copied. */
    Design sample(int step) {
        double[][] some = new double[(rows.length + step - 1) / step][];
        Arrays.setAll(some, r -> rows[r * step]);
        return new Design(this, some, parts.team());
    }

    /** The same rows for another team, since the one that made the design may have ended; nothing is copied. */
    Design on(ThreadTeam team) {
        return new Design(this, rows, team);
    }

    /** How the rows are cut into parts. */
    SummationParts parts() {
        return parts;
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
            penalties[j] = units[j] * units[j];
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

    /**
     * The intercept, in the units of the data, of the score whose unknowns start at {@code from}. Without one, a score
     * is 0 where columns are: at their means if they are standardized.
     */
    double intercept(double[] unknowns, int from) {
        if (!isCentered()) {
            return 0;
        }
        double value = intercept ? unknowns[from + columns] : 0;
        for (int j = 0; j < columns; j++) {
            value -= unknowns[from + j] * scale[j] * center[j];
        }
        return value;
    }

    private boolean isCentered() {
        return intercept || standardized;
    }

    /**
     * The largest absolute component of a gradient, by the chain rule in the units of the data, or of standardized
     * columns; infinite for NaN.
     */
    double largestComponent(double[] gradient) {
        double largest = 0;
        for (int from = 0; from < gradient.length; from += width()) {
            double byIntercept = intercept ? gradient[from + columns] : 0;
            largest = Math.max(largest, Math.abs(byIntercept));
            for (int j = 0; j < columns; j++) {
                double byCenter = standardized ? 0 : center[j] * byIntercept;
                largest = Math.max(largest, Math.abs(gradient[from + j] / units[j] + byCenter));
            }
        }
        return Double.isNaN(largest) ? Double.POSITIVE_INFINITY : largest;
    }

    private Extremes copy(DoubleMatrix x, int first, int end) {
        Extremes extremes = new Extremes(columns);
        for (int r = first; r < end; r++) {
            double[] row = new double[width()];
            System.arraycopy(x.values(), r * columns, row, 0, columns);
            if (intercept) {
                row[columns] = 1;
            }
            rows[r] = row;
            extremes.add(row);
        }
        return extremes;
    }

    /**
     * Divides every column by the power of two below its largest absolute value, centers it, and divides it again.
     * Rounding keeps the order of numbers, so that extremes are centered and scaled as the rows are.
     */
    private void prepare(Extremes extremes) {
        int[] exponents = new int[columns];
        double[] before = extremes.scaleToOne(exponents);
        double[] mean = isCentered() ? mean(before) : new double[columns];
        for (int j = 0; j < columns; j++) {
            center[j] = Math.scalb(mean[j], exponents[j]);
        }
        extremes.subtract(mean);
        double[] after = extremes.scaleToOne(exponents);
        for (int j = 0; j < columns; j++) {
            scale[j] = Math.scalb(1.0, -exponents[j]);
        }
        parts.run(part -> {
            for (int r = parts.first(part); r < parts.first(part + 1); r++) {
                transform(rows[r], before, mean, after);
            }
        });
    }

    private void transform(double[] row, double[] before, double[] mean, double[] after) {
        for (int j = 0; j < columns; j++) {
            row[j] = (row[j] * before[j] - mean[j]) * after[j];
        }
    }

    /** The standard deviation of every prepared column; for a constant one what stands for 1 in the data. */
    private double[] deviations() {
        Deviations[] sums = new Deviations[parts.count()];
        parts.run(part -> {
            sums[part] = new Deviations(columns);
            for (int r = parts.first(part); r < parts.first(part + 1); r++) {
                sums[part].add(rows[r]);
            }
        });
        for (int part = 1; part < sums.length; part++) {
            sums[0].add(sums[part]);
        }
        double[] deviations = new double[columns];
        Arrays.setAll(deviations, j -> sums[0].deviation(j, center[j] * scale[j], scale[j]));
        return deviations;
    }

    /** The mean of every column, or nearly: the first value and the mean distance from it, exact for a constant. */
    private double[] mean(double[] factors) {
        double[] first = new double[columns];
        for (int j = 0; j < columns; j++) {
            first[j] = rows[0][j] * factors[j];
        }
        int step = standardized || rows.length < MANY_ROWS ? 1 : STEP;
        double[] mean = new double[columns];
        for (int r = 0; r < rows.length; r += step) {
            addDistances(rows[r], factors, first, mean);
        }
        int counted = (rows.length + step - 1) / step;
        for (int j = 0; j < columns; j++) {
            mean[j] = first[j] + mean[j] / counted;
        }
        return mean;
    }

    private void addDistances(double[] row, double[] factors, double[] first, double[] sums) {
        for (int j = 0; j < columns; j++) {
            sums[j] += row[j] * factors[j] - first[j];
        }
    }
}
