package dev.hourglass.nn;

import dev.hourglass.kernel.BitsDigest;
import dev.hourglass.kernel.Kernels;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.optimizer.Adam;
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
     * @param arguments {@code small} or {@code large}, and the number of threads
     */
    public static void main(String... arguments) {
        System.out.println(Kernels.CHOICE.bits() + " " + digest(arguments[0], Integer.parseInt(arguments[1])));
    }

    /** {@return the digest of a {@code small} or {@code large} training} */
    static String digest(String size, int threads) {
        return size.equals("small") ? digest(20, 9, 40, threads) : digest(300, 200, 300, threads);
    }

    /**
     * The digest of a trained network, its losses and its predictions.
     *
     * <p>With 300 columns and 200 units a batch of 128 rows has products above the million multiply-adds that are
     * shared by threads, and a last batch of 44 rows, few enough for the transposed product. Layers of 19, 13 and one
     * vectors of columns leave parts uneven, and some of many threads without any.
     */
    private static String digest(int columns, int units, int rows, int threads) {
        List<Layer> layers = List.of(new Dense(units), new BatchNormalization(), new LeakyReLU(), new Dense(5),
                new BatchNormalization(), new LeakyReLU(), new Dense(columns));
        RandomState random = new RandomState(17);
        Network start = Network.initialize(new Architecture(columns, layers), random);
        TrainingData training = TrainingData.ofItself(random(rows, columns, random));
        TrainingData validation = TrainingData.ofItself(random(rows / 2, columns, random));
        FitSettings settings = new FitSettings().withEpochs(2).withBatchSize(Math.min(128, rows / 3)).withThreads(threads);
        TrainedNetwork trained = Trainer.fit(start, training, validation, settings, random, ProgressListener.SILENT);
        BitsDigest digest = new BitsDigest();
        trained.network().blocks().forEach(digest::add);
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
