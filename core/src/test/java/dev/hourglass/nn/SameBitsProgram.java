package dev.hourglass.nn;

import dev.hourglass.kernel.BitsDigest;
import dev.hourglass.kernel.Kernels;
import dev.hourglass.layer.ActivityRegularization;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Dropout;
import dev.hourglass.layer.GaussianCorruption;
import dev.hourglass.layer.GaussianNoise;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.layer.MaskingNoise;
import dev.hourglass.layer.SwapNoise;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.random.RandomState;
import java.util.List;

/**
 * Trains a network and prints the length of the vectors in use and a digest of the results: started by
 * {@link SameBitsTest} in JVMs of many kinds.
 */
final class SameBitsProgram {
    private SameBitsProgram() {
    }

    /**
     * The program.
     *
     * @param arguments {@code small}, {@code narrow}, {@code noisy} or {@code large}, and the number of threads
     */
    public static void main(String... arguments) {
        System.out.println(Kernels.CHOICE.bits() + " " + digest(arguments[0], Integer.parseInt(arguments[1])));
    }

    /** {@return the digest of a training of such a network; that of a narrow one has batches longer than it is wide} */
    static String digest(String size, int threads) {
        return switch (size) {
            case "small" -> digest(layers(9, 20), 20, 40, threads);
            case "narrow" -> digest(layers(4, 5), 5, 180, threads);
            case "large" -> digest(layers(200, 300), 300, 300, threads);
            default -> digest(noisy(), 100, 300, threads);
        };
    }

    private static List<Layer> layers(int units, int columns) {
        return List.of(new Dense(units), new BatchNormalization(), new LeakyReLU(), new Dense(5),
                new BatchNormalization(), new LeakyReLU(), new Dense(columns));
    }

    /** All that only matters in training, over the 100 columns and 100 rows of a batch that threads share. */
    private static List<Layer> noisy() {
        return List.of(new GaussianCorruption(0.2), new SwapNoise(0.1), new MaskingNoise(0.1), new Dense(130),
                new BatchNormalization(), new LeakyReLU(), new Dropout(0.1), new Dense(20),
                new ActivityRegularization(0.001, 0.001), new GaussianNoise(0.1), new SwapNoise(0.1), new Dense(100));
    }

    /**
     * The digest of a trained network, its losses and its predictions.
     *
     * <p>With 300 columns and 200 units a batch of 128 rows has products above the million multiply-adds that are
     * shared by threads, and a last batch of 44 rows, few enough for the transposed product. Layers of 19, 13 and one
     * vectors of columns leave parts uneven, and some of many threads without any.
     */
    private static String digest(List<Layer> layers, int columns, int rows, int threads) {
        RandomState random = new RandomState(17);
        Network start = Network.initialize(new Architecture(columns, layers), random);
        TrainingData training = TrainingData.ofItself(random(rows, columns, random));
        TrainingData validation = TrainingData.ofItself(random(rows / 2, columns, random));
        FitSettings settings = new FitSettings().withEpochs(2).withBatchSize(Math.min(128,
                rows / 3)).withThreads(threads);
        TrainedNetwork trained = Trainer.fit(start, FitData.of(training).withValidation(validation), settings, random,
                ProgressListener.SILENT);
        BitsDigest digest = new BitsDigest();
        trained.network().weights().forEach(digest::add);
        digest.add(trained.network().predict(validation.inputs(), threads).values());
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            digest.add(trained.history().loss(epoch));
            digest.add(trained.history().validationLoss(epoch));
        }
        return digest.text();
    }

    private static Matrix random(int rows, int columns, RandomState random) {
        Matrix matrix = new Matrix(rows, columns);
        for (int i = 0; i < matrix.values().length; i++) {
            matrix.values()[i] = (float) random.randomSample();
        }
        return matrix;
    }
}
