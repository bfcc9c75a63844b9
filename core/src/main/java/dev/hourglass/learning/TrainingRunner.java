package dev.hourglass.learning;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderTraining;
import dev.hourglass.nn.ProgressListener;
import java.io.IOException;
import java.util.Optional;

/**
 * How a training is run: from the beginning to the end, or with checkpoints, as a
 * {@link dev.hourglass.training.ResumableTraining} does it.
 */
@FunctionalInterface
public interface TrainingRunner {

    /**
     * {@return what was trained; nothing where the training was ended before, and will be gone on with}
     *
     * @param training ready to begin, or to go on
     * @throws IOException if its state cannot be kept
     */
    Optional<Autoencoder> run(AutoencoderTraining training) throws IOException;

    /**
     * {@return a runner that trains to the end and tells nobody}
     *
     * @param threads threads to use, 1 or more; changes no bit
     */
    static TrainingRunner plain(int threads) {
        return training -> Optional.of(training.fit(threads, ProgressListener.SILENT));
    }
}
