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
import dev.hourglass.nn.EpochResult;
import dev.hourglass.nn.TrainingState;
import dev.hourglass.store.CheckpointFile;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.io.UncheckedIOException;
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
public final class Checkpointing implements Progress {
    private static final String SUFFIX = ".safetensors";

    private Invocation invocation;
    /** Where this training goes on from; null if it begins. */
    private final Path from;
    private final Checkpoint checkpoint;
    private final List<Option<?>> deciding;
    private AutoencoderSettings settings;
    private final Path place;
    private final int every;
    private AutoencoderTraining training;
    private Interruption interruption;
    private Progress progress;
    private boolean wanted;
    /** The state after the last good epoch, kept where checkpoints were asked for. */
    private TrainingState last;

    /**
     * The checkpoints of an invocation, whose own, if it goes on from one, is read.
     *
     * @param given    what the command line gives
     * @param deciding the options that decide what is learned
     * @param out      where the encoder goes
     * @throws dev.hourglass.cli.terminal.CommandException if options differ from those that the training was begun with
     */
    public Checkpointing(Invocation given, List<Option<?>> deciding, Path out) throws IOException {
        this.from = given.find(CheckpointOptions.RESUME).orElse(null);
        this.checkpoint = from == null ? null : Resumption.read(from);
        this.deciding = deciding;
        if (from == null) {
            this.invocation = given;
            this.settings = ValidationOptions.settings(given);
        } else {
            this.invocation = Resumption.completed(from, given, checkpoint.options(), deciding);
            this.settings = checkpoint.settings();
            Resumption.requireSame(given, settings);
        }
        this.every = given.has(CheckpointOptions.CHECKPOINT) || given.has(CheckpointOptions.EVERY)
                ? given.get(CheckpointOptions.EVERY) : 0;
        this.place = given.find(CheckpointOptions.CHECKPOINT).orElse(from == null ? beside(out) : from);
    }

    private static Path beside(Path out) {
        String name = out.getFileName().toString();
        String stem = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        return out.resolveSibling(stem + ".checkpoint" + SUFFIX);
    }

    /** What was found before the training begins: checkpoints have it as if it were given. */
    public void settle(ChosenRecipe recipe) {
        invocation = AutoRecipe.settle(invocation, recipe);
        if (from == null && recipe.recipe().isPresent()) {
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
        return Optional.ofNullable(checkpoint).map(Checkpoint::settings);
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
        return from == null ? data : Stream.concat(Stream.of(data), Stream.of(from)).toArray(Path[]::new);
    }

    /** What came of the training, from the beginning or from the checkpoint; nothing where a signal has ended it. */
    public Optional<Training.Timed> run(AutoencoderTraining autoencoder, Interruption signals) {
        training = autoencoder;
        interruption = signals;
        if (from != null) {
            requireSame();
        }
        progress = ProgressDisplay.of(invocation, from == null ? 0 : checkpoint.state().history().epochs(),
                settings.epochs());
        try {
            return Optional.of(Training.run(settings, this, this::train));
        } catch (TrainingStoppedException stopped) {
            return Optional.empty();
        }
    }

    private void requireSame() {
        try {
            training.requireSame(checkpoint);
        } catch (IllegalArgumentException other) {
            throw Resumption.refusal(from, other.getMessage(), "give the data that it was begun with");
        }
    }

    private Autoencoder train() {
        int threads = invocation.threads();
        return from == null ? training.fit(threads, this) : training.resume(checkpoint, threads, this);
    }

    @Override
    public void epochEnded(EpochResult epoch) {
        wanted = every > 0;
        progress.epochEnded(epoch);
    }

    @Override
    public boolean wantsState() {
        return wanted || interruption.isRequested();
    }

    @Override
    public void takeState(TrainingState state) {
        wanted = false;
        if (interruption.isRequested()) {
            end(state);
        }
        last = state;
        if (state.history().epochs() % every == 0) {
            save(state);
        }
    }

    private void save(TrainingState state) {
        try {
            interruption.complete(() -> CheckpointFile.write(place,
                    training.checkpoint(state, Version.current(),
                            Resumption.options(deciding, invocation.arguments()))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Saves, says how to go on, and lets the JVM end, which a signal has begun. */
    private void end(TrainingState state) {
        progress.close();
        StandardStreams streams = invocation.streams();
        try {
            save(state);
            Messages.note(streams, "stopped in epoch " + epoch(state) + " of " + settings.epochs()
                    + "; the training's state is in " + Escaped.path(place));
            Messages.resume(streams, ResumeCommand.from(place));
        } catch (RuntimeException | OutOfMemoryError failure) {
            Messages.error(streams, Failure.of(failure));
        }
        interruption.close();
        throw new TrainingStoppedException();
    }

    private static int epoch(TrainingState state) {
        return state.history().epochs() + (state.batch() > 0 ? 1 : 0);
    }

    @Override
    public String afterFailure() {
        if (last != null) {
            save(last);
            return "the last good state, of epoch " + epoch(last) + ", is in " + Escaped.path(place);
        }
        return from == null ? Progress.super.afterFailure() : Escaped.path(from) + " is as it was";
    }

    @Override
    public void close() {
        progress.close();
    }
}
