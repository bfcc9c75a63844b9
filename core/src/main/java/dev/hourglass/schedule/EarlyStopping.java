package dev.hourglass.schedule;

import dev.hourglass.number.Ranges;

/**
 * When a training stops before its last epoch, as Keras's EarlyStopping with {@code restore_best_weights}: after
 * {@code patience} epochs in a row whose validation loss is no improvement, and with the numbers of the best epoch. A
 * loss is an improvement if it is less than the best one by more than {@code minDelta}.
 *
 * @param patience 1 or more; 0 for never
 * @param minDelta 0 or more
 */
public record EarlyStopping(int patience, double minDelta) {
    /** A training that goes on to its last epoch. */
    public static final EarlyStopping NEVER = new EarlyStopping(0, 0);

    /**
     * Refuses numbers out of range.
     *
     * @param patience 1 or more; 0 for never
     * @param minDelta 0 or more
     */
    public EarlyStopping {
        if (patience < 0) {
            throw new IllegalArgumentException("patience must be 0 or more, found " + patience);
        }
        Ranges.requireNotNegative("minDelta", minDelta);
    }

    /** {@return whether it ever stops a training} */
    public boolean isOn() {
        return patience > 0;
    }

    /**
     * {@return whether a training ends here}
     *
     * @param epochs    that were trained
     * @param bestEpoch the last of them that was an improvement, counted from 1; 0 if none was
     */
    public boolean endsAfter(int epochs, int bestEpoch) {
        return isOn() && epochs - bestEpoch >= patience;
    }

    /**
     * {@return whether a loss is less than the best one before, by more than a little}
     *
     * @param loss of an epoch
     * @param best the least so far that was an improvement; infinite before the first
     */
    public boolean isImprovement(double loss, double best) {
        return loss + minDelta < best;
    }

    /**
     * {@return the last epoch that was an improvement, counted from 1; 0 if there is none}
     *
     * @param losses of the epochs, in order
     */
    public int bestEpoch(double[] losses) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < losses.length; i++) {
            if (isImprovement(losses[i], least)) {
                best = i + 1;
                least = losses[i];
            }
        }
        return best;
    }
}
