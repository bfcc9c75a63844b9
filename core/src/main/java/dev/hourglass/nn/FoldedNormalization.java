package dev.hourglass.nn;

import dev.hourglass.kernel.View;

/**
 * Batch normalization with fixed averages as one factor and one summand a column, {@code y = scale x + shift}: gamma, beta and
 * the running averages folded together.
 */
final class FoldedNormalization {
    private final int columns;
    private final float epsilon;
    private final View gamma;
    private final View beta;
    private final View mean;
    private final View variance;
    private final View scale;
    private final View shift;

    /** The normalization that is a layer of a network, with that network's numbers as they are now. */
    FoldedNormalization(Architecture architecture, int layer, ParameterLayout layout, float[] parameters) {
        columns = architecture.outputs(layer);
        epsilon = (float) ((BatchNormalization) architecture.layers().get(layer)).epsilon();
        gamma = layout.rows(parameters, layer, BatchNormalizationPass.GAMMA);
        beta = layout.rows(parameters, layer, BatchNormalizationPass.BETA);
        mean = layout.rows(parameters, layer, BatchNormalizationPass.MOVING_MEAN);
        variance = layout.rows(parameters, layer, BatchNormalizationPass.MOVING_VARIANCE);
        scale = LayerBuffers.row(columns);
        shift = LayerBuffers.row(columns);
        update();
    }

    /** One factor a column. */
    View scale() {
        return scale;
    }

    /** One summand a column. */
    View shift() {
        return shift;
    }

    /** Takes over what the numbers of the network have become. */
    void update() {
        for (int j = 0; j < columns; j++) {
            float factor = at(gamma, j) / (float) Math.sqrt(at(variance, j) + epsilon);
            scale.array()[j] = factor;
            shift.array()[j] = Math.fma(-at(mean, j), factor, at(beta, j));
        }
    }

    private static float at(View row, int column) {
        return row.array()[row.at(0, column)];
    }
}
