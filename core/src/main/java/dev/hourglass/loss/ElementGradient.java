package dev.hourglass.loss;

import dev.hourglass.kernel.View;

/** The gradient of a loss that compares each output with its own target. */
final class ElementGradient implements LossGradient {
    private final int columns;
    private final int first;
    private final int width;
    private final View output;
    private final View target;
    private final View gradient;
    private final LossKernel kernel;

    ElementGradient(LossBlock block, LossKernel kernel) {
        this.columns = block.columns();
        this.first = block.first();
        this.width = block.width();
        this.output = block.output().fromColumn(first);
        this.target = block.target().fromColumn(first);
        this.gradient = block.gradient().fromColumn(first);
        this.kernel = kernel;
    }

    @Override
    public void run(int rows) {
        float factor = (float) (1 / ((double) rows * columns));
        kernel.gradient(rows, width, factor, output, target, gradient);
        clearPadding(rows);
    }

    /** What errors padding has, nobody is to learn from. */
    private void clearPadding(int rows) {
        for (int i = 0; i < rows; i++) {
            for (int j = Math.max(0, columns - first); j < width; j++) {
                gradient.array()[gradient.at(i, j)] = 0;
            }
        }
    }
}
