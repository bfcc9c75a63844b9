/**
 * Run a training within a program: show its progress, save its state as it goes, stop it at any time, and resume it.
 *
 * <p>A {@link dev.hourglass.training.ResumableTraining} writes checkpoints as its
 * {@link dev.hourglass.training.CheckpointPlan} says, and stops when it is asked to. A
 * {@link dev.hourglass.training.StoppedTraining} is what it is resumed from; an
 * {@link dev.hourglass.training.UnusableCheckpointException} says why it cannot be. A
 * {@link dev.hourglass.training.EpochText} listens to it and makes the text for a terminal or a log, as a
 * {@link dev.hourglass.training.StepText} does for other work in steps. To show progress in another way, make a
 * {@link dev.hourglass.training.TrainingProgress}; a {@link dev.hourglass.training.LogRhythm} says when a log needs a
 * line.
 *
 * <pre>{@code
 * import dev.hourglass.autoencoder.Autoencoder;
 * import dev.hourglass.autoencoder.AutoencoderSettings;
 * import dev.hourglass.autoencoder.AutoencoderTraining;
 * import dev.hourglass.csv.CsvOptions;
 * import dev.hourglass.csv.CsvReader;
 * import dev.hourglass.nn.FitData;
 * import dev.hourglass.nn.ProgressListener;
 * import dev.hourglass.preprocessing.Features;
 * import dev.hourglass.table.Table;
 * import dev.hourglass.training.CheckpointPlan;
 * import dev.hourglass.training.ResumableTraining;
 * import dev.hourglass.training.StoppedTraining;
 * import java.nio.file.Files;
 * import java.nio.file.Path;
 * import java.util.Optional;
 * import java.util.concurrent.atomic.AtomicBoolean;
 *
 * Table table = CsvReader.read(Path.of("data.csv"), new CsvOptions().withTarget("target"));
 * AutoencoderTraining training = new AutoencoderTraining(Features.ofNumbers(table.numericNames()),
 *         FitData.of(table.matrix(table.numericNames())), new AutoencoderSettings().withEpochs(20));
 * CheckpointPlan plan = new CheckpointPlan(Path.of("run.checkpoint"), "my program 1.0").withEvery(10);
 * AtomicBoolean stop = new AtomicBoolean();   // set by a button, or by a shutdown hook that waits
 *
 * ResumableTraining run = Files.exists(plan.file())
 *         ? ResumableTraining.from(StoppedTraining.read(plan.file(), plan.program()), training, plan)
 *         : ResumableTraining.begin(training, plan);
 * Optional<Autoencoder> trained = run.run(1, ProgressListener.SILENT, stop::get);
 * System.out.println(trained.isPresent() ? "trained" : "stopped in epoch " + run.savedEpoch().orElseThrow());
 * }</pre>
 */
package dev.hourglass.training;

/*
 * For contributors:
 *
 * Here is what any program needs around a training, and nothing of the training itself: that is in nn and autoencoder,
 * which know of no files. The format of a checkpoint's file is in store, which knows of no training under way. So this
 * package stands above all three and may import them. Signals, terminals and the wording of options are the program's
 * own.
 *
 * CheckpointListener decides when a state is wanted, ResumableTraining what is done with it. Neither changes a bit of
 * the training. There is no clock here: whoever shows progress passes one, or the time, so that tests can as well.
 */
