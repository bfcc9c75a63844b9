package dev.hourglass.learning;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.TrainingEstimate;
import dev.hourglass.inspection.MemoryInspection;
import dev.hourglass.inspection.TimeInspection;
import java.util.Objects;

/** What a training needs, looked at before anything is allocated for it. */
public final class TrainingNeeds {
    private TrainingNeeds() {
    }

    /**
     * Refuses a training that this JVM cannot hold, and announces one that will take long.
     *
     * @param rows     to learn from, 1 or more
     * @param columns  of numbers that each becomes, 1 or more
     * @param training its settings
     * @param listener is told how much memory it needs, and of a long time
     * @throws dev.hourglass.inspection.InsufficientMemoryException if the training needs more than the heap
     */
    public static void check(int rows, int columns, AutoencoderSettings training, LearningListener listener) {
        Objects.requireNonNull(listener, "listener");
        tell(required(rows, columns, training), columns, training, listener);
    }

    /**
     * {@return what a training needs, where this JVM can hold it}
     *
     * @param rows     to learn from, 1 or more
     * @param columns  of numbers that each becomes, 1 or more
     * @param training its settings
     * @throws dev.hourglass.inspection.InsufficientMemoryException if the training needs more than the heap
     */
    public static TrainingEstimate required(int rows, int columns, AutoencoderSettings training) {
        Objects.requireNonNull(training, "training");
        return MemoryInspection.ofTraining(rows, columns, training, Runtime.getRuntime().maxMemory());
    }

    /** The same as {@link #check} of a training whose rows lie on the disk. */
    static void checkOnDisk(int rows, int columns, AutoencoderSettings training, LearningListener listener) {
        tell(MemoryInspection.ofTrainingOnDisk(rows, columns, training, Runtime.getRuntime().maxMemory()), columns,
                training, listener);
    }

    private static void tell(TrainingEstimate estimate, int columns, AutoencoderSettings training,
            LearningListener listener) {
        listener.needs(estimate.bytes());
        TimeInspection.ofTraining(estimate, columns, training, listener::found);
    }
}
