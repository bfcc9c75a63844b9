package dev.hourglass.bench.peers;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.FitSettings;
import dev.hourglass.nn.History;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.nn.Trainer;
import dev.hourglass.nn.TrainingData;

/** The engine. */
final class HourglassTraining implements TrainingLibrary {
    private final TrainingTask task;
    private final FitSettings settings;

    HourglassTraining(TrainingTask task) {
        this.task = task;
        settings = new FitSettings().withEpochs(task.epochs()).withBatchSize(task.batchSize())
                .withOptimizer(TrainingTask.ADAM).withThreads(task.threads());
    }

    @Override
    public String name() {
        return Side.OURS;
    }

    @Override
    public String description() {
        return Kernels.CHOICE.bits() + " bits, " + Kernels.CHOICE.reason();
    }

    @Override
    public TrainingTask.Losses train() {
        History history = Trainer.fit(task.start(), FitData.of(TrainingData.ofItself(task.training()))
                .withValidation(TrainingData.ofItself(task.validation())), settings, task.order(),
                ProgressListener.SILENT).history();
        return new TrainingTask.Losses(history.finalLoss(), history.finalValidationLoss());
    }
}
