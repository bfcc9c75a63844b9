package dev.hourglass.nn;

import dev.hourglass.loss.Loss;
import dev.hourglass.loss.LossSum;

/** The loss of a training step: one sum over all columns, computed by one part for all. */
final class StepLoss {
    private final LossSum errors;
    private double sum;

    StepLoss(Loss loss, int rows, int columns, StepMemory memory) {
        this.errors = loss.sum(rows, columns, memory.output(), memory.target(), memory.lossScratch());
    }

    /** Computes the sum over the first rows, once all their columns are complete. */
    void measure(int rows) {
        sum = errors.of(rows);
    }

    /** {@return the sum of errors that was measured last} */
    double sum() {
        return sum;
    }

    /** Whether the sum is finite, so that there is something to learn from. */
    boolean isFinite() {
        return Double.isFinite(sum);
    }
}
