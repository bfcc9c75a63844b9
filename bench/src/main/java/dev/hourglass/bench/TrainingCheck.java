package dev.hourglass.bench;

import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.FitSettings;
import dev.hourglass.nn.Network;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.nn.Trainer;
import dev.hourglass.nn.TrainingData;
import dev.hourglass.oracle.OracleMatrix;
import dev.hourglass.oracle.OracleTraining;
import dev.hourglass.oracle.Rounding;
import dev.hourglass.random.RandomState;

/** Trains the engine's network and the oracle's alike, and refuses any difference in any number of the two. */
final class TrainingCheck {
    /** Rows of a second batch, smaller than the first, so that both sizes and the moments of Adam are tried. */
    private static final int REST = 5;

    private TrainingCheck() {
    }

    /** Two steps: a batch of the given size, and a smaller one. */
    static void check(int columns, int batchSize, int threads) {
        Matrix rows = Tutorial.scaled(Tutorial.rows(batchSize + REST, columns));
        FitSettings settings = Tutorial.epochs(1, batchSize, false, threads);
        Network trained = Trainer.fit(Tutorial.network(columns), FitData.of(TrainingData.ofItself(rows)), settings,
                new RandomState(1), ProgressListener.SILENT).network();
        OracleTraining oracle = new OracleTraining(Tutorial.network(columns), settings, Rounding.SINGLE);
        oracle.epoch(rows, rows, batchSize, rows.rows());
        for (int i = 0; i < trained.weights().size(); i++) {
            String name = trained.architecture().tensors().get(i).name();
            Guard.requireSameBits(name + " after two steps", OracleMatrix.singles(oracle.network().weights().get(i)),
                    trained.weights().get(i));
        }
    }
}
