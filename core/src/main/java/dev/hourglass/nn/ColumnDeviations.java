package dev.hourglass.nn;

import java.util.function.IntToDoubleFunction;

/** The standard deviation of each column of some rows, in float64, computed when it is first asked for. */
final class ColumnDeviations implements IntToDoubleFunction {
    private final RowSource rows;
    private double[] deviations;

    ColumnDeviations(RowSource rows) {
        this.rows = rows;
    }

    @Override
    public double applyAsDouble(int column) {
        if (deviations == null) {
            deviations = deviations(means());
        }
        return deviations[column];
    }

    private double[] means() {
        double[] sums = new double[rows.columns()];
        float[] row = new float[rows.columns()];
        RowSource ascending = rows.forOneThread();
        for (int i = 0; i < rows.rows(); i++) {
            ascending.copy(i, row, 0);
            for (int j = 0; j < sums.length; j++) {
                sums[j] += row[j];
            }
        }
        for (int j = 0; j < sums.length; j++) {
            sums[j] /= rows.rows();
        }
        return sums;
    }

    private double[] deviations(double[] means) {
        double[] squares = new double[means.length];
        float[] row = new float[means.length];
        RowSource ascending = rows.forOneThread();
        for (int i = 0; i < rows.rows(); i++) {
            ascending.copy(i, row, 0);
            for (int j = 0; j < squares.length; j++) {
                double difference = row[j] - means[j];
                squares[j] = Math.fma(difference, difference, squares[j]);
            }
        }
        for (int j = 0; j < squares.length; j++) {
            squares[j] = Math.sqrt(squares[j] / rows.rows());
        }
        return squares;
    }
}
