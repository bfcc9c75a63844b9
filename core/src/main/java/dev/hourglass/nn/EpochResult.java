package dev.hourglass.nn;

/**
 * What came of an epoch.
 *
 * @param epoch          counted from 1
 * @param epochs         how many there will be
 * @param batches        updates in the epoch
 * @param rows           training rows in the epoch
 * @param loss           the mean training loss
 * @param validationLoss the loss on validation data afterwards; NaN without validation data
 */
public record EpochResult(int epoch, int epochs, int batches, int rows, double loss, double validationLoss) {

    /** {@return whether there was validation data to measure on} */
    public boolean hasValidation() {
        return !Double.isNaN(validationLoss);
    }

    /** {@return whether no epoch comes after it} */
    public boolean isLast() {
        return epoch == epochs;
    }
}
