package dev.hourglass.bench.peers;

/** Something that trains networks. */
interface TrainingLibrary extends AutoCloseable {
    /** {@return what the table calls it} */
    String name();

    /** {@return version and choices made, one line, for the heading} */
    String description();

    /** {@return the losses of the last epoch, after training from the start of the task} */
    TrainingTask.Losses train();

    /** Gives back memory and threads. */
    @Override
    default void close() {
    }
}
