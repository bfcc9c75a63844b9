package dev.hourglass.nn;

import dev.hourglass.kernel.Arena;
import dev.hourglass.kernel.View;
import java.util.Arrays;

/**
 * The norm of all gradients of a step together, in float64: for each column of each kernel the squares are summed up over
 * its rows, in order; then columns, kernels and vectors, in order. So it does not depend on how kernels are cut into
 * panels.
 */
final class GradientNorm {
    private final Architecture architecture;
    private final ParameterLayout layout;
    private final ColumnParts panels;
    private final KernelPanels kernels;
    private final double[] columns;

    GradientNorm(StepShape shape, KernelPanels kernels) {
        this.architecture = shape.architecture();
        this.layout = shape.layout();
        this.panels = kernels.parts();
        this.kernels = kernels;
        this.columns = new double[shape.widest()];
    }

    /**
     * Makes all gradients smaller by one factor, if their norm is above a bound, as TensorFlow's
     * {@code clip_by_global_norm}.
     *
     * @param bound   above 0
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
            double gradient = ofVectors.array()[ofVectors.offset() + i];
            sum = Math.fma(gradient, gradient, sum);
        }
        return sum;
    }

    private double addPanel(int layer, int panel, View ofKernels, double before) {
        int width = panels.output(layer, panel).width();
        int at = ofKernels.offset() + kernels.at(layer, panel);
        Arrays.fill(columns, 0, width, 0);
        for (int row = 0; row < architecture.inputs(layer); row++) {
            for (int j = 0; j < width; j++) {
                double gradient = ofKernels.array()[at + row * width + j];
                columns[j] = Math.fma(gradient, gradient, columns[j]);
            }
        }
        double sum = before;
        for (int j = 0; j < width; j++) {
            sum += columns[j];
        }
        return sum;
    }

    private static void scale(View gradients, int from, int end, float factor) {
        for (int i = gradients.offset() + from; i < gradients.offset() + end; i++) {
            gradients.array()[i] *= factor;
        }
    }
}
