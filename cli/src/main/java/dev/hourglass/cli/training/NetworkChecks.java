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
        TrainingEstimate estimate = check(rows.rows(), rows.columns(), settings);
        invocation.findings().need(estimate.bytes());
        TimeInspection.ofTraining(estimate, rows.columns(), settings, invocation::tell);
    }

    /** The estimate for rows that are not at hand, if it is within the heap that there is. */
    public static TrainingEstimate check(int rows, int columns, AutoencoderSettings settings) {
        return MemoryInspection.ofTraining(rows, columns, settings, Runtime.getRuntime().maxMemory());
    }
}
