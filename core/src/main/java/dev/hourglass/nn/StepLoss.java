package dev.hourglass.nn;

import dev.hourglass.kernel.SquaredError;
import dev.hourglass.kernel.View;

/** The loss of a training step: one sum over all columns, which one part takes for all. */
final class StepLoss {
    private final View output;
    private final View target;
    private double sum;

    StepLoss(View output, View target) {
        this.output = output;
        this.target = target;
    }

    /** Takes the sum over the first rows, once all their columns are there. */
    void measure(int rows) {
        sum = SquaredError.sum(rows * output.rowStride(), output, target);
    }

    /** {@return the sum of squared errors that was measured last} */
    double sum() {
        return sum;
    }

    /** Whether there is anything to learn from. */
    boolean isFinite() {
        return Double.isFinite(sum);
    }
}
