package dev.hourglass.autoencoder;

import dev.hourglass.matrix.DoubleMatrix;
import java.util.List;
import java.util.SplittableRandom;

/** Rows that two numbers explain: six columns, of ranges far apart, each a mixture of the two. */
final class EasyData {
    /** The names of the columns. */
    static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");

    /** Few epochs, so that tests are quick. */
    static final AutoencoderSettings QUICK = new AutoencoderSettings().withEpochs(2);

    private static final double[][] MIXTURES = {{1, 0, 0}, {0, 100, 5}, {1, 1, -1000}, {1e-3, -1e-3, 0}, {-2, 0.5, 1},
        {3, 2, 1}};

    private EasyData() {
    }

    /** {@return random rows} */
    static DoubleMatrix rows(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        DoubleMatrix data = new DoubleMatrix(rows, MIXTURES.length);
        for (int i = 0; i < rows; i++) {
            double first = random.nextDouble(-1, 1);
            double second = random.nextDouble(-1, 1);
            for (int j = 0; j < MIXTURES.length; j++) {
                data.set(i, j, MIXTURES[j][0] * first + MIXTURES[j][1] * second + MIXTURES[j][2]);
            }
        }
        return data;
    }
}
