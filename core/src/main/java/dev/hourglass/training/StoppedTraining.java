package dev.hourglass.training;

import dev.hourglass.autoencoder.AutoencoderTraining;
import dev.hourglass.autoencoder.Checkpoint;
import dev.hourglass.file.InputFile;
import dev.hourglass.store.CheckpointFile;
import dev.hourglass.store.FoundFile;
import dev.hourglass.store.ModelFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A training that was stopped, and the file that holds its state.
 *
 * @param file       that holds the state
 * @param checkpoint the state
 */
public record StoppedTraining(Path file, Checkpoint checkpoint) {
    /** What trainings write when they are complete. */
    private static final Set<FoundFile> MODELS =
            EnumSet.of(FoundFile.ENCODER, FoundFile.AUTOENCODER, FoundFile.CLASSIFIER);

    /**
     * Refuses null.
     *
     * @param file       that holds the state
     * @param checkpoint the state
     */
    public StoppedTraining {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(checkpoint, "checkpoint");
    }

    /**
     * {@return the training whose state is in a file}
     *
     * @param file    that a {@link CheckpointPlan} named
     * @param program the version of the program that resumes it: another version may compute other bits
     * @throws UnusableCheckpointException               if another version of the program wrote it, or the file is the
     *                                                   model of a training that is complete
     * @throws dev.hourglass.store.ModelFileException if it is no checkpoint for another reason
     * @throws IOException                               if it cannot be read
     */
    public static StoppedTraining read(Path file, String program) throws IOException {
        Objects.requireNonNull(program, "program");
        InputFile.require(file);
        StoppedTraining stopped = new StoppedTraining(file, checkpoint(file));
        stopped.requireProgram(program);
        return stopped;
    }

    private static Checkpoint checkpoint(Path file) throws IOException {
        try {
            return CheckpointFile.read(file);
        } catch (ModelFileException other) {
            throw MODELS.contains(other.found()) ? UnusableCheckpointException.ended(other) : other;
        }
    }

    private void requireProgram(String program) {
        require("go on with that version", known -> known.requireProgram(program));
    }

    /** Refuses any training but the one that was stopped, and another version of the program. */
    void requireSame(AutoencoderTraining training, String program) {
        requireProgram(program);
        require("give the data that it was begun with", training::requireSame);
    }

    private void require(String fix, Consumer<Checkpoint> check) {
        try {
            check.accept(checkpoint);
        } catch (IllegalArgumentException other) {
            throw new UnusableCheckpointException(file, other.getMessage(), fix, other);
        }
    }
}
