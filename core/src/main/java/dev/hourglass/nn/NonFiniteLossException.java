package dev.hourglass.nn;

/** Training stopped because the loss was no longer a finite number. */
public final class NonFiniteLossException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int epoch;
    private final int batch;

    /**
     * Says where the loss was lost.
     *
     * @param epoch counted from 1
     * @param batch counted from 1
     * @param loss  NaN or an infinity
     */
    public NonFiniteLossException(int epoch, int batch, double loss) {
        super("the loss became " + loss + " in epoch " + epoch + ", batch " + batch);
        this.epoch = epoch;
        this.batch = batch;
    }

    /** {@return the epoch, counted from 1} */
    public int epoch() {
        return epoch;
    }

    /** {@return the batch, counted from 1} */
    public int batch() {
        return batch;
    }
}
