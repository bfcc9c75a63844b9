package dev.hourglass.training;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderTraining;
import dev.hourglass.autoencoder.Checkpoint;
import dev.hourglass.file.Completion;
import dev.hourglass.nn.NonFiniteLossException;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.nn.TrainingState;
import dev.hourglass.store.CheckpointFile;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/**
 * A training that saves its state in a file as it goes, so that it can be stopped at any time, or by a power cut, and
 * resumed later: its result is the same, to the bit, as if it had never stopped. Not safe for several threads; it uses
 * as many as {@link #run} is given.
 *
 * <p>A checkpoint is written every so many epochs, if the {@link CheckpointPlan} says so, and in any case when the
 * training is stopped, on request or because its thread is interrupted. If numbers stop being finite, the last good
 * state is written. The file is never removed: it stays when the training is complete.
 */
public final class ResumableTraining {
    private final AutoencoderTraining training;
    private final Optional<StoppedTraining> begun;
    private final CheckpointPlan plan;
    private OptionalInt saved = OptionalInt.empty();

    private ResumableTraining(AutoencoderTraining training, Optional<StoppedTraining> begun, CheckpointPlan plan) {
        this.training = training;
        this.begun = begun;
        this.plan = plan;
    }

    /**
     * {@return a training that begins}
     *
     * @param training what is learned from which rows
     * @param plan     when its state is kept, and where
     */
    public static ResumableTraining begin(AutoencoderTraining training, CheckpointPlan plan) {
        Objects.requireNonNull(training, "training");
        Objects.requireNonNull(plan, "plan");
        return new ResumableTraining(training, Optional.empty(), plan);
    }

    /**
     * {@return a training that is resumed}
     *
     * @param stopped  where it stopped
     * @param training the same as before: the same columns and rows, with the checkpoint's settings
     * @param plan     when its state is saved, and where: in the file that it is resumed from, or in another
     * @throws UnusableCheckpointException if the checkpoint is of another training, or another version of the program
     *                                     wrote it; the message says what was found
     */
    public static ResumableTraining from(StoppedTraining stopped, AutoencoderTraining training, CheckpointPlan plan) {
        Objects.requireNonNull(training, "training");
        Objects.requireNonNull(plan, "plan");
        stopped.requireSame(training, plan.program());
        return new ResumableTraining(training, Optional.of(stopped), plan);
    }

    /** {@return how many epochs were done before} */
    public int epochsBefore() {
        return begun.map(stopped -> stopped.checkpoint().state().history().epochs()).orElse(0);
    }

    /** {@return the epoch, counted from 1, of the state that was saved last; empty before the first} */
    public OptionalInt savedEpoch() {
        return saved;
    }

    /** {@return what is left of it after a failure, as the end of a sentence} */
    public String whatIsLeft() {
        if (saved.isPresent()) {
            return "the last good state, of epoch " + saved.getAsInt() + ", is in " + Escaped.path(plan.file());
        }
        return begun.map(stopped -> Escaped.path(stopped.file()) + " is as it was").orElse("nothing was written");
    }

    /**
     * Trains to the end, or until it is asked to stop.
     *
     * @param threads  threads to use, 1 or more; changes no bit
     * @param listener is told of the progress
     * @param ending   whether to stop now; called between any two batches, and by several threads at once
     * @return the trained autoencoder; empty if the training was stopped, whose state is then in the plan's file
     * @throws IOException            if a checkpoint cannot be written; the training is over then
     * @throws NonFiniteLossException if the training's numbers stop being finite; if checkpoints are due from time to
     *                                time, the last good state is then in the plan's file
     */
    public Optional<Autoencoder> run(int threads, ProgressListener listener, BooleanSupplier ending)
            throws IOException {
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(ending, "ending");
        CheckpointListener checkpoints = new CheckpointListener(plan, listener, ending, this::saveUnchecked);
        try {
            return Optional.of(begun.isPresent() ? training.resume(begun.get().checkpoint(), threads, checkpoints)
                    : training.fit(threads, checkpoints));
        } catch (StoppedTrainingException stopped) {
            save(stopped.state());
            return Optional.empty();
        } catch (NonFiniteLossException failure) {
            saveAfter(failure, checkpoints.last());
            throw failure;
        } catch (UncheckedSaveException failure) {
            throw failure.getCause();
        }
    }

    private void saveAfter(NonFiniteLossException failure, Optional<TrainingState> last) throws IOException {
        if (last.isPresent()) {
            try {
                save(last.get());
            } catch (IOException unsaved) {
                unsaved.addSuppressed(failure);
                throw unsaved;
            }
        }
    }

    private void saveUnchecked(TrainingState state) {
        try {
            save(state);
        } catch (IOException failure) {
            throw new UncheckedSaveException(failure);
        }
    }

    private void save(TrainingState state) throws IOException {
        Checkpoint checkpoint = training.checkpoint(state, plan.program(), plan.options());
        Completion.of(() -> CheckpointFile.write(plan.file(), checkpoint));
        saved = OptionalInt.of(state.history().epochs() + (state.batch() > 0 ? 1 : 0));
    }

    /** A checkpoint that could not be written, on its way through the training. */
    private static final class UncheckedSaveException extends UncheckedIOException {
        private static final long serialVersionUID = 1L;

        UncheckedSaveException(IOException cause) {
            super(cause);
        }
    }

    /** For messages: what is trained, and where its state is kept. */
    @Override
    public String toString() {
        return training + ", kept in " + plan.file();
    }
}
