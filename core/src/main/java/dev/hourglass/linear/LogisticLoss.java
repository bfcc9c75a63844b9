package dev.hourglass.linear;

import dev.hourglass.kernel.Sigmoid;

/** One score z, classes 0 and 1: log(1 + e^z) - code * z. */
final class LogisticLoss implements Loss {
    @Override
    public int scores() {
        return 1;
    }

    @Override
    public double evaluate(double[] scores, int code) {
        double against = code == 1 ? -scores[0] : scores[0];
        double wrong = Sigmoid.sigmoid(against);
        scores[0] = code == 1 ? -wrong : wrong;
        return Sigmoid.softplus(against);
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
