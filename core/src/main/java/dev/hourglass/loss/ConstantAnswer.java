package dev.hourglass.loss;

import dev.hourglass.matrix.Matrix;
import java.util.Arrays;

/**
 * An answer that is the same for every row: what a network is compared with to see whether it learned anything. Rows
 * are targets as they are given to a loss.
 */
public enum ConstantAnswer {
    /** The mean of each column: the least mean squared error and the least cross-entropy. */
    MEANS("means") {
        @Override
        void fill(Matrix rows, float[] answer) {
            double[] sums = new double[answer.length];
            for (int i = 0; i < rows.rows(); i++) {
                for (int j = 0; j < sums.length; j++) {
                    sums[j] += rows.get(i, j);
                }
            }
            for (int j = 0; j < sums.length; j++) {
                answer[j] = (float) (sums[j] / rows.rows());
            }
        }
    },

    /** The median of each column, halfway between the two in the middle: the least mean absolute error. */
    MEDIANS("medians") {
        @Override
        void fill(Matrix rows, float[] answer) {
            float[] column = new float[rows.rows()];
            for (int j = 0; j < answer.length; j++) {
                for (int i = 0; i < column.length; i++) {
                    column[i] = rows.get(i, j);
                }
                Arrays.sort(column);
                answer[j] = (float) (((double) column[(column.length - 1) / 2] + column[column.length / 2]) / 2);
            }
        }
    };

    private final String word;

    ConstantAnswer(String word) {
        this.word = word;
    }

    abstract void fill(Matrix rows, float[] answer);

    /**
     * {@return the answer for some rows, one row}
     *
     * @param rows 1 or more
     */
    public Matrix of(Matrix rows) {
        Matrix answer = new Matrix(1, rows.columns());
        fill(rows, answer.values());
        return answer;
    }

    /** The word for messages: {@code means}. */
    @Override
    public String toString() {
        return word;
    }
}
