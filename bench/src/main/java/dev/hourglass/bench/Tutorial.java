package dev.hourglass.bench;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.Adam;
import dev.hourglass.nn.FitSettings;
import dev.hourglass.nn.Network;
import dev.hourglass.random.RandomState;
import dev.hourglass.random.SeedStreams;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The work the engine exists for, in the size of the tutorial: 1000 rows of 100 columns, two thirds of them to train on,
 * through 200, 100, 50, 100 and 200 units back to 100.
 *
 * <p>The numbers are random: speed does not depend on them, and rows of any count can be had.
 */
final class Tutorial {
    /** Columns of the data. */
    static final int COLUMNS = 100;

    /** Rows to train on. */
    static final int TRAINING_ROWS = 670;

    /** Rows to validate on. */
    static final int VALIDATION_ROWS = 330;

    /** What decides a training. */
    static final AutoencoderSettings SETTINGS = new AutoencoderSettings();

    private Tutorial() {
    }

    /** {@return the names of the columns} */
    static List<String> names() {
        return IntStream.range(0, COLUMNS).mapToObj(column -> "x" + column).toList();
    }

    /** {@return raw rows, of a normal distribution} */
    static DoubleMatrix rows(int count, long seed) {
        RandomState random = new RandomState(seed);
        double[] values = new double[Math.multiplyExact(count, COLUMNS)];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.standardNormal();
        }
        return new DoubleMatrix(count, COLUMNS, values);
    }

    /** {@return rows as they come out of the scaler, from 0 to 1} */
    static Matrix scaledRows(int count, long seed) {
        RandomState random = new RandomState(seed);
        Matrix scaled = new Matrix(count, COLUMNS);
        for (int i = 0; i < scaled.values().length; i++) {
            scaled.values()[i] = (float) random.randomSample();
        }
        return scaled;
    }

    /** {@return the network before its first step} */
    static Network network() {
        return Network.initialize(Autoencoder.architecture(COLUMNS, SETTINGS),
                SeedStreams.stream(SETTINGS.seed(), "weights"));
    }

    /** {@return settings for one epoch} */
    static FitSettings oneEpoch(int batchSize, boolean shuffle, int threads) {
        return new FitSettings(1, batchSize, shuffle, new Adam(SETTINGS.learningRate()), threads);
    }
}
