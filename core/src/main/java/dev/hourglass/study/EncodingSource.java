package dev.hourglass.study;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.learning.LearnedModel;
import dev.hourglass.learning.LearningSettings;
import dev.hourglass.learning.TableLearning;
import dev.hourglass.learning.TrainingRunner;
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
     * @param listener is told of the work
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
        return (data, listener) -> new Encoding(encoder, taken, Optional.empty(), Optional.empty(), true,
                Optional.empty());
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
        return learned(new LearningSettings().withMethod(Optional.of(settings)), taken);
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
        return learned(new LearningSettings().withTraining(settings).withWidthSearch(findsWidth).withClasses(true),
                taken);
    }

    private static EncodingSource learned(LearningSettings settings, Representation taken) {
        return (data, listener) -> {
            TableLearning learning = new TableLearning(data.table(), data.columns(), settings, listener);
            LearnedModel model = learning.run(data.threads(), followed(data.threads(), listener)).orElseThrow();
            return new Encoding(model.encoder(), taken, model.trained(), Optional.empty(), false,
                    Optional.of(learning.rows().ranges()));
        };
    }

    /** Trains to the end, and has a listener follow. */
    private static TrainingRunner<RuntimeException> followed(int threads, StudyListener listener) {
        return training -> Optional.of(
                listener.inEpochs(training.settings(), progress -> training.fit(threads, progress)));
    }
}
