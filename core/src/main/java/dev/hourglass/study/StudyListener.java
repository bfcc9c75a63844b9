package dev.hourglass.study;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.learning.LearningListener;
import dev.hourglass.nn.ProgressListener;
import java.util.function.Function;

/**
 * Follows a study: is told what comes to light, and shows how far the work has come. Each part of the work runs inside
 * a call of this, which so knows when it begins and how it ends.
 */
public interface StudyListener extends LearningListener {
    /** Is told nothing and shows nothing. */
    StudyListener SILENT = new StudyListener() { };

    /**
     * {@return what comes of a training}
     *
     * @param <T>      what that is
     * @param settings of the training
     * @param training runs it, and has a listener hear of it
     */
    default <T> T inEpochs(AutoencoderSettings settings, Function<ProgressListener, T> training) {
        return training.apply(ProgressListener.SILENT);
    }
}
