package dev.hourglass.nn;

/** Training stopped because the loss, or a number that it follows from, was no longer a finite number. */
public final class NonFiniteLossException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int epoch;
    private final int batch;
    private final boolean beforeAnyStep;

    /**
     * Says where the loss stopped being finite.
     *
     * @param epoch counted from 1
     * @param batch counted from 1
     * @param loss  NaN or an infinity
     */
    public NonFiniteLossException(int epoch, int batch, double loss) {
        this("the loss", loss, epoch, batch, epoch == 1 && batch == 1);
    }

    private NonFiniteLossException(String what, double value, int epoch, int batch, boolean beforeAnyStep) {
        super(what + " became " + value + " in epoch " + epoch + ", batch " + batch);
        this.epoch = epoch;
        this.batch = batch;
        this.beforeAnyStep = beforeAnyStep;
    }

    /** {@return the same for a weight that an update made NaN or infinite} */
    static NonFiniteLossException ofWeight(int epoch, int batch, float weight) {
        return new NonFiniteLossException("a weight", weight, epoch, batch, false);
    }

    /** {@return the same for the average of a gradient's squares} */
    static NonFiniteLossException ofSquare(int epoch, int batch, float square) {
        return new NonFiniteLossException("the average of a gradient's squares", square, epoch, batch, false);
    }

    /** {@return the epoch, counted from 1} */
    public int epoch() {
        return epoch;
    }

    /** {@return the batch, counted from 1} */
    public int batch() {
        return batch;
    }

    /** {@return whether no weight had been changed yet, so that no size of the steps can be to blame} */
    public boolean isBeforeAnyStep() {
        return beforeAnyStep;
    }
}
