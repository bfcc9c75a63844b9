package dev.hourglass.loss;

import dev.hourglass.matrix.Matrix;
import java.util.List;

/** Losses once more, in float64 and in the plainest way. */
interface LossReference {
    /** Roundings of float32. */
    double U = 0x1p-24;

    /** {@return the sum of errors of some columns} */
    double error(double[] output, double[] target);

    /** {@return the mean over rows and columns} */
    default double mean(Matrix outputs, Matrix targets) {
        double sum = 0;
        for (int i = 0; i < outputs.rows(); i++) {
            sum += error(row(outputs, i), row(targets, i));
        }
        return sum / outputs.values().length;
    }

    static double[] row(Matrix matrix, int row) {
        double[] numbers = new double[matrix.columns()];
        for (int j = 0; j < numbers.length; j++) {
            numbers[j] = matrix.get(row, j);
        }
        return numbers;
    }

    /** A loss of one output. */
    interface OfOne {
        double error(double output, double target);
    }

    static LossReference ofEach(OfOne one) {
        return (output, target) -> {
            double sum = 0;
            for (int j = 0; j < output.length; j++) {
                sum += one.error(output[j], target[j]);
            }
            return sum;
        };
    }

    static LossReference of(Loss loss) {
        if (loss instanceof MixedLoss mixed) {
            return (output, target) -> mixed(mixed.widths(), output, target);
        }
        if (loss instanceof Huber huber) {
            return ofEach((x, t) -> huber(Math.abs(x - t), (float) huber.delta()));
        }
        if (loss instanceof BinaryCrossentropy) {
            return ofEach((x, t) -> crossEntropy(clip(x, 1e-7f, 1 - 0x1p-23), clip(t, 0, 1)));
        }
        return ofEach(loss instanceof MeanAbsoluteError ? (x, t) -> Math.abs(x - t) : (x, t) -> (x - t) * (x - t));
    }

    private static double huber(double size, double delta) {
        return size <= delta ? size * size / 2 : delta * (size - delta / 2);
    }

    private static double crossEntropy(double p, double t) {
        return -t * StrictMath.log(p) - (1 - t) * StrictMath.log1p(-p);
    }

    private static double clip(double x, double low, double high) {
        return Math.min(Math.max(x, low), high);
    }

    private static double mixed(List<Integer> widths, double[] output, double[] target) {
        double sum = 0;
        int first = 0;
        for (int width : widths) {
            sum += width == 1 ? (output[first] - target[first]) * (output[first] - target[first])
                    : softmaxCrossEntropy(output, target, first, first + width);
            first += width;
        }
        return sum;
    }

    private static double softmaxCrossEntropy(double[] output, double[] target, int first, int end) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int j = first; j < end; j++) {
            greatest = Math.max(greatest, output[j]);
        }
        double exponentials = 0;
        for (int j = first; j < end; j++) {
            exponentials += StrictMath.exp(output[j] - greatest);
        }
        double sum = 0;
        for (int j = first; j < end; j++) {
            sum += Math.max(target[j], 0) * (greatest - output[j] + StrictMath.log(exponentials));
        }
        return sum;
    }
}
