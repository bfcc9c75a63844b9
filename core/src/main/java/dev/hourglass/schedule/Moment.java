package dev.hourglass.schedule;

import java.util.Objects;

/**
 * Where a training is, just before a step.
 *
 * @param epoch   counted from 0
 * @param epochs  how many there will be
 * @param batch   of the epoch, counted from 0
 * @param batches of an epoch
 * @param losses  of the epochs before: on validation rows, or on training rows where there are none of those; only
 *                there for a schedule that looks at them, longer than {@code epoch} perhaps, and not to be changed
 */
public record Moment(int epoch, int epochs, int batch, int batches, double[] losses) {
    /**
     * Refuses null.
     *
     * @param epoch   counted from 0
     * @param epochs  how many there will be
     * @param batch   of the epoch, counted from 0
     * @param batches of an epoch
     * @param losses  of the epochs before: on validation rows, or on training rows where there are none of those; only
     *                there for a schedule that looks at them, longer than {@code epoch} perhaps, and not to be changed
     */
    public Moment {
        Objects.requireNonNull(losses, "losses");
    }

    /** {@return how many steps were made before} */
    public long step() {
        return (long) epoch * batches + batch;
    }

    /** {@return how many epochs have passed, the part of this one counted} */
    public double passed() {
        return epoch + (double) batch / batches;
    }
}
