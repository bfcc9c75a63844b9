package dev.hourglass.autoencoder;

import dev.hourglass.decomposition.AffineMap;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.matrix.MatrixBlocks;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.Network;
import dev.hourglass.number.Moments;
import dev.hourglass.preprocessing.Scaler;
import dev.hourglass.random.SeedStreams;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The encoder of a training before its first step: the same layers and the same random weights, with batch
 * normalization by the means and variances of all rows. No training can take credit for what such codes are worth: a
 * wide random network is a strong contestant by itself.
 */
public final class UntrainedEncoder {
    private static final int MOVING_MEAN = 2;
    private static final int MOVING_VARIANCE = 3;

    private final Scaler scaler;
    private final Optional<AffineMap> map;
    private final Network network;

    /**
     * Fits scaling and normalization to rows; nothing else is learned.
     *
     * @param rows     prepared values, 2 rows or more
     * @param settings of the training, which is not run
     */
    public UntrainedEncoder(DoubleMatrix rows, AutoencoderSettings settings) {
        Objects.requireNonNull(rows, "rows");
        this.scaler = settings.scaling().scaler(rows);
        this.map = settings.scaling().map(new MatrixBlocks(scaler.transform(rows)));
        Matrix scaled = scaled(rows);
        Architecture whole = settings.layers().architecture(rows.columns(), scaled.columns());
        Network start = Network.initialize(whole, SeedStreams.stream(settings.seed(), "weights"));
        this.network = normalized(start.head(settings.layers().encoding(rows.columns()).size()).inUse(), scaled);
    }

    private Matrix scaled(DoubleMatrix rows) {
        return mapped(scaler.transform(rows));
    }

    private Matrix mapped(DoubleMatrix ranged) {
        return map.map(after -> after.transform(ranged)).orElse(ranged).toFloat();
    }

    /**
     * The moments of each layer are those of its inputs, as the layers before it, which have their moments already,
     * make them from the rows.
     */
    private static Network normalized(Network start, Matrix rows) {
        Network network = start;
        for (int layer = 0; layer < start.architecture().layers().size(); layer++) {
            if (start.architecture().layers().get(layer).kind() == BatchNormalization.KIND) {
                Matrix inputs = layer == 0 ? rows : network.head(layer).predict(rows);
                int first = layer == 0 ? 0 : start.architecture().head(layer).tensors().size();
                List<float[]> weights = network.weights();
                fillMoments(inputs, weights.get(first + MOVING_MEAN), weights.get(first + MOVING_VARIANCE));
                network = new Network(start.architecture(), weights);
            }
        }
        return network;
    }

    private static void fillMoments(Matrix inputs, float[] means, float[] variances) {
        double[] column = new double[inputs.rows()];
        for (int j = 0; j < means.length; j++) {
            for (int i = 0; i < column.length; i++) {
                column[i] = inputs.get(i, j);
            }
            double mean = Moments.mean(column);
            means[j] = (float) mean;
            variances[j] = (float) (Moments.squares(column, mean) / column.length);
        }
    }

    /**
     * {@return the codes of rows, or other outputs}
     *
     * @param rows    prepared values, in the order of the columns fitted to
     * @param taken   what of the encoder
     * @param threads threads to use, 1 or more; changes no bit
     */
    public Matrix transform(DoubleMatrix rows, Representation taken, int threads) {
        DoubleMatrix ranged = scaler.transform(rows);
        return taken.of(network, mapped(ranged), ranged.toFloat(), threads);
    }
}
