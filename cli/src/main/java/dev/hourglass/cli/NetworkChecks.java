package dev.hourglass.cli;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.LayerSummary;

/** Refuses tables and networks that are too large for this JVM, before anything is allocated for them. */
final class NetworkChecks {
    /** A value as it was read, and scaled for the network. */
    private static final int VALUE_BYTES = Double.BYTES + Float.BYTES;
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
        invocation.findings().need(check(rows, settings, Runtime.getRuntime().maxMemory()));
        TrainingTime time = TrainingTime.of(architecture(rows.columns(), settings), rows.rows(), settings);
        if (time.isWorthSaying()) {
            invocation.note(time.words() + "; to shorten it, " + LayerOptions.smaller(settings.layers()));
        }
    }

    /**
     * Estimates what a training needs, which is less than it will really take.
     *
     * @param heap the most memory there is, in bytes
     * @return the estimate in bytes
     * @throws CommandException if the network is too large for one array, or the training for the heap
     */
    static long check(DoubleMatrix rows, AutoencoderSettings settings, long heap) {
        Architecture architecture = architecture(rows.columns(), settings);
        long batch = Math.min(rows.rows(), settings.batchSize() + 1L);
        for (LayerSummary layer : architecture.summaries()) {
            if (batch * layer.outputs() > Integer.MAX_VALUE) {
                throw CommandException.usage("a batch of " + batch + " rows of " + layer.outputs()
                        + " units does not fit one array", "use a smaller --batch-size");
            }
        }
        long bytes = (long) rows.rows() * rows.columns() * VALUE_BYTES
                + Autoencoder.trainingBytes(rows.columns(), rows.rows(), settings);
        requireMemory("training needs", bytes, heap, LayerOptions.smaller(settings.layers()));
        return bytes;
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
