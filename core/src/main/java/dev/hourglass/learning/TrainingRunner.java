package dev.hourglass.learning;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderTraining;
import dev.hourglass.nn.ProgressListener;
import java.util.Optional;

/**
 * How a training is run: from the beginning to the end, or with checkpoints, as a
 * {@link dev.hourglass.training.ResumableTraining} does it.
 *
 * @param <E> thrown if the state of a training cannot be kept; an unchecked exception of a runner that keeps none
 */
@FunctionalInterface
public interface TrainingRunner<E extends Exception> {

    /**
     * {@return what was trained; nothing where the training was stopped, and will be resumed}
     *
     * @param training ready to begin, or to go on
     * @throws E if its state cannot be kept
     */
    Optional<Autoencoder> run(AutoencoderTraining training) throws E;

    /**
     * {@return a runner that trains to the end and tells nobody}
     *
     * @param threads threads to use, 1 or more; changes no bit
     */
    static TrainingRunner<RuntimeException> plain(int threads) {
        return training -> Optional.of(training.fit(threads, ProgressListener.SILENT));
    }
}
