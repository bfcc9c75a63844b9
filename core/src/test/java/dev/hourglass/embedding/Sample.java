package dev.hourglass.embedding;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.preprocessing.Features;
import java.util.List;
import java.util.SplittableRandom;

/** A small training, and rows for it. */
final class Sample {
    static final List<String> COLUMNS = List.of("a", "b", "c", "d", "e", "f");
    /** 13 batches an epoch. */
    static final AutoencoderSettings SETTINGS = new AutoencoderSettings().withHidden(List.of(8)).withBottleneck(2)
            .withEpochs(4).withBatchSize(16);
    static final DoubleMatrix ROWS = rows(200, 1);
    /** Enough for several chunks. */
    static final DoubleMatrix MANY_ROWS = rows(3000, 2);
    static final FitData<DoubleMatrix> DATA = FitData.of(ROWS).withValidation(rows(300, 3));

    private Sample() {
    }

    /** {@return rows that two numbers explain, but for noise} */
    static DoubleMatrix rows(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        DoubleMatrix rows = new DoubleMatrix(count, COLUMNS.size());
        for (int i = 0; i < count; i++) {
            double first = random.nextDouble(-1, 1);
            double second = random.nextDouble(-1, 1);
            for (int j = 0; j < rows.columns(); j++) {
                rows.set(i, j, j * first + (3 - j) * second + random.nextDouble(-0.1, 0.1));
            }
        }
        return rows;
    }

    /** {@return a class for each row, 0 or 1} */
    static int[] classes(DoubleMatrix rows) {
        int[] classes = new int[rows.rows()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = rows.get(i, 0) + rows.get(i, 5) > 0.3 * Math.sin(i) ? 1 : 0;
        }
        return classes;
    }

    static Autoencoder fit(int threads, ProgressListener listener) {
        return Autoencoder.fit(Features.ofNumbers(COLUMNS), DATA, SETTINGS, threads, listener);
    }
}
