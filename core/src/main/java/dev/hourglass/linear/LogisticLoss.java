package dev.hourglass.linear;

import dev.hourglass.kernel.RegressionKernels;

/** One score z, classes 0 and 1: log(1 + e^z) - code * z. */
final class LogisticLoss implements Loss {
    private final RegressionKernels kernels;

    LogisticLoss(RegressionKernels kernels) {
        this.kernels = kernels;
    }

    @Override
    public int scores() {
        return 1;
    }

    /** The loss is softplus of the score against a row's class, the residual its sigmoid with the sign of that. */
    @Override
    public void evaluate(int[] codes, int first, int count, double[][] scores, double[] losses, double[] scratch) {
        for (int i = 0; i < count; i++) {
            double score = scores[first + i][0];
            scratch[i] = codes[first + i] == 1 ? -score : score;
        }
        kernels.sigmoids(count, scratch, losses);
        for (int i = 0; i < count; i++) {
            scores[first + i][0] = codes[first + i] == 1 ? -scratch[i] : scratch[i];
        }
    }

    @Override
    public double curvature(double[] residuals, int code, int k, int l) {
        double wrong = Math.abs(residuals[0]);
        return wrong * (1 - wrong);
    }

    @Override
    public void curve(double[] residuals, int code, double[] vector) {
        vector[0] *= curvature(residuals, code, 0, 0);
    }

    /** The loss sees everything. */
    @Override
    public void project(double[] vector, int width) {
    }
}
