package dev.hourglass.nn;

/** The order in which the parts of a training step do their work, and where they wait for each other. */
interface StepSchedule {

    /**
     * Does one part's share of a whole step: forward, loss, and, if the loss is finite, backward with the update of the
     * kernels. All parts have to run at the same time, each in its own thread.
     *
     * @param part from 0
     * @param rows of the batch
     */
    void run(int part, int rows);
}
