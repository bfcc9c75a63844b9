package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Scaling;
import dev.hourglass.autoencoder.TrainingEstimate;
import dev.hourglass.cli.arguments.Heap;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.LayerSummary;
import java.util.Optional;

/** Refuses tables and networks that are too large for this JVM, before anything is allocated for them. */
public final class NetworkChecks {
    /** Smaller networks are done before anybody has read of them. */
    private static final long MANY_WEIGHTS = 20_000_000;
    private static final double LONG_SECONDS = 60;
    /** Of all eigenvectors of 2000 columns, on one processor with vectors of 256 bits. */
    private static final double EIGENVECTOR_SECONDS = 12 / Math.pow(2000, 3);
    /** Less is no reason to wonder. */
    private static final double NOTED_SECONDS = 3;

    private NetworkChecks() {
    }

    /**
     * Refuses a training that cannot be held in memory, and announces one that will take long.
     *
     * @throws CommandException if the network is too large for one array, or the training for the heap
     */
    public static void check(Invocation invocation, DoubleMatrix rows, AutoencoderSettings settings) {
        TrainingEstimate estimate = check(rows, settings, Runtime.getRuntime().maxMemory());
        invocation.findings().need(estimate.bytes());
        if (settings.scaling() == Scaling.SOFT_WHITENING) {
            noteEigenvectors(invocation, rows.columns());
        }
        announcement(estimate, settings.epochs()).ifPresent(words ->
                invocation.note(words + "; to shorten it, " + LayerOptions.smaller(settings.layers())));
    }

    /** Says that eigenvectors come first, where that takes its time: nothing moves meanwhile. */
    static void noteEigenvectors(Invocation invocation, int columns) {
        double seconds = EIGENVECTOR_SECONDS * columns * columns * columns;
        if (seconds >= NOTED_SECONDS) {
            invocation.note("the eigenvectors of " + columns + " columns come first, in about "
                    + ProgressBar.duration(seconds));
        }
    }

    /** How long a training of a large network takes, for people who would rather know before. */
    public static Optional<String> announcement(TrainingEstimate estimate, int epochs) {
        double seconds = epochs * estimate.epochSeconds();
        return estimate.weights() < MANY_WEIGHTS || seconds < LONG_SECONDS ? Optional.empty()
                : Optional.of("the network has " + estimate.weights() / 1_000_000
                        + " million weights: an epoch may take about "
                        + ProgressBar.duration(Math.max(1, estimate.epochSeconds())) + ", all " + epochs + " about "
                        + ProgressBar.duration(seconds));
    }

    /**
     * Estimates what a training needs, which is less than it will really take.
     *
     * @param heap the most memory there is, in bytes
     * @return the estimate
     * @throws CommandException if the network is too large for one array, or the training for the heap
     */
    public static TrainingEstimate check(DoubleMatrix rows, AutoencoderSettings settings, long heap) {
        return check(rows.rows(), rows.columns(), settings, heap);
    }

    private static TrainingEstimate check(int rows, int columns, AutoencoderSettings settings, long heap) {
        requireBatches(rows, columns, settings);
        TrainingEstimate estimate = TrainingEstimate.of(rows, columns, settings);
        Heap.require("training needs", estimate.bytes(), heap, LayerOptions.smaller(settings.layers()));
        return estimate;
    }

    private static void requireBatches(int rows, int columns, AutoencoderSettings settings) {
        Architecture architecture = architecture(columns, settings);
        long batch = Math.min(rows, settings.batchSize() + 1L);
        for (LayerSummary layer : architecture.summaries()) {
            if (batch * layer.outputs() > Integer.MAX_VALUE) {
                throw CommandException.usage("a batch of " + batch + " rows of " + layer.outputs()
                        + " units does not fit one array", "use a smaller --batch-size");
            }
        }
    }

    /** The same for rows that are learned from by way of the disk. */
    static void checkOnDisk(Invocation invocation, int rows, int columns, AutoencoderSettings settings) {
        requireBatches(rows, columns, settings);
        TrainingEstimate estimate = TrainingEstimate.onDisk(rows, columns, settings);
        Heap.require("training needs", estimate.bytes(), Runtime.getRuntime().maxMemory(),
                LayerOptions.smaller(settings.layers()));
        invocation.findings().need(estimate.bytes());
        announcement(estimate, settings.epochs()).ifPresent(words ->
                invocation.note(words + "; to shorten it, " + LayerOptions.smaller(settings.layers())));
    }

    /** The same for rows that are not at hand, with the heap that there is. */
    public static void check(int rows, int columns, AutoencoderSettings settings) {
        check(rows, columns, settings, Runtime.getRuntime().maxMemory());
    }

    private static Architecture architecture(int columns, AutoencoderSettings settings) {
        try {
            return Autoencoder.architecture(columns, settings);
        } catch (IllegalArgumentException tooLarge) {
            throw CommandException.usage(tooLarge.getMessage(), LayerOptions.smaller(settings.layers()));
        }
    }
}
