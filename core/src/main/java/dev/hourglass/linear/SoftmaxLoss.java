package dev.hourglass.linear;

import dev.hourglass.kernel.Exponential;
import dev.hourglass.kernel.Logarithm;

/**
 * One score a class: log of the sum of e^score, minus the score of the row's class.
 *
 * <p>The same number added to all scores changes nothing. The penalty makes the coefficients of the optimum sum to zero
 * over the classes; the intercepts, which have none, are kept to a sum of zero by projecting every step.
 */
final class SoftmaxLoss implements Loss {
    private final int classes;

    SoftmaxLoss(int classes) {
        this.classes = classes;
    }

    @Override
    public int scores() {
        return classes;
    }

    @Override
    public void evaluate(int[] codes, int first, int count, double[][] scores, double[] losses, double[] scratch) {
        for (int i = 0; i < count; i++) {
            losses[i] = evaluate(scores[first + i], codes[first + i]);
        }
    }

    private double evaluate(double[] scores, int code) {
        int top = 0;
        for (int k = 1; k < classes; k++) {
            top = scores[k] > scores[top] ? k : top;
        }
        double highest = scores[top];
        double behind = highest - scores[code];
        double besidesTop = 0;
        double besidesCode = 0;
        for (int k = 0; k < classes; k++) {
            scores[k] = Exponential.exp(scores[k] - highest);
            besidesTop += k == top ? 0 : scores[k];
            besidesCode += k == code ? 0 : scores[k];
        }
        scores[code] = -besidesCode;
        for (int k = 0; k < classes; k++) {
            scores[k] /= 1 + besidesTop;
        }
        return behind + Logarithm.log1p(besidesTop);
    }

    @Override
    public double curvature(double[] residuals, int code, int k, int l) {
        if (k == l) {
            double apart = Math.abs(residuals[k]);
            return apart * (1 - apart);
        }
        return -probability(residuals, code, k) * probability(residuals, code, l);
    }

    @Override
    public void curve(double[] residuals, int code, double[] vector) {
        double mean = 0;
        for (int k = 0; k < classes; k++) {
            mean = Math.fma(probability(residuals, code, k), vector[k], mean);
        }
        for (int k = 0; k < classes; k++) {
            vector[k] = probability(residuals, code, k) * (vector[k] - mean);
        }
    }

    /** Makes every unknown sum to zero over the classes. */
    @Override
    public void project(double[] vector, int width) {
        for (int j = 0; j < width; j++) {
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                sum += vector[k * width + j];
            }
            for (int k = 0; k < classes; k++) {
                vector[k * width + j] -= sum / classes;
            }
        }
    }

    private static double probability(double[] residuals, int code, int k) {
        return k == code ? 1 + residuals[k] : residuals[k];
    }
}
