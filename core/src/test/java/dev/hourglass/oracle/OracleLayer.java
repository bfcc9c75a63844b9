package dev.hourglass.oracle;

import dev.hourglass.layer.Activation;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.StepMoment;
import java.util.List;

/** A layer by its definition; keeps what its own way back needs. All matrices are rows x columns. */
interface OracleLayer {

    /**
     * {@return a layer by its type}
     *
     * @param layer     what it does
     * @param place     in the network, counted from 0
     * @param weights   its numbers, in the order of its tensors; changed by training
     * @param gradients as long, written
     * @param moment    of the step, for layers that draw random numbers
     * @param rounding  of every result
     */
    static OracleLayer of(Layer layer, int place, List<double[]> weights, List<double[]> gradients, StepMoment moment,
            Rounding rounding) {
        if (layer instanceof Dense) {
            return new OracleDense(weights, gradients, rounding);
        }
        if (layer instanceof BatchNormalization settings) {
            return new OracleNormalization(settings, weights, gradients, rounding);
        }
        if (layer instanceof Activation function) {
            return new OracleActivation(OracleFunction.of(function), rounding);
        }
        return new OracleNoise(layer, place, moment, rounding);
    }

    /** {@return the output in training mode} */
    double[][] forward(double[][] x);

    /** {@return the gradient of the input of the last {@link #forward}; those of the numbers are written} */
    double[][] backward(double[][] dy);

    /** {@return the output in inference mode} */
    double[][] infer(double[][] x);

    /** {@return what the layer adds to the loss of the last rows that went {@link #forward}} */
    default double penalty() {
        return 0;
    }
}
