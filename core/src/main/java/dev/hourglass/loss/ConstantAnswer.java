package dev.hourglass.loss;

import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;
import dev.hourglass.matrix.Matrix;
import java.util.Arrays;

/**
 * An answer that is the same for every row: what a network is compared with to see whether it learned anything. Rows are
 * targets as they are given to a loss.
 */
public enum ConstantAnswer {
    /** The mean of each column: the least mean squared error and the least cross-entropy. */
    MEANS {
        @Override
        public float[] of(Matrix rows) {
            double[] sums = new double[rows.columns()];
            for (int i = 0; i < rows.rows(); i++) {
                for (int j = 0; j < sums.length; j++) {
                    sums[j] += rows.get(i, j);
                }
            }
            float[] means = new float[sums.length];
            for (int j = 0; j < means.length; j++) {
                means[j] = (float) (sums[j] / rows.rows());
            }
            return means;
        }
    },

    /** The median of each column, halfway between the two in the middle: the least mean absolute error. */
    MEDIANS {
        @Override
        public float[] of(Matrix rows) {
            float[] medians = new float[rows.columns()];
            float[] column = new float[rows.rows()];
            for (int j = 0; j < medians.length; j++) {
                for (int i = 0; i < column.length; i++) {
                    column[i] = rows.get(i, j);
                }
                Arrays.sort(column);
                double middle = (double) column[(column.length - 1) / 2] + column[column.length / 2];
                medians[j] = (float) (middle / 2);
            }
            return medians;
        }
    };

    /** Rows that are compared at a time. */
    private static final int CHUNK = 128;

    /**
     * {@return the answer for some rows, one number a column}
     *
     * @param rows 1 or more
     */
    public abstract float[] of(Matrix rows);

    /**
     * {@return the loss where all rows get one answer}
     *
     * @param loss   how errors are counted
     * @param answer one number a column
     * @param rows   what should have been answered, 1 row or more
     */
    public static double loss(Loss loss, float[] answer, Matrix rows) {
        int columns = rows.columns();
        int chunk = Math.min(CHUNK, rows.rows());
        View output = paddedRows(chunk, columns);
        View target = paddedRows(chunk, columns);
        float[] outputs = loss.encode(answer);
        for (int i = 0; i < chunk; i++) {
            System.arraycopy(outputs, 0, output.array(), output.at(i, 0), columns);
        }
        LossSum sum = loss.sum(columns, output, target, paddedRows(chunk, columns));
        double total = 0;
        for (int first = 0; first < rows.rows(); first += chunk) {
            int count = Math.min(chunk, rows.rows() - first);
            for (int i = 0; i < count; i++) {
                System.arraycopy(rows.values(), (first + i) * columns, target.array(), target.at(i, 0), columns);
            }
            total += sum.of(count);
        }
        return total / ((double) rows.rows() * columns);
    }

    private static View paddedRows(int rows, int columns) {
        int width = Padding.padded(columns);
        return View.ofRows(new float[Math.multiplyExact(rows, width)], 0, width);
    }

    /** The word for messages: {@code means}. */
    @Override
    public String toString() {
        return this == MEANS ? "means" : "medians";
    }
}
