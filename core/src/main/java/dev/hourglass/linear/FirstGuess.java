package dev.hourglass.linear;

import java.util.Arrays;

/**
 * Where to begin: the optimum over a sample of the rows, if there are many. It lies so close to the optimum over all
 * rows, and its Hessian so close to theirs, that most of the way needs no Hessian over all rows, which costs more than
 * the whole sample.
 */
final class FirstGuess {
    /** The sample is every so many rows. */
    private static final int STEP = Design.STEP;

    /** Rows for each unknown below which a sample would say too little. */
    private static final int ROWS_AN_UNKNOWN = 30 * STEP;

    /** The gradient to get below, relative to the sum of the weights; the sample's own error is larger. */
    private static final double TOLERANCE = 1e-4;

    private static final int MOST_STEPS = 20;

    private FirstGuess() {
    }

    /** The optimum over a sample, the direction keeping its Hessian; null where there are not enough rows. */
    static double[] of(Design design, int[] codes, double[] weights, Loss loss, Direction direction) {
        if (codes.length / ROWS_AN_UNKNOWN < design.width() * loss.scores()) {
            return null;
        }
        Design sample = design.sample(STEP);
        int[] sampleCodes = new int[sample.rows().length];
        Arrays.setAll(sampleCodes, r -> codes[r * STEP]);
        double[] sampleWeights = new double[sampleCodes.length];
        Arrays.setAll(sampleWeights, r -> STEP * weights[r * STEP]);
        Objective objective = new Objective(sample, sampleCodes, sampleWeights, loss);
        Newton newton = new Newton(objective, direction, TOLERANCE * objective.totalWeight(), MOST_STEPS);
        newton.minimize(null);
        return newton.point();
    }
}
