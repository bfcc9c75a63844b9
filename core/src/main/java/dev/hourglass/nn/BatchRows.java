package dev.hourglass.nn;

/** Brings the rows of the next batch from a training's data into the memory of its step. */
@FunctionalInterface
interface BatchRows {

    /**
     * Copies some rows of the batch to where the step reads them.
     *
     * @param first of them, counted from the batch's first
     * @param end   the row after the last
     */
    void copy(int first, int end);
}
