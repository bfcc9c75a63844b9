package dev.hourglass.nn;

/**
 * How to train.
 *
 * @param epochs    passes over the training rows, 1 or more
 * @param batchSize rows between two updates, 1 or more; a last batch of one row joins the batch before it, since one
 *                  row has no variance to normalize by
 * @param shuffle   whether rows come in a new order every epoch
 * @param optimizer how weights follow gradients
 * @param threads   threads to use, 1 or more; changes no bit of the result
 * @param patience  after so many epochs without a new least validation loss training stops, and the numbers of the epoch
 *                  that had it are restored, as with Keras's EarlyStopping; 0 for never
 */
public record FitSettings(int epochs, int batchSize, boolean shuffle, Adam optimizer, int threads,
        int patience) {
    private static final int DEFAULT_BATCH_SIZE = 32;

    /**
     * Refuses numbers out of range.
     *
     * @param epochs    passes over the training rows
     * @param batchSize rows between two updates
     * @param shuffle   whether rows come in a new order every epoch
     * @param optimizer how weights follow gradients
     * @param threads   threads to use
     * @param patience  epochs without a new least validation loss; 0 for never
     */
    public FitSettings {
        requirePositive("epochs", epochs);
        requirePositive("batchSize", batchSize);
        requirePositive("threads", threads);
        if (patience < 0) {
            throw new IllegalArgumentException("patience must be 0 or more, found " + patience);
        }
    }

    /** The defaults of Keras: 1 epoch, batches of 32, shuffled, {@link Adam}, all epochs; one thread. */
    public FitSettings() {
        this(1, DEFAULT_BATCH_SIZE, true, new Adam(), 1, 0);
    }

    /**
     * {@return the same settings with another number of epochs}
     *
     * @param count 1 or more
     */
    public FitSettings withEpochs(int count) {
        return new FitSettings(count, batchSize, shuffle, optimizer, threads, patience);
    }

    /**
     * {@return the same settings with another batch size}
     *
     * @param rows 1 or more
     */
    public FitSettings withBatchSize(int rows) {
        return new FitSettings(epochs, rows, shuffle, optimizer, threads, patience);
    }

    /**
     * {@return the same settings with shuffling switched on or off}
     *
     * @param on whether to shuffle
     */
    public FitSettings withShuffle(boolean on) {
        return new FitSettings(epochs, batchSize, on, optimizer, threads, patience);
    }

    /**
     * {@return the same settings with another optimizer}
     *
     * @param adam the optimizer
     */
    public FitSettings withOptimizer(Adam adam) {
        return new FitSettings(epochs, batchSize, shuffle, adam, threads, patience);
    }

    /**
     * {@return the same settings with another number of threads}
     *
     * @param count 1 or more
     */
    public FitSettings withThreads(int count) {
        return new FitSettings(epochs, batchSize, shuffle, optimizer, count, patience);
    }

    /**
     * {@return the same settings with early stopping}
     *
     * @param limit epochs without a new least validation loss after which to stop; 0 for never
     */
    public FitSettings withPatience(int limit) {
        return new FitSettings(epochs, batchSize, shuffle, optimizer, threads, limit);
    }

    /**
     * {@return how many batches an epoch has}
     *
     * @param rows to learn from
     */
    public int batches(int rows) {
        int whole = rows / batchSize;
        int rest = rows % batchSize;
        return rest > 1 || whole == 0 ? whole + Math.min(rest, 1) : whole;
    }

    /** How many rows the largest batch has, of so many in all. */
    int largestBatch(int rows) {
        return rows > batchSize && rows % batchSize == 1 ? batchSize + 1 : Math.min(rows, batchSize);
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be 1 or more, found " + value);
        }
    }
}
