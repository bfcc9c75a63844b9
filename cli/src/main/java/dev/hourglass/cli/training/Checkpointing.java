package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.AutoencoderTraining;
import dev.hourglass.autoencoder.TrainingRemedies;
import dev.hourglass.cli.arguments.Failure;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.Outputs;
import dev.hourglass.cli.launching.OwnCommand;
import dev.hourglass.cli.launching.Version;
import dev.hourglass.cli.terminal.Messages;
import dev.hourglass.file.OutputPlaces;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.nn.NonFiniteLossException;
import dev.hourglass.text.Escaped;
import dev.hourglass.training.CheckpointPlan;
import dev.hourglass.training.EpochText;
import dev.hourglass.training.ResumableTraining;
import dev.hourglass.training.StoppedTraining;
import java.io.IOException;
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
    private final Optional<StoppedTraining> begun;
    private final List<Option<?>> deciding;
    private final AutoencoderSettings settings;
    private final CheckpointPlan plan;
    /** Asks for the end; nothing before the training begins. */
    private Optional<Interruption> signals = Optional.empty();

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
        this.deciding = deciding;
        this.begun = resumed.isPresent() ? Optional.of(StoppedTraining.read(resumed.get(), Version.current()))
                : Optional.empty();
        this.invocation = begun.map(stopped -> Resumption.completed(given, stopped, deciding)).orElse(given);
        this.settings = begun().orElseGet(() -> TrainingOptions.settings(given));
        this.plan = plan(given, out);
    }

    private static CheckpointPlan plan(Invocation given, Path out) {
        Path place = given.find(CheckpointOptions.CHECKPOINT).or(() -> given.find(CheckpointOptions.RESUME))
                .orElseGet(() -> CheckpointPlan.beside(out));
        boolean periodic = given.has(CheckpointOptions.CHECKPOINT) || given.has(CheckpointOptions.EVERY);
        return new CheckpointPlan(place, Version.current())
                .withEvery(periodic ? given.get(CheckpointOptions.EVERY) : 0);
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

    /** The settings of the training that is resumed, if one is. */
    public Optional<AutoencoderSettings> begun() {
        return begun.map(stopped -> stopped.checkpoint().settings());
    }

    /**
     * The places of a command's files, the encoder's first, looked at before the work: none goes over its data, its
     * checkpoint or the one that it goes on from, which only later checkpoints replace. Only warns if no checkpoint can
     * be written and none was asked for.
     *
     * @param trains whether there is a training, and so a checkpoint
     */
    public OutputPlaces places(Path out, boolean trains) throws IOException {
        OutputPlaces places = Outputs.places(invocation,
                begun.map(StoppedTraining::file).stream().toArray(Path[]::new));
        if (trains) {
            places.reserve(plan.file());
        }
        places.add(out);
        if (trains) {
            plan.probe(invocation.all(DataOptions.DATA), out).ifPresent(invocation::tell);
        }
        return places;
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
        EpochText text = new EpochText(training.epochsBefore(), decided.epochs(), System::nanoTime);
        Optional<Autoencoder> trained;
        try (Progress progress = Progress.start(invocation, text)) {
            trained = training.run(invocation.threads(), progress.after(text::epochEnded), listening::isRequested);
        } catch (NonFiniteLossException failure) {
            throw UnusableDataException.of(failure, TrainingRemedies.of(failure, decided.descent()))
                    .leaving(training.whatIsLeft());
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
        CheckpointPlan told = plan.withOptions(Resumption.options(deciding, invocation.arguments()));
        return begun.map(stopped -> ResumableTraining.from(stopped, autoencoder, told))
                .orElseGet(() -> ResumableTraining.begin(autoencoder, told));
    }

    private void tellHowToGoOn(ResumableTraining stopped, int epochs) {
        Messages.note(invocation.streams(), "stopped in epoch " + stopped.savedEpoch().orElseThrow() + " of " + epochs
                + "; the training's state is in " + Escaped.path(plan.file()));
        Messages.resume(invocation.streams(),
                OwnCommand.with("train", CheckpointOptions.RESUME.spelling(), plan.file().toString()));
    }

    /** Lets the JVM end, if a signal has come. */
    @Override
    public void close() {
        signals.ifPresent(Interruption::close);
    }
}
