package dev.hourglass.cli;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.TrainingEstimate;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.LayerSummary;
import dev.hourglass.number.FixedDecimal;
import java.util.Optional;

/** Refuses tables and networks that are too large for this JVM, before anything is allocated for them. */
final class NetworkChecks {
    /** Smaller networks are done before anybody has read of them. */
    private static final long MANY_WEIGHTS = 20_000_000;
    private static final double LONG_SECONDS = 60;
    /** The longest array that every JVM can make. */
    private static final int MOST_NUMBERS = Integer.MAX_VALUE - 8;
    private static final double GIBIBYTE = 0x1p30;

    private NetworkChecks() {
    }

    /**
     * Refuses a training that cannot be held in memory, and announces one that will take long.
     *
     * @throws CommandException if the network is too large for one array, or the training for the heap
     */
    static void check(Invocation invocation, DoubleMatrix rows, AutoencoderSettings settings) {
        TrainingEstimate estimate = check(rows, settings, Runtime.getRuntime().maxMemory());
        invocation.findings().need(estimate.bytes());
        announcement(estimate, settings.epochs()).ifPresent(words ->
                invocation.note(words + "; to shorten it, " + LayerOptions.smaller(settings.layers())));
    }

    /** How long a training of a large network takes, for people who would rather know before. */
    static Optional<String> announcement(TrainingEstimate estimate, int epochs) {
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
    static TrainingEstimate check(DoubleMatrix rows, AutoencoderSettings settings, long heap) {
        Architecture architecture = architecture(rows.columns(), settings);
        long batch = Math.min(rows.rows(), settings.batchSize() + 1L);
        for (LayerSummary layer : architecture.summaries()) {
            if (batch * layer.outputs() > Integer.MAX_VALUE) {
                throw CommandException.usage("a batch of " + batch + " rows of " + layer.outputs()
                        + " units does not fit one array", "use a smaller --batch-size");
            }
        }
        TrainingEstimate estimate = TrainingEstimate.of(rows.rows(), rows.columns(), settings);
        requireMemory("training needs", estimate.bytes(), heap, LayerOptions.smaller(settings.layers()));
        return estimate;
    }

    /**
     * Looks whether the numbers that a table becomes can be held at all.
     *
     * @param heap the most memory there is, in bytes
     * @throws CommandException if they are too many for one array, or for the heap
     */
    static void check(int rows, int columns, long heap) {
        long numbers = (long) rows * columns;
        String few = "leave columns of many categories out with --ignore";
        if (numbers > MOST_NUMBERS) {
            throw new CommandException(ExitCode.BAD_DATA, rows + " rows become " + columns + " numbers each, together "
                    + "more than fit one array, " + MOST_NUMBERS, "divide the file, or " + few);
        }
        requireMemory(rows + " rows of " + columns + " numbers need", numbers * Double.BYTES, heap, few);
    }

    private static void requireMemory(String what, long bytes, long heap, String otherwise) {
        if (bytes > heap) {
            throw new CommandException(ExitCode.JVM, what + " at least "
                    + FixedDecimal.fixed(bytes / GIBIBYTE, 1) + " GB of memory, the heap is limited to "
                    + FixedDecimal.fixed(heap / GIBIBYTE, 1) + " GB",
                    "give it more, as in java " + heapOption(bytes) + " -jar hourglass.jar ..., or " + otherwise);
        }
    }

    /** The option of java for a heap of so many bytes and a quarter more, in whole gigabytes. */
    static String heapOption(long bytes) {
        return "-Xmx" + (bytes / 4 * 5 / (1 << 30) + 1) + "g";
    }

    private static Architecture architecture(int columns, AutoencoderSettings settings) {
        try {
            return Autoencoder.architecture(columns, settings);
        } catch (IllegalArgumentException tooLarge) {
            throw CommandException.usage(tooLarge.getMessage(), LayerOptions.smaller(settings.layers()));
        }
    }
}
