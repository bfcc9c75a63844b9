package dev.hourglass.bench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tutorial's training by every library: losses compared, then timed in alternation. */
final class TrainingComparison {
    /** Fewer epochs than the tutorial's 200: all cost the same once a library is warm. */
    private static final int EPOCHS = 20;

    private static final double WARM_UP = 4;
    private static final double BUDGET = 30;

    /** How far losses may lie from ours, as a part of ours: all libraries take the same steps, but for rounding. */
    private static final double NEAR = 0.02;

    /** The same for validation, where some libraries use another estimate of the variance. */
    private static final double NEAR_IN_VALIDATION = 0.1;

    private final TrainingTask task;
    private final Report report;

    TrainingComparison(PeersOptions options, Report report) {
        this.task = TrainingTask.tutorial(EPOCHS, options.threads());
        this.report = report;
    }

    void run() {
        List<TrainingLibrary> libraries =
                List.of(new HourglassTraining(task), new TensorFlowTraining(task), new PyTorchTraining(task));
        libraries.forEach(library -> report.describe(library.name(), library.description()));
        TrainingTask.Losses ours = libraries.get(0).train();
        List<Side> sides = new ArrayList<>();
        for (TrainingLibrary library : libraries) {
            TrainingTask.Losses losses = library.train();
            report.note(String.format(Locale.ROOT, "%s after %d epochs: loss %.6f, val_loss %.6f", library.name(),
                    EPOCHS, losses.training(), losses.validation()));
            requireNear(library.name() + "'s loss", NEAR, ours.training(), losses.training());
            requireNear(library.name() + "'s val_loss", NEAR_IN_VALIDATION, ours.validation(), losses.validation());
            sides.add(new Side(library.name(), library::train));
        }
        try (FmaPeak peak = new FmaPeak(task.threads())) {
            sides.add(peak.side(task.gigaflop()));
            report.add(new Row("training", EPOCHS + " epochs", task.gigaflop(),
                    new Rounds(System::nanoTime, task.threads(), WARM_UP, BUDGET).measure(sides)));
        }
        libraries.forEach(TrainingLibrary::close);
    }

    private static void requireNear(String what, double near, double expected, double found) {
        if (!(Math.abs(found - expected) <= near * expected)) {
            throw new IllegalStateException(what + " is " + found + ", ours " + expected);
        }
    }
}
