package dev.hourglass.autoencoder;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.nn.TrainingState;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.Escaped;
import java.util.List;
import java.util.Map;

/**
 * The training of an autoencoder, ready to begin, or to be resumed from a {@link Checkpoint} of the same training: the
 * scaler is fitted, the rows are scaled, and their digests are known.
 */
public final class AutoencoderTraining {
    private final ScaledData data;
    private final AutoencoderSettings settings;
    private final ScaledTraining training;

    /**
     * A training of given rows.
     *
     * @param features how cells of a table became the rows
     * @param data     prepared values to learn from, 1 row or more, and perhaps others to measure on
     * @param settings what else decides the result
     * @throws IllegalArgumentException if features and data do not fit each other, or batches of one row are to be
     *                                  normalized
     */
    public AutoencoderTraining(Features features, FitData<DoubleMatrix> data, AutoencoderSettings settings) {
        this(ScaledData.of(features, data, settings), settings);
    }

    /**
     * A training of given rows whose ranges are known, the same as of the rows alone.
     *
     * @param features how cells of a table became the rows
     * @param data     prepared values to learn from, 1 row or more, and perhaps others to measure on
     * @param ranges   of the rows to learn from, as {@link MinMaxScaler#fitByMagnitude(DoubleMatrix)} learns them
     * @param settings what else decides the result
     * @throws IllegalArgumentException if features and data do not fit each other, or batches of one row are to be
     *                                  normalized
     */
    public AutoencoderTraining(Features features, FitData<DoubleMatrix> data, MinMaxScaler ranges,
            AutoencoderSettings settings) {
        this(ScaledData.of(features, data, ranges, settings), settings);
    }

    /**
     * A training of rows that are scaled already.
     *
     * @param data     rows to learn from, and perhaps others to measure on, scaled as the settings say
     * @param settings what else decides the result
     * @throws IllegalArgumentException if batches of one row are to be normalized
     */
    public AutoencoderTraining(ScaledData data, AutoencoderSettings settings) {
        this.data = data;
        this.settings = settings;
        this.training = new ScaledTraining(data, settings);
    }

    /** {@return what decides the result besides the rows} */
    public AutoencoderSettings settings() {
        return settings;
    }

    /**
     * Trains from the beginning.
     *
     * @param threads  threads to use, 1 or more; changes no bit
     * @param listener is told of the progress
     * @return the trained autoencoder
     */
    public Autoencoder fit(int threads, ProgressListener listener) {
        return new Autoencoder(training.fit(threads, listener));
    }

    /**
     * Resumes this training as if it had never stopped.
     *
     * @param checkpoint where it stopped
     * @param threads    threads to use, 1 or more; changes no bit
     * @param listener   is told of the progress
     * @return the autoencoder that {@link #fit} would have given, to the bit
     * @throws IllegalArgumentException if the checkpoint is of another training
     */
    public Autoencoder resume(Checkpoint checkpoint, int threads, ProgressListener listener) {
        requireSame(checkpoint);
        return new Autoencoder(training.resume(checkpoint.state(), threads, listener));
    }

    /**
     * Refuses a checkpoint of another training.
     *
     * @param checkpoint to go on from
     * @throws IllegalArgumentException if columns, rows or settings differ; the message says what was found
     */
    public void requireSame(Checkpoint checkpoint) {
        requireEqual("columns", Escaped.list(data.features().names()), Escaped.list(checkpoint.columns()));
        requireEqual("rows to learn from, by their SHA-256", data.dataSha256(), checkpoint.dataSha256());
        requireEqual("validation rows, by their SHA-256", data.validationSha256(), checkpoint.validationSha256());
        requireSameSettings(checkpoint.settings());
    }

    /** Says what differs, or shows all settings if nothing that has a name differs. */
    private void requireSameSettings(AutoencoderSettings begun) {
        if (!settings.equals(begun)) {
            SettingValues now = SettingValues.of(settings);
            SettingValues then = SettingValues.of(begun);
            List<Setting> others = now.differingFrom(then);
            requireEqual("settings", others.isEmpty() ? settings.toString() : now.words(others),
                    others.isEmpty() ? begun.toString() : then.words(others));
        }
    }

    private static void requireEqual(String what, String found, String expected) {
        if (!found.equals(expected)) {
            throw new IllegalArgumentException(
                    "the training was begun with other " + what + ": found " + found + ", expected "
                    + Escaped.path(expected));
        }
    }

    /**
     * {@return a state of this training, with everything that identifies the training}
     *
     * @param state   of this training
     * @param program the version of the program that trains
     * @param options what the program saves besides the settings: values, as texts, by their names
     */
    public Checkpoint checkpoint(TrainingState state, String program, Map<String, List<String>> options) {
        Features features = data.features();
        return new Checkpoint(program, options, features.names(), features.width(), settings, data.dataSha256(),
                data.validationSha256(), state);
    }

    /** For messages: of how many columns, and with which settings. */
    @Override
    public String toString() {
        return "training of an autoencoder of " + data.features().names().size() + " columns, " + settings;
    }
}
