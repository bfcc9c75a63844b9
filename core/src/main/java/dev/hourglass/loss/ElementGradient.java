package dev.hourglass.loss;

import dev.hourglass.kernel.View;

/** The gradient of a loss that compares each output with its own target. */
final class ElementGradient implements LossGradient {
    private final LossBlock block;
    private final View output;
    private final View target;
    private final View gradient;
    private final LossKernel kernel;

    ElementGradient(LossBlock block, LossKernel kernel) {
        this.block = block;
        this.output = block.output().fromColumn(block.first());
        this.target = block.target().fromColumn(block.first());
        this.gradient = block.gradient().fromColumn(block.first());
        this.kernel = kernel;
    }

    @Override
    public void run(int rows) {
        float factor = (float) (1 / ((double) rows * block.columns()));
        kernel.gradient(rows, block.width(), factor, output, target, gradient);
        block.clearPadding(rows);
    }
}
