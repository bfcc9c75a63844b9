package dev.hourglass.cli;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.LayerSummary;

/** Refuses networks that this JVM cannot train, before anything is allocated for them. */
final class NetworkChecks {
    /** Weights, the copy that is trained, gradients, and the two moments of Adam. */
    private static final int PARAMETER_BYTES = 5 * Float.BYTES;
    /** A value as it was read, and scaled for the network. */
    private static final int VALUE_BYTES = Double.BYTES + Float.BYTES;
    private static final double GIBIBYTE = 0x1p30;

    private NetworkChecks() {
    }

    /**
     * Estimates what a training needs, which is less than it will really take.
     *
     * @param heap the most memory there is, in bytes
     * @throws CommandException if the network is too large for one array, or the training for the heap
     */
    static void check(DoubleMatrix rows, AutoencoderSettings settings, long heap) {
        Architecture architecture = architecture(rows.columns(), settings);
        long batch = Math.min(rows.rows(), settings.batchSize() + 1L);
        long bytes = (long) rows.rows() * rows.columns() * VALUE_BYTES;
        for (LayerSummary layer : architecture.summaries()) {
            bytes += (long) layer.parameters() * PARAMETER_BYTES + batch * layer.outputs() * Float.BYTES;
            if (batch * layer.outputs() > Integer.MAX_VALUE) {
                throw CommandException.usage("a batch of " + batch + " rows of " + layer.outputs()
                        + " units does not fit one array", "use a smaller --batch-size");
            }
        }
        if (bytes > heap) {
            throw new CommandException(ExitCode.JVM, "training needs at least "
                    + FixedDecimal.fixed(bytes / GIBIBYTE, 1) + " GB of memory, the heap is limited to "
                    + FixedDecimal.fixed(heap / GIBIBYTE, 1) + " GB",
                    "give it more, as in java -Xmx" + (bytes * 5 / 4 / (1 << 30) + 1)
                            + "g -jar hourglass.jar ..., or make --hidden and --bottleneck smaller");
        }
    }

    private static Architecture architecture(int columns, AutoencoderSettings settings) {
        try {
            return Autoencoder.architecture(columns, settings);
        } catch (IllegalArgumentException tooLarge) {
            throw CommandException.usage(tooLarge.getMessage(), "make --hidden and --bottleneck smaller");
        }
    }
}
