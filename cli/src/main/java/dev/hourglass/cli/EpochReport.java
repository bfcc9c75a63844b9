package dev.hourglass.cli;

import java.util.OptionalDouble;

/**
 * What a training says at the end of an epoch.
 *
 * @param epoch          counted from 1
 * @param epochs         how many there will be
 * @param batches        in an epoch
 * @param rows           trained on in an epoch
 * @param loss           of the training rows
 * @param validationLoss of the validation rows, if there are any
 */
record EpochReport(int epoch, int epochs, long batches, long rows, double loss, OptionalDouble validationLoss) {

    /** Whether no epoch comes after it. */
    boolean isLast() {
        return epoch == epochs;
    }
}
