package dev.hourglass.bench;

import dev.hourglass.bench.oracle.NaiveNetwork;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.FitSettings;
import dev.hourglass.nn.Network;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.nn.TrainingData;
import dev.hourglass.random.RandomState;
import java.util.Arrays;
import java.util.List;

/** Trains the engine's network and the naive one alike, and refuses any difference in any number of the two. */
final class TrainingCheck {
    /** Rows of a second batch, smaller than the first, so that both sizes and the moments of Adam are tried. */
    private static final int REST = 5;

    private TrainingCheck() {
    }

    /** Two steps: a batch of the given size, and a smaller one. */
    static void check(int columns, int batchSize, int threads) {
        Matrix rows = Tutorial.scaled(Tutorial.rows(batchSize + REST, columns));
        FitSettings settings = Tutorial.epochs(1, batchSize, false, threads);
        Network trained = Tutorial.network(columns).fit(TrainingData.ofItself(rows), null, settings, new RandomState(1),
                ProgressListener.SILENT).network();
        List<float[]> expected = naivelyTrained(columns, rows, settings);
        for (int i = 0; i < expected.size(); i++) {
            String name = trained.architecture().tensors().get(i).name();
            Guard.requireSameBits(name + " after two steps", expected.get(i), trained.blocks().get(i));
        }
    }

    private static List<float[]> naivelyTrained(int columns, Matrix rows, FitSettings settings) {
        NaiveNetwork naive = new NaiveNetwork(Tutorial.network(columns), settings.optimizer());
        for (int first = 0; first < rows.rows(); first += settings.batchSize()) {
            float[][] batch = batch(rows, first, Math.min(rows.rows(), first + settings.batchSize()));
            naive.learn(batch, batch);
        }
        return naive.blocks();
    }

    /** {@return some rows of a matrix, each an array} */
    static float[][] batch(Matrix matrix, int first, int end) {
        float[][] batch = new float[end - first][];
        for (int i = 0; i < batch.length; i++) {
            int at = (first + i) * matrix.columns();
            batch[i] = Arrays.copyOfRange(matrix.values(), at, at + matrix.columns());
        }
        return batch;
    }
}
