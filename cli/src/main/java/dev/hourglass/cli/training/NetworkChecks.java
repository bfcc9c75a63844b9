package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.TrainingEstimate;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.inspection.MemoryInspection;
import dev.hourglass.inspection.TimeInspection;
import dev.hourglass.matrix.DoubleMatrix;

/** Looks at a training before anything is allocated for it. */
public final class NetworkChecks {
    private NetworkChecks() {
    }

    /**
     * Refuses a training that cannot be held in memory, and announces one that will take long.
     *
     * @throws dev.hourglass.inspection.InsufficientMemoryException if the training needs more than the heap
     */
    public static void check(Invocation invocation, DoubleMatrix rows, AutoencoderSettings settings) {
        tell(invocation, check(rows.rows(), rows.columns(), settings), rows.columns(), settings);
    }

    /** The estimate for rows that are not at hand, if it is within the heap that there is. */
    public static TrainingEstimate check(int rows, int columns, AutoencoderSettings settings) {
        return MemoryInspection.ofTraining(rows, columns, settings, Runtime.getRuntime().maxMemory());
    }

    /** The same for rows that are learned from by way of the disk. */
    static void checkOnDisk(Invocation invocation, int rows, int columns, AutoencoderSettings settings) {
        tell(invocation, MemoryInspection.ofTrainingOnDisk(rows, columns, settings, Runtime.getRuntime().maxMemory()),
                columns, settings);
    }

    private static void tell(Invocation invocation, TrainingEstimate estimate, int columns,
            AutoencoderSettings settings) {
        invocation.findings().need(estimate.bytes());
        TimeInspection.ofTraining(estimate, columns, settings, invocation::tell);
    }
}
