package dev.hourglass.loss;

import dev.hourglass.kernel.View;

/**
 * The sum of a loss that compares each output with its own target: errors are computed in float32, and added in
 * float64.
 *
 * @param columns of outputs, without padding
 * @param output  contiguous rows of padded length
 * @param target  of the same shape
 * @param errors  of the same shape, written
 * @param kernel  computes errors
 */
record ElementSum(int columns, View output, View target, View errors, LossKernel kernel) implements LossSum {
    @Override
    public double of(int rows) {
        kernel.errors(rows, output.rowStride(), output, target, errors);
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += RowSum.of(errors.array(), errors.at(i, 0), columns);
        }
        return sum;
    }
}
