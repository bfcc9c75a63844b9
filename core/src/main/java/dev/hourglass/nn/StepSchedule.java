package dev.hourglass.nn;

/** In which order the parts of a training step do their work, and where they wait for each other. */
interface StepSchedule {

    /**
     * Does one part of a whole step: forward, loss, and if that is a finite number backward, with the update of the
     * kernels. All parts have to run at the same time, each in a thread of its own.
     *
     * @param part from 0
     * @param rows of the batch
     */
    void run(int part, int rows);
}
