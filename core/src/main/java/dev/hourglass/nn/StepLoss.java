package dev.hourglass.nn;

import dev.hourglass.kernel.View;
import dev.hourglass.loss.Loss;

/** The loss of a training step: one sum over all columns, which one part takes for all. */
final class StepLoss {
    private final Loss loss;
    private final int columns;
    private final View output;
    private final View target;
    private final View scratch;
    private double sum;

    StepLoss(Loss loss, int columns, StepMemory memory) {
        this.loss = loss;
        this.columns = columns;
        this.output = memory.output();
        this.target = memory.target();
        this.scratch = memory.lossScratch();
    }

    /** Takes the sum over the first rows, once all their columns are there. */
    void measure(int rows) {
        sum = loss.sum(rows, columns, output, target, scratch);
    }

    /** {@return the sum of errors that was measured last} */
    double sum() {
        return sum;
    }

    /** Whether there is anything to learn from. */
    boolean isFinite() {
        return Double.isFinite(sum);
    }
}
