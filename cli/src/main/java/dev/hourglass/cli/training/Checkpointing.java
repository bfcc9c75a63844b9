package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.AutoencoderTraining;
import dev.hourglass.autoencoder.Checkpoint;
import dev.hourglass.cli.arguments.Failure;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.OutputFiles;
import dev.hourglass.cli.data.Outputs;
import dev.hourglass.cli.launching.Version;
import dev.hourglass.cli.terminal.Messages;
import dev.hourglass.cli.terminal.StandardStreams;
import dev.hourglass.file.OutputFileException;
import dev.hourglass.nn.NonFiniteLossException;
import dev.hourglass.text.Escaped;
import dev.hourglass.training.CheckpointPlan;
import dev.hourglass.training.ResumableTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The checkpoints of a training: every few epochs where that was asked for, at Ctrl-C and SIGTERM in any case.
 *
 * <p>They go where {@code --checkpoint} says; else where the one lies that the training went on from; else beside the
 * encoder. None is ever deleted.
 */
public final class Checkpointing implements AutoCloseable {
    private Invocation invocation;
    /** What this training goes on from; nothing if it begins. */
    private final Optional<Begun> begun;
    private final List<Option<?>> deciding;
    private final AutoencoderSettings settings;
    private final Path place;
    private final int every;
    /** Asks for the end; nothing before the training begins. */
    private Optional<Interruption> signals = Optional.empty();

    /** A training that was stopped, and where its state is. */
    private record Begun(Path file, Checkpoint checkpoint) {
        static Begun read(Path file) throws IOException {
            return new Begun(file, Resumption.read(file));
        }
    }

    /**
     * The checkpoints of an invocation, whose own, if it goes on from one, is read.
     *
     * @param given    what the command line gives
     * @param deciding the options that decide what is learned
     * @param out      where the encoder goes
     * @throws dev.hourglass.cli.terminal.CommandException if options differ from those that the training was begun with
     */
    public Checkpointing(Invocation given, List<Option<?>> deciding, Path out) throws IOException {
        Optional<Path> resumed = given.find(CheckpointOptions.RESUME);
        this.begun = resumed.isPresent() ? Optional.of(Begun.read(resumed.get())) : Optional.empty();
        this.deciding = deciding;
        if (begun.isEmpty()) {
            this.invocation = given;
            this.settings = TrainingOptions.settings(given);
        } else {
            Checkpoint checkpoint = begun.get().checkpoint();
            this.invocation = Resumption.completed(resumed.get(), given, checkpoint.options(), deciding);
            this.settings = checkpoint.settings();
            Resumption.requireSame(given, settings, deciding);
        }
        this.every = given.has(CheckpointOptions.CHECKPOINT) || given.has(CheckpointOptions.EVERY)
                ? given.get(CheckpointOptions.EVERY) : 0;
        this.place = given.find(CheckpointOptions.CHECKPOINT).or(() -> resumed)
                .orElseGet(() -> CheckpointPlan.beside(out));
    }

    /** What was found before the training begins: checkpoints have it as if it were given. */
    public void settle(Invocation found) {
        invocation = found;
    }

    /** What was given; of a training that goes on, completed from the checkpoint. */
    public Invocation invocation() {
        return invocation;
    }

    /** What decides the training: as the options say, or the checkpoint. */
    public AutoencoderSettings settings() {
        return settings;
    }

    /** The settings of the training that is gone on with, if one is. */
    public Optional<AutoencoderSettings> begun() {
        return begun.map(then -> then.checkpoint().settings());
    }

    /**
     * The files of a training: none goes over its data, its checkpoint or the one that it goes on from, which only
     * later checkpoints replace.
     */
    public OutputFiles outputs() {
        OutputFiles files = new OutputFiles(DataOptions.inputs(invocation,
                begun.map(Begun::file).stream().toArray(Path[]::new)));
        files.reserve(place);
        return files;
    }

    /** Makes sure, before the work, that a checkpoint can be written; only warns where none was asked for. */
    public void probe(Path out) throws IOException {
        try {
            Outputs.probe(place, DataOptions.inputs(invocation));
        } catch (OutputFileException failure) {
            if (every > 0) {
                throw failure;
            }
            boolean file = Files.notExists(out) || Files.isRegularFile(out);
            invocation.warn("stopping the training would lose it: " + (file ? failure.getMessage()
                    : "the encoder goes to no file, beside which its state could be kept;"
                            + " --checkpoint FILE names one"));
        }
    }

    /**
     * What came of the training, from the beginning or from the checkpoint; nothing where a signal has ended it. From
     * now on signals wait until this is closed.
     */
    public Optional<Autoencoder> run(AutoencoderTraining autoencoder) throws IOException {
        Interruption listening = Interruption.listen();
        signals = Optional.of(listening);
        ResumableTraining training = training(autoencoder);
        AutoencoderSettings decided = autoencoder.settings();
        Optional<Autoencoder> trained;
        try (Progress progress = Progress.start(invocation, training.epochsBefore(), decided.epochs())) {
            trained = training.run(invocation.threads(), progress, listening::isRequested);
        } catch (NonFiniteLossException failure) {
            throw Training.refusal(failure, decided, whatIsLeft(training));
        } catch (IOException | RuntimeException | OutOfMemoryError failure) {
            if (!listening.isRequested()) {
                throw failure;
            }
            Messages.error(invocation.streams(), Failure.of(failure));
            return Optional.empty();
        }
        if (trained.isEmpty()) {
            tellHowToGoOn(training, decided.epochs());
        }
        return trained;
    }

    private ResumableTraining training(AutoencoderTraining autoencoder) {
        CheckpointPlan plan = new CheckpointPlan(place, Version.current())
                .withOptions(Resumption.options(deciding, invocation.arguments())).withEvery(every);
        if (begun.isEmpty()) {
            return ResumableTraining.begin(autoencoder, plan);
        }
        try {
            return ResumableTraining.from(begun.get().checkpoint(), autoencoder, plan);
        } catch (IllegalArgumentException other) {
            throw Resumption.refusal(begun.get().file(), other.getMessage(), "give the data that it was begun with");
        }
    }

    private void tellHowToGoOn(ResumableTraining stopped, int epochs) {
        StandardStreams streams = invocation.streams();
        Messages.note(streams, "stopped in epoch " + stopped.savedEpoch().orElseThrow() + " of " + epochs
                + "; the training's state is in " + Escaped.path(place));
        Messages.resume(streams, ResumeCommand.from(place));
    }

    private String whatIsLeft(ResumableTraining failed) {
        if (failed.savedEpoch().isPresent()) {
            return "the last good state, of epoch " + failed.savedEpoch().getAsInt() + ", is in "
                    + Escaped.path(place);
        }
        return begun.map(then -> Escaped.path(then.file()) + " is as it was").orElse("nothing was written");
    }

    /** Lets the JVM end, if a signal has come. */
    @Override
    public void close() {
        signals.ifPresent(Interruption::close);
    }
}
