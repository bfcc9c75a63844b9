package dev.hourglass.bench.peers;

import dev.hourglass.bench.Tutorial;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Layer;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.Network;
import dev.hourglass.optimizer.Adam;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.random.RandomState;

/**
 * What every library learns: the tutorial's autoencoder from the same weights, on the same batches in the same order,
 * with Adam on the mean squared error, and the loss on the validation rows after every epoch.
 *
 * @param start      the network before the first step
 * @param training   scaled rows to learn from
 * @param validation scaled rows to measure on
 * @param epochs     passes over the rows
 * @param threads    of the library
 */
record TrainingTask(Network start, Matrix training, Matrix validation, int epochs, int threads) {
    /** The optimizer. */
    static final Adam ADAM = new Adam();

    private static final int SEED = 1;
    private static final double GIGA = 1e9;

    /** What is left to lose at the end. */
    record Losses(double training, double validation) {
    }

    static TrainingTask tutorial(int epochs, int threads) {
        DoubleMatrix rows = Tutorial.training();
        MinMaxScaler scaler = MinMaxScaler.fit(rows);
        return new TrainingTask(Tutorial.network(), scaler.transform(rows).toFloat(),
                scaler.transform(Tutorial.validation()).toFloat(), epochs, threads);
    }

    int batchSize() {
        return Tutorial.SETTINGS.batchSize();
    }

    /** {@return the stream that orders rows: they are shuffled in place before every epoch} */
    RandomState order() {
        return new RandomState(SEED);
    }

    /** {@return the numbers of the training rows, as they stand before the first shuffle} */
    int[] rows() {
        int[] rows = new int[training.rows()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i;
        }
        return rows;
    }

    /**
     * {@return the work of all products: forward, gradients of weights, gradients of inputs but for the first layer,
     * and forward again for validation}
     */
    double gigaflop() {
        double forward = 0;
        double first = 0;
        for (int i = 0; i < start.architecture().layers().size(); i++) {
            Layer layer = start.architecture().layers().get(i);
            if (layer instanceof Dense) {
                double products = 2.0 * start.architecture().inputs(i) * start.architecture().outputs(i);
                forward += products;
                first = first == 0 ? products : first;
            }
        }
        return epochs * (training.rows() * (3 * forward - first) + validation.rows() * forward) / GIGA;
    }
}
