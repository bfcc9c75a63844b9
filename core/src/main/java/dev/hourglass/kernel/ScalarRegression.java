package dev.hourglass.kernel;

/** One number after the other. */
final class ScalarRegression implements RegressionKernels {
    @Override
    public void dots(double[][] rows, int first, int count, double[] vector, int length, double[] results) {
        for (int i = 0; i < count; i++) {
            results[i] = DoubleVectors.dot(rows[first + i], vector, length);
        }
    }

    @Override
    public void sigmoids(int count, double[] z, double[] softpluses) {
        for (int i = 0; i < count; i++) {
            softpluses[i] = Sigmoid.softplus(z[i]);
            z[i] = Sigmoid.sigmoid(z[i]);
        }
    }
}
