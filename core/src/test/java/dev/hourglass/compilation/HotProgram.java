package dev.hourglass.compilation;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.Dense;
import dev.hourglass.nn.FitSettings;
import dev.hourglass.nn.LeakyReLU;
import dev.hourglass.nn.Network;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.nn.TrainingData;
import dev.hourglass.random.RandomState;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Does the tutorial's work long enough for everything hot to be compiled for good: trains an autoencoder with a
 * bottleneck of 50, encodes, and fits logistic regressions, to few rows and to many; and trains a network without batch
 * normalization, in which LeakyReLU stands alone. Started by {@link CompilationTest}.
 */
final class HotProgram {
    private static final int COLUMNS = 100;
    private static final int ROWS = 163;
    private static final int EPOCHS = 150;
    private static final int TRANSFORMS = 300;
    private static final int FITS = 200;
    private static final int MANY_ROWS = 20_000;
    private static final int FITS_OF_MANY = 20;

    private HotProgram() {
    }

    /** The program; it takes no arguments. */
    public static void main(String... arguments) {
        SplittableRandom random = new SplittableRandom(1);
        DoubleMatrix rows = new DoubleMatrix(ROWS, COLUMNS,
                random.doubles((long) ROWS * COLUMNS, -1, 1).toArray());
        AutoencoderSettings settings = new AutoencoderSettings().withBottleneck(50).withEpochs(EPOCHS);
        List<String> names = IntStream.range(0, COLUMNS).mapToObj(j -> "f" + j).toList();
        Encoder encoder = Autoencoder.fit(names, rows, rows, settings, 1, ProgressListener.SILENT).encoder();
        for (int i = 0; i < TRANSFORMS; i++) {
            encoder.transform(rows, 1);
        }
        DoubleMatrix codes = encoder.transform(rows, 1).toDouble();
        TrainingData alone = new TrainingData(encoder.transform(rows, 1), encoder.transform(rows, 1));
        Architecture architecture = new Architecture(50, List.of(new Dense(40), new LeakyReLU(), new Dense(50)));
        Network.initialize(architecture, new RandomState(1)).fit(alone, alone,
                new FitSettings().withEpochs(EPOCHS), new RandomState(1), ProgressListener.SILENT);
        int[] classes = IntStream.range(0, ROWS).map(row -> rows.get(row, 0) > 0 ? 1 : 0).toArray();
        for (int i = 0; i < FITS; i++) {
            LogisticRegression.defaults().fit(codes, classes).predict(codes);
        }
        DoubleMatrix many = new DoubleMatrix(MANY_ROWS, 10, random.doubles(10L * MANY_ROWS, -1, 1).toArray());
        int[] manyClasses = IntStream.range(0, MANY_ROWS)
                .map(row -> many.get(row, 0) > random.nextDouble(-1, 1) ? 1 : 0).toArray();
        for (int i = 0; i < FITS_OF_MANY; i++) {
            LogisticRegression.defaults().fit(many, manyClasses);
        }
    }
}
