package dev.hourglass.bench;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.dataset.ClassificationGenerator;
import dev.hourglass.dataset.ClassificationSamples;
import dev.hourglass.dataset.ClassificationSettings;
import dev.hourglass.dataset.FeatureCounts;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.FitSettings;
import dev.hourglass.nn.Network;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.random.SeedStreams;
import dev.hourglass.split.Split;
import dev.hourglass.split.SplitSize;
import dev.hourglass.split.TrainTestSplit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The work the engine exists for, with the tutorial's data: 1000 rows of 100 columns, of which 10 are informative and
 * 90 follow from them; 670 rows to train on, 330 to validate on, through 200, 100, 50, 100 and 200 units back to 100.
 */
public final class Tutorial {
    /** What decides a training. */
    public static final AutoencoderSettings SETTINGS = new AutoencoderSettings();

    private static final int ROWS = 1000;
    static final int COLUMNS = 100;
    private static final int INFORMATIVE = 10;
    private static final int SEED = 1;
    private static final SplitSize VALIDATION = SplitSize.fraction(0.33);

    private Tutorial() {
    }

    /** {@return the names of the columns} */
    static List<String> names() {
        return IntStream.range(0, COLUMNS).mapToObj(column -> "x" + column).toList();
    }

    /** {@return raw rows: the tutorial's own if 1000 are asked for} */
    static DoubleMatrix rows(int count) {
        return rows(count, COLUMNS);
    }

    /** {@return raw rows with their classes} */
    static ClassificationSamples samples(int count) {
        return samples(count, COLUMNS);
    }

    private static ClassificationSamples samples(int count, int columns) {
        ClassificationSettings settings = new ClassificationSettings().withSamples(count)
                .withFeatures(new FeatureCounts(columns, INFORMATIVE, columns - INFORMATIVE, 0)).withRandomState(SEED);
        return ClassificationGenerator.generate(settings);
    }

    /**
     * {@return raw rows of so many columns, 10 or more: the tutorial's own if 1000 rows of 100 columns are asked for}
     */
    static DoubleMatrix rows(int count, int columns) {
        return samples(count, columns).x();
    }

    /** {@return raw rows to train on} */
    public static DoubleMatrix training() {
        return training(COLUMNS);
    }

    /** {@return raw rows of so many columns to train on} */
    static DoubleMatrix training(int columns) {
        return rows(ROWS, columns).selectRows(split().train());
    }

    /** {@return raw rows to validate on} */
    public static DoubleMatrix validation() {
        return rows(ROWS).selectRows(split().test());
    }

    private static Split split() {
        return new TrainTestSplit().withTestSize(VALIDATION).withRandomState(SEED).split(ROWS);
    }

    /** {@return rows as they go into the network, from 0 to 1} */
    static Matrix scaled(DoubleMatrix rows) {
        return MinMaxScaler.fit(rows).transform(rows).toFloat();
    }

    /** {@return the network before its first step} */
    public static Network network() {
        return network(COLUMNS);
    }

    /** {@return the network for so many columns: through twice as many units, as many, half as many, and back} */
    static Network network(int columns) {
        return Network.initialize(Autoencoder.architecture(columns, SETTINGS),
                SeedStreams.stream(SETTINGS.seed(), "weights"));
    }

    /** {@return settings for some epochs} */
    static FitSettings epochs(int count, int batchSize, boolean shuffle, int threads) {
        return new FitSettings().withEpochs(count).withBatchSize(batchSize).withShuffle(shuffle)
                .withDescent(SETTINGS.descent()).withThreads(threads);
    }
}
