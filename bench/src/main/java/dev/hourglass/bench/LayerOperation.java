package dev.hourglass.bench;

import dev.hourglass.bench.oracle.NaiveAdam;
import dev.hourglass.bench.oracle.NaiveLeakyRelu;
import dev.hourglass.bench.oracle.NaiveNetwork;
import dev.hourglass.bench.oracle.NaiveNormalization;
import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.SquaredError;

/** What layers, loss and optimizer compute besides products; each constant knows its kernel and its oracle. */
public enum LayerOperation {
    /** Batch normalization, forward. */
    BATCH_NORMALIZATION {
        @Override
        void run(LayerBatch batch) {
            Kernels.LAYERS.batchNormalization(batch.rows, batch.width, batch.x, batch.state, batch.y);
        }

        @Override
        void check(LayerBatch batch) {
            float[][] expected = batch.naiveNormalization().forward(batch.matrix(batch.x));
            run(batch);
            batch.check(this, expected, batch.y);
        }
    },

    /** Batch normalization, backward. */
    BATCH_NORMALIZATION_GRADIENT {
        @Override
        void run(LayerBatch batch) {
            Kernels.LAYERS.batchNormalizationGradient(batch.rows, batch.width, batch.dy, batch.state, batch.dx);
        }

        @Override
        void check(LayerBatch batch) {
            NaiveNormalization naive = batch.naiveNormalization();
            naive.forward(batch.matrix(batch.x));
            BATCH_NORMALIZATION.run(batch);
            run(batch);
            batch.check(this, naive.backward(batch.matrix(batch.dy)), batch.dx);
        }
    },

    /** The activation, forward. */
    LEAKY_RELU {
        @Override
        void run(LayerBatch batch) {
            Kernels.LAYERS.leakyRelu(batch.rows, batch.width, LayerBatch.SLOPE, batch.x, batch.y);
        }

        @Override
        void check(LayerBatch batch) {
            run(batch);
            batch.check(this, new NaiveLeakyRelu(LayerBatch.SLOPE).forward(batch.matrix(batch.x)), batch.y);
        }
    },

    /** The activation, backward. */
    LEAKY_RELU_GRADIENT {
        @Override
        void run(LayerBatch batch) {
            Kernels.LAYERS.leakyReluGradient(batch.rows, batch.width, LayerBatch.SLOPE, batch.x, batch.dy,
                    batch.dx);
        }

        @Override
        void check(LayerBatch batch) {
            NaiveLeakyRelu naive = new NaiveLeakyRelu(LayerBatch.SLOPE);
            naive.forward(batch.matrix(batch.x));
            run(batch);
            batch.check(this, naive.backward(batch.matrix(batch.dy)), batch.dx);
        }
    },

    /** The sum of squared errors in float64; one implementation serves both kinds of kernels. */
    SQUARED_ERROR {
        @Override
        void run(LayerBatch batch) {
            batch.loss = SquaredError.sum(batch.size(), batch.x, batch.dy);
        }

        @Override
        void check(LayerBatch batch) {
            run(batch);
            Guard.requireSameBits(name(), NaiveNetwork.squaredError(batch.x.array(), batch.dy.array()), batch.loss);
        }
    },

    /** The gradient of the squared error. */
    SQUARED_ERROR_GRADIENT {
        @Override
        void run(LayerBatch batch) {
            float factor = (float) (2.0 / ((double) batch.rows * batch.columns));
            Kernels.LAYERS.errorGradient(batch.rows, batch.width, factor, batch.x, batch.dy, batch.dx);
        }

        @Override
        void check(LayerBatch batch) {
            run(batch);
            batch.check(this, NaiveNetwork.errorGradient(batch.matrix(batch.x), batch.matrix(batch.dy)), batch.dx);
        }
    },

    /** A step of Adam on as many numbers as the batch has. */
    ADAM {
        @Override
        void run(LayerBatch batch) {
            Kernels.LAYERS.adam(0, batch.size(), batch.step, batch.x, batch.dy, batch.first, batch.second);
        }

        @Override
        void check(LayerBatch batch) {
            float[] expected = batch.x.array().clone();
            new NaiveAdam(LayerBatch.ADAM, expected.length).update(expected, batch.dy.array());
            run(batch);
            Guard.requireSameBits(name(), expected, batch.x.array());
        }
    };

    /** Runs the kernel in use once. */
    abstract void run(LayerBatch batch);

    /** Runs the kernel once on a fresh batch, and refuses a result that differs from the oracle's. */
    abstract void check(LayerBatch batch);
}
