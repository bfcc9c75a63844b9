package dev.hourglass.study;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the encoder of a study comes from: it is there, or is made of the rows to learn from. {@link BestRecipe} is
 * another one.
 */
@FunctionalInterface
public interface EncodingSource {

    /**
     * {@return the encoding for a table}
     *
     * @param data     whose rows to learn from may be learned from, and no others
     * @param listener hears of the work
     */
    Encoding of(StudyTable data, StudyListener listener);

    /**
     * {@return the source of an encoder that is there}
     *
     * @param encoder that was trained elsewhere, on columns that the table has
     * @param taken   what of it
     */
    static EncodingSource given(Encoder encoder, Representation taken) {
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(taken, "taken");
        return (data, listener) -> new Encoding(encoder, taken, Optional.empty(), Optional.empty(), true);
    }

    /**
     * {@return the source of an encoder that is made without training}
     *
     * @param settings of the method
     * @param taken    what of it
     */
    static EncodingSource fitted(MethodSettings settings, Representation taken) {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(taken, "taken");
        return (data, listener) -> {
            DoubleMatrix rows = data.table().withoutTraining(listener::found);
            return Encoding.of(StudiedTraining.fit(data.table().features(), rows, settings, listener), taken);
        };
    }

    /**
     * {@return the source of an encoder that is trained}
     *
     * @param settings   of the training
     * @param findsWidth whether a search finds the width of the code
     * @param taken      what of it
     */
    static EncodingSource trained(AutoencoderSettings settings, boolean findsWidth, Representation taken) {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(taken, "taken");
        return (data, listener) -> {
            FitData<DoubleMatrix> learned = data.table().learning(settings, listener::found);
            DoubleMatrix rows = learned.training();
            StudiedTraining.check(rows.rows(), rows.columns(), settings, listener);
            AutoencoderSettings found = findsWidth ? StudiedTraining.withFoundWidth(data.searched(rows), settings,
                    data.threads(), listener) : settings;
            Autoencoder trained =
                    StudiedTraining.fit(data.table().features(), learned, found, data.threads(), listener);
            return new Encoding(trained.encoder(), taken, Optional.of(trained), Optional.empty(), false);
        };
    }
}
