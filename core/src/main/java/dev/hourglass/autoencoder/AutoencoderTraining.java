package dev.hourglass.autoencoder;

import dev.hourglass.layer.Layer;
import dev.hourglass.loss.Objective;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.FitSettings;
import dev.hourglass.nn.History;
import dev.hourglass.nn.Network;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.nn.TrainedNetwork;
import dev.hourglass.nn.Trainer;
import dev.hourglass.nn.TrainingData;
import dev.hourglass.nn.TrainingState;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.random.SeedStreams;
import dev.hourglass.text.Escaped;
import java.util.List;

/**
 * The training of an autoencoder, ready to begin, or to go on from a {@link Checkpoint} of the same training: the
 * scaler fitted, rows scaled, and their digests known.
 */
public final class AutoencoderTraining {
    private final Features features;
    private final AutoencoderSettings settings;
    private final MinMaxScaler scaler;
    private final Matrix training;
    private final Matrix validation;
    private final String dataSha256;
    private final String validationSha256;

    /**
     * A training of given rows.
     *
     * @param features   how cells of a table became the rows
     * @param rows       prepared values to learn from, 1 row or more
     * @param validation prepared rows to measure on after each epoch, or null for none; nothing is learned from them
     * @param settings   what else decides the result
     * @throws IllegalArgumentException if features, rows and validation do not fit each other, or batches of one row
     *                                  are to be normalized
     */
    public AutoencoderTraining(Features features, DoubleMatrix rows, DoubleMatrix validation,
            AutoencoderSettings settings) {
        if (features.width() != rows.columns()) {
            throw new IllegalArgumentException(features.width() + " features for " + rows.columns() + " columns");
        }
        requireRows(Autoencoder.architecture(rows.columns(), settings), settings.batchSize());
        this.features = features;
        this.settings = settings;
        this.scaler = MinMaxScaler.fitByMagnitude(rows);
        this.training = scaled(rows);
        this.validation = validation == null ? null : scaled(validation);
        this.dataSha256 = DataDigest.sha256(features.outputNames(), rows);
        this.validationSha256 = validation == null ? "" : DataDigest.sha256(features.outputNames(), validation);
    }

    /** In a batch of one row every column is its own mean: normalized, all rows look alike, and nothing is learned. */
    private static void requireRows(Architecture architecture, int batchSize) {
        for (Layer layer : architecture.layers()) {
            if (batchSize < layer.leastRows()) {
                throw new IllegalArgumentException(layer.type() + " needs batches of " + layer.leastRows()
                        + " rows or more, found batchSize " + batchSize);
            }
        }
    }

    private Matrix scaled(DoubleMatrix rows) {
        return scaler.transform(rows).toFloat();
    }

    private static TrainingData data(Matrix rows) {
        return rows == null ? null : TrainingData.ofItself(rows);
    }

    /** With a loss that knows which columns belong to one feature. */
    private FitSettings fitSettings(int threads) {
        Objective objective = settings.objective();
        List<Integer> groups = features.list().stream().map(Feature::width).toList();
        return settings.fitSettings(threads).withObjective(objective.withLoss(objective.loss().forGroups(groups)));
    }

    /** {@return what decides the result besides the rows} */
    public AutoencoderSettings settings() {
        return settings;
    }

    /**
     * Trains from the beginning.
     *
     * @param threads  threads to use, 1 or more; changes no bit
     * @param listener hears how it goes
     * @return the trained autoencoder
     */
    public Autoencoder fit(int threads, ProgressListener listener) {
        Network start = Network.initialize(Autoencoder.architecture(features.width(), settings),
                SeedStreams.stream(settings.seed(), "weights"));
        return autoencoder(Trainer.fit(start, data(training), data(validation), fitSettings(threads),
                SeedStreams.stream(settings.seed(), "batches"), listener), threads);
    }

    /**
     * Goes on with this training as if it had never stopped.
     *
     * @param checkpoint where it stopped
     * @param threads    threads to use, 1 or more; changes no bit
     * @param listener   hears how it goes
     * @return the autoencoder that {@link #fit} would have given, to the bit
     * @throws IllegalArgumentException if the checkpoint is of another training
     */
    public Autoencoder resume(Checkpoint checkpoint, int threads, ProgressListener listener) {
        requireSame(checkpoint);
        return autoencoder(Trainer.resume(checkpoint.state(), data(training), data(validation),
                fitSettings(threads), listener), threads);
    }

    /**
     * Refuses a checkpoint of another training.
     *
     * @param checkpoint to go on from
     * @throws IllegalArgumentException if columns, rows or settings are others; the message says what was found
     */
    public void requireSame(Checkpoint checkpoint) {
        requireEqual("columns", Escaped.list(features.names()), Escaped.list(checkpoint.columns()));
        requireEqual("rows to learn from, by their SHA-256", dataSha256, checkpoint.dataSha256());
        requireEqual("validation rows, by their SHA-256", validationSha256, checkpoint.validationSha256());
        requireEqual("settings", settings.toString(), checkpoint.settings().toString());
    }

    private static void requireEqual(String what, String found, String expected) {
        if (!found.equals(expected)) {
            throw new IllegalArgumentException(
                    "the training was begun with other " + what + ": found " + found + ", expected "
                    + Escaped.path(expected));
        }
    }

    /**
     * {@return a state of this training with all that identifies it}
     *
     * @param state     of this training
     * @param program   the version of the program that trains
     * @param arguments what the program wants to find again
     */
    public Checkpoint checkpoint(TrainingState state, String program, List<String> arguments) {
        return new Checkpoint(program, arguments, features.names(), settings, dataSha256, validationSha256, state);
    }

    private Autoencoder autoencoder(TrainedNetwork trained, int threads) {
        History history = trained.history();
        int epoch = trained.epoch();
        int half = settings.layers().encoding(features.width()).size();
        Network head = trained.network().head(half).inUse();
        Network tail = trained.network().tail(half).inUse();
        FitSettings fit = fitSettings(threads);
        long updates = (long) epoch * fit.batches(training.rows());
        Assessment assessment = Assessment.of(head, tail, training, validation, fit.loss(), updates, threads);
        Provenance provenance = new Provenance(settings, training.rows(), dataSha256, epoch, history.loss(epoch - 1),
                history.hasValidation() ? history.validationLoss(epoch - 1) : Double.NaN,
                assessment.isShort() ? List.of() : assessment.warnings());
        return new Autoencoder(new Encoder(features, scaler, head, provenance), trained.network(), tail, fit.loss(),
                history, assessment);
    }
}
