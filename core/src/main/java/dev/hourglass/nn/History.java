package dev.hourglass.nn;

import java.util.Arrays;

/**
 * The losses of a training, epoch by epoch.
 *
 * <p>The training loss of an epoch is the mean of its batches' losses weighted by their rows, each measured before the
 * batch's own update; the validation loss is measured in inference mode after the epoch's last update.
 */
public final class History {
    private final double[] loss;
    private final double[] validationLoss;

    /**
     * A history of finished epochs.
     *
     * @param loss           the training loss of each epoch
     * @param validationLoss the validation loss of each epoch, or empty when there was no validation data
     * @throws IllegalArgumentException if validation losses are given for other epochs than the training losses
     */
    public History(double[] loss, double[] validationLoss) {
        if (validationLoss.length != 0 && validationLoss.length != loss.length) {
            throw new IllegalArgumentException(
                    loss.length + " epochs have a loss, " + validationLoss.length + " a validation loss");
        }
        this.loss = loss.clone();
        this.validationLoss = validationLoss.clone();
    }

    /** {@return how many epochs were finished} */
    public int epochs() {
        return loss.length;
    }

    /** {@return whether validation data was measured after each epoch} */
    public boolean hasValidation() {
        return validationLoss.length > 0;
    }

    /**
     * {@return the training loss of an epoch, counted from 0}
     *
     * @param epoch counted from 0
     */
    public double loss(int epoch) {
        return loss[epoch];
    }

    /**
     * {@return the validation loss of an epoch, counted from 0}
     *
     * @param epoch counted from 0
     * @throws IndexOutOfBoundsException if there was no validation data
     */
    public double validationLoss(int epoch) {
        return validationLoss[epoch];
    }

    /** {@return the training loss of the last epoch} */
    public double finalLoss() {
        return loss[loss.length - 1];
    }

    /** {@return the validation loss of the last epoch} */
    public double finalValidationLoss() {
        return validationLoss[validationLoss.length - 1];
    }

    /** {@return the epoch with the least validation loss, counted from 1; the first of equals; 0 if there is none} */
    public int bestEpoch() {
        int best = 0;
        for (int i = 0; i < validationLoss.length; i++) {
            if (best == 0 || validationLoss[i] < validationLoss[best - 1]) {
                best = i + 1;
            }
        }
        return best;
    }

    /** Whether the other holds the same losses, bit for bit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof History that && Arrays.equals(loss, that.loss)
                && Arrays.equals(validationLoss, that.validationLoss);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(loss) + Arrays.hashCode(validationLoss);
    }

    /** A short text for messages: {@code 20 epochs, loss 0.25 to 0.03}. */
    @Override
    public String toString() {
        if (epochs() == 0) {
            return "no epochs";
        }
        return epochs() + " epochs, loss " + loss[0] + " to " + finalLoss() + (hasValidation()
                ? ", validation loss " + validationLoss[0] + " to " + finalValidationLoss() + ", least in epoch "
                        + bestEpoch() : "");
    }
}
