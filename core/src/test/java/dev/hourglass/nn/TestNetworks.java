package dev.hourglass.nn;

import dev.hourglass.layer.ActivityRegularization;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Dropout;
import dev.hourglass.layer.GaussianCorruption;
import dev.hourglass.layer.GaussianNoise;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.layer.MaskingNoise;
import dev.hourglass.layer.SwapNoise;
import dev.hourglass.layer.Tensor;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.parallel.ThreadTeam;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Networks and rows of random numbers for tests. */
final class TestNetworks {
    private TestNetworks() {
    }

    /**
     * {@return a step with batches of so many rows, whose input and target the caller fills itself; noise follows the
     * deviations of {@link #trainingRows}}
     */
    static TrainingStep step(Network start, int rows, boolean ownTarget, FitSettings settings, ThreadTeam team) {
        RowSource inputs = RowSource.of(trainingRows(rows, start.architecture().inputs()));
        RowSource targets = RowSource.of(new Matrix(rows, start.architecture().outputs()));
        return new TrainingStep(start, new TrainingData(inputs, ownTarget ? targets : inputs),
                settings.withBatchSize(rows), team, (first, end) -> { }, true);
    }

    /** {@return what a {@link #step} believes that it learns from} */
    static Matrix trainingRows(int rows, int columns) {
        return rows(rows, columns, 9);
    }

    /** {@return both halves of a small autoencoder of five columns} */
    static Architecture encoderLike() {
        return new Architecture(5, List.of(new Dense(4), new BatchNormalization(), new LeakyReLU(), new Dense(3),
                new BatchNormalization(), new LeakyReLU(), new Dense(2), new Dense(3), new BatchNormalization(),
                new LeakyReLU(), new Dense(5)));
    }

    /** {@return a small autoencoder of five columns with all that only matters in training} */
    static Architecture noisy() {
        return new Architecture(5, List.of(new SwapNoise(0.3), new GaussianCorruption(0.5), new MaskingNoise(0.2),
                new Dense(7), new BatchNormalization(), new LeakyReLU(), new Dropout(0.3), new Dense(2),
                new ActivityRegularization(0.01, 0.02), new GaussianNoise(0.1), new Dense(5)));
    }

    /** {@return a network whose every number, bias and running averages too, is random; deviations are positive} */
    static Network random(Architecture architecture, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<float[]> weights = new ArrayList<>();
        for (Tensor tensor : architecture.tensors()) {
            boolean positive = tensor.name().endsWith("gamma") || tensor.name().endsWith("variance");
            float[] block = new float[tensor.size()];
            for (int i = 0; i < block.length; i++) {
                block[i] = (float) (random.nextDouble(-1, 1) + (positive ? 1.5 : 0));
            }
            weights.add(block);
        }
        return new Network(architecture, weights);
    }

    /** {@return random numbers from -1 to 1} */
    static Matrix rows(int rows, int columns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Matrix matrix = new Matrix(rows, columns);
        for (int i = 0; i < matrix.values().length; i++) {
            matrix.values()[i] = (float) random.nextDouble(-1, 1);
        }
        return matrix;
    }
}
