package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.AutoencoderTraining;
import dev.hourglass.autoencoder.Checkpoint;
import dev.hourglass.cli.arguments.Failure;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.data.Outputs;
import dev.hourglass.cli.launching.Version;
import dev.hourglass.cli.terminal.Messages;
import dev.hourglass.cli.terminal.StandardStreams;
import dev.hourglass.evaluation.ChosenRecipe;
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
import java.util.stream.Stream;

/**
 * The checkpoints of a training: every few epochs where that was asked for, at Ctrl-C and SIGTERM in any case.
 *
 * <p>They go where {@code --checkpoint} says; else where the one lies that the training went on from; else beside the
 * encoder. None is ever deleted.
 */
public final class Checkpointing {
    private Invocation invocation;
    /** What this training goes on from; nothing if it begins. */
    private final Optional<Begun> begun;
    private final List<Option<?>> deciding;
    private AutoencoderSettings settings;
    private final Path place;
    private final int every;

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
            this.settings = ValidationOptions.settings(given);
        } else {
            Checkpoint checkpoint = begun.get().checkpoint();
            this.invocation = Resumption.completed(resumed.get(), given, checkpoint.options(), deciding);
            this.settings = checkpoint.settings();
            Resumption.requireSame(given, settings);
        }
        this.every = given.has(CheckpointOptions.CHECKPOINT) || given.has(CheckpointOptions.EVERY)
                ? given.get(CheckpointOptions.EVERY) : 0;
        this.place = given.find(CheckpointOptions.CHECKPOINT).or(() -> resumed)
                .orElseGet(() -> CheckpointPlan.beside(out));
    }

    /** What was found before the training begins: checkpoints have it as if it were given. */
    public void settle(ChosenRecipe recipe) {
        invocation = AutoRecipe.settle(invocation, recipe);
        if (begun.isEmpty() && recipe.recipe().isPresent()) {
            settings = ValidationOptions.settings(invocation, recipe.recipe().get());
        }
    }

    /** How the table is learned from, as it was found before the training begins. */
    public void settle(Invocation found) {
        invocation = found;
    }

    /** What a training that is not gone on with is to have, where it was found before it begins. */
    public void settle(AutoencoderSettings found) {
        settings = found;
    }

    /** The settings of the training that is gone on with, if one is. */
    public Optional<AutoencoderSettings> begun() {
        return begun.map(then -> then.checkpoint().settings());
    }

    /** What was given; of a training that goes on, completed from the checkpoint. */
    public Invocation invocation() {
        return invocation;
    }

    /** What decides the training: as the options say, or the checkpoint. */
    public AutoencoderSettings settings() {
        return settings;
    }

    /**
     * Makes sure, before the work, that a checkpoint can be written, the encoder as well, and none over another output
     * or over an input: of checkpoints, only the one that the training goes on from is replaced by later ones.
     */
    public void probe(Path out, Path[] data, Path... pictures) throws IOException {
        Outputs.probe(out, withBegun(data));
        Outputs.requireApart(out, place);
        for (Path picture : pictures) {
            probeOther(picture, out, data);
        }
        try {
            Outputs.probe(place, data);
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

    /** Makes sure of an output besides encoder and checkpoint that it can be written, and over none of all these. */
    public void probeOther(Path other, Path out, Path[] data) throws IOException {
        Outputs.probe(other, withBegun(data));
        Outputs.requireApart(other, out, place);
    }

    /** The inputs of a training: its data, and the checkpoint that it goes on from. */
    private Path[] withBegun(Path[] data) {
        return Stream.concat(Stream.of(data), begun.map(Begun::file).stream()).toArray(Path[]::new);
    }

    /** What came of the training, from the beginning or from the checkpoint; nothing where a signal has ended it. */
    public Optional<Training.Timed> run(AutoencoderTraining autoencoder, Interruption signals) throws IOException {
        ResumableTraining training = training(autoencoder);
        Optional<Autoencoder> trained;
        long start = System.nanoTime();
        try (Progress progress = ProgressDisplay.of(invocation, training.epochsBefore(), settings.epochs())) {
            trained = training.run(invocation.threads(), progress, signals::isRequested);
        } catch (NonFiniteLossException failure) {
            throw Training.refusal(failure, settings, whatIsLeft(training));
        } catch (IOException | RuntimeException | OutOfMemoryError failure) {
            if (!signals.isRequested()) {
                throw failure;
            }
            Messages.error(invocation.streams(), Failure.of(failure));
            return Optional.empty();
        }
        double seconds = (System.nanoTime() - start) * 1e-9;
        if (trained.isEmpty()) {
            tellHowToGoOn(training);
        }
        return trained.map(found -> new Training.Timed(found, seconds));
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

    private void tellHowToGoOn(ResumableTraining stopped) {
        StandardStreams streams = invocation.streams();
        Messages.note(streams, "stopped in epoch " + stopped.savedEpoch().orElseThrow() + " of " + settings.epochs()
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
}
