package dev.hourglass.autoencoder;

import dev.hourglass.decomposition.AffineMap;
import dev.hourglass.loss.Loss;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.History;
import dev.hourglass.nn.Network;
import java.util.Optional;

/**
 * The result of a training.
 *
 * @param encoder    the half that makes codes, with everything needed to use it alone
 * @param map        what follows the scaler before the network learns from rows; empty for nothing
 * @param network    both halves, as they were trained
 * @param decoder    the half that makes outputs from codes, for inference
 * @param loss       that was minimized, which knows what outputs stand for
 * @param history    the losses of the training
 * @param assessment whether anything was learned
 */
record TrainedHalves(Encoder encoder, Optional<AffineMap> map, Network network, Network decoder, Loss loss,
        History history, Assessment assessment) {

    /** Which training produced them. */
    TrainingProvenance provenance() {
        return (TrainingProvenance) encoder.provenance();
    }

    /** How many layers of the network make the code. */
    int encoderLayers() {
        return provenance().settings().layers().encoding(encoder.features().width()).size();
    }

    /** Raw rows as the network learned from them. */
    Matrix scale(DoubleMatrix rows) {
        DoubleMatrix ranged = encoder.scaler().transform(rows);
        return map.map(after -> after.transform(ranged)).orElse(ranged).toFloat();
    }

    /** The raw rows that outputs of the network stand for. */
    DoubleMatrix unscale(Matrix outputs) {
        return encoder.scaler().inverseTransform(ranged(outputs));
    }

    /** The same rows, each column in the range that the scaler gives it. */
    DoubleMatrix ranged(Matrix outputs) {
        DoubleMatrix scaled = loss.decode(outputs).toDouble();
        return map.map(after -> after.inverseTransform(scaled)).orElse(scaled);
    }
}
