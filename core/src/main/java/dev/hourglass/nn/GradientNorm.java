package dev.hourglass.nn;

import dev.hourglass.kernel.Arena;
import dev.hourglass.kernel.View;

/**
 * The norm of all gradients of a step together, in float64. The squares of each column of each kernel are summed over
 * its rows, in order; then the sums of columns, kernels and vectors, in order. So the norm does not depend on how
 * kernels are cut into panels.
 */
final class GradientNorm {
    /** How many columns are summed side by side; panels are whole vectors wide, so there is no remainder. */
    private static final int COLUMNS = 8;

    private final Architecture architecture;
    private final ParameterLayout layout;
    private final ColumnParts panels;
    private final KernelPanels kernels;

    GradientNorm(StepShape shape, KernelPanels kernels) {
        this.architecture = shape.architecture();
        this.layout = shape.layout();
        this.panels = kernels.parts();
        this.kernels = kernels;
    }

    /**
     * Scales all gradients down by one factor if their norm is above a bound, as TensorFlow's
     * {@code clip_by_global_norm} does.
     *
     * @param bound     above 0
     * @param ofKernels gradient of number i as its element i
     * @param ofVectors the same of the numbers after the kernels
     */
    void clip(double bound, View ofKernels, View ofVectors) {
        double norm = Math.sqrt(squares(ofKernels, ofVectors));
        if (norm > bound) {
            float factor = (float) (bound / norm);
            scale(ofKernels, Arena.LEAD, layout.kernelEnd(), factor);
            scale(ofVectors, layout.kernelEnd(), layout.trainableEnd(), factor);
        }
    }

    private double squares(View ofKernels, View ofVectors) {
        double sum = 0;
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            for (int panel = 0; architecture.mixesColumns(layer) && panel < panels.count(); panel++) {
                sum = addPanel(layer, panel, ofKernels, sum);
            }
        }
        for (int i = layout.kernelEnd(); i < layout.trainableEnd(); i++) {
            sum = addSquare(ofVectors.array()[ofVectors.offset() + i], sum);
        }
        return sum;
    }

    private double addPanel(int layer, int panel, View ofKernels, double before) {
        int width = panels.output(layer, panel).width();
        int at = ofKernels.offset() + kernels.at(layer, panel);
        double sum = before;
        for (int column = 0; column < width; column += COLUMNS) {
            sum = addColumns(architecture.inputs(layer), width, ofKernels.array(), at + column, sum);
        }
        return sum;
    }

    /** Eight columns at a time, so that their sums stay in registers and do not wait for each other. */
    private static double addColumns(int rows, int stride, float[] gradients, int first, double before) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        double sum4 = 0;
        double sum5 = 0;
        double sum6 = 0;
        double sum7 = 0;
        int at = first;
        for (int row = 0; row < rows; row++) {
            sum0 = addSquare(gradients[at], sum0);
            sum1 = addSquare(gradients[at + 1], sum1);
            sum2 = addSquare(gradients[at + 2], sum2);
            sum3 = addSquare(gradients[at + 3], sum3);
            sum4 = addSquare(gradients[at + 4], sum4);
            sum5 = addSquare(gradients[at + 5], sum5);
            sum6 = addSquare(gradients[at + 6], sum6);
            sum7 = addSquare(gradients[at + 7], sum7);
            at += stride;
        }
        return before + sum0 + sum1 + sum2 + sum3 + sum4 + sum5 + sum6 + sum7;
    }

    private static double addSquare(double gradient, double sum) {
        return Math.fma(gradient, gradient, sum);
    }

    private static void scale(View gradients, int from, int end, float factor) {
        for (int i = gradients.offset() + from; i < gradients.offset() + end; i++) {
            gradients.array()[i] *= factor;
        }
    }
}
