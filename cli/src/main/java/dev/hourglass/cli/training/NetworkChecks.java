package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.TrainingEstimate;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.inspection.MemoryInspection;
import dev.hourglass.inspection.TimeInspection;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.study.StudiedTraining;

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
        StudiedTraining.check(rows.rows(), rows.columns(), settings, new CommandListener(invocation));
    }

    /** The same for rows that are learned from by way of the disk. */
    static void checkOnDisk(Invocation invocation, int rows, int columns, AutoencoderSettings settings) {
        TrainingEstimate estimate =
                MemoryInspection.ofTrainingOnDisk(rows, columns, settings, Runtime.getRuntime().maxMemory());
        invocation.findings().need(estimate.bytes());
        TimeInspection.ofTraining(estimate, columns, settings, invocation::tell);
    }
}
