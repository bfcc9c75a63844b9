/**
 * Run a training as programs do: show how far it has come, keep its state as it goes, end it at any time, and go on
 * from there.
 *
 * <p>A {@link dev.hourglass.training.ResumableTraining} writes checkpoints as its
 * {@link dev.hourglass.training.CheckpointPlan} says, and ends when it is asked to; a
 * {@link dev.hourglass.training.StoppedTraining} is what it goes on from, or an
 * {@link dev.hourglass.training.UnusableCheckpointException} says why it cannot. A
 * {@link dev.hourglass.training.EpochText} listens to it and has the words for a window or a log, as a
 * {@link dev.hourglass.training.StepText} has for other work in steps. Who shows it otherwise makes a
 * {@link dev.hourglass.training.TrainingProgress} of what is heard; a {@link dev.hourglass.training.LogRhythm} says
 * when that is worth a line.
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
 * Here is what a training needs around it in any program that runs one, and nothing of the training itself: that is in
 * nn and autoencoder, which know of no files; what a checkpoint's file looks like is in store, which knows of no
 * trainings under way. So this stands below all three. Signals, windows and words of options are the program's own.
 *
 * CheckpointListener decides when a state is wanted; ResumableTraining what becomes of it. Neither changes a bit of the
 * training. The engine has no clock here: whoever shows progress passes one, or the time, so that tests can.
 */
