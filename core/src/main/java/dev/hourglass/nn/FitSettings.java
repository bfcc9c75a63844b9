package dev.hourglass.nn;

import dev.hourglass.loss.Loss;
import dev.hourglass.loss.Objective;
import dev.hourglass.optimizer.Optimizer;
import dev.hourglass.schedule.EarlyStopping;
import java.util.Objects;

/**
 * How to train.
 *
 * @param epochs    how many passes over the training rows, 1 or more
 * @param batchSize rows per update, 1 or more; a last batch of one row joins the batch before it, since one row has no
 *                  variance to normalize by
 * @param shuffle   whether rows come in a new order every epoch
 * @param objective what is to become smaller
 * @param descent   how it does
 * @param stopping  when to stop before the last epoch
 * @param seed      of the random numbers that layers draw
 * @param threads   threads to use, 1 or more; changes no bit of the result
 */
public record FitSettings(int epochs, int batchSize, boolean shuffle, Objective objective, Descent descent,
        EarlyStopping stopping, long seed, int threads) {
    private static final int DEFAULT_BATCH_SIZE = 32;

    /**
     * Refuses numbers out of range.
     *
     * @param epochs    passes over the training rows
     * @param batchSize rows between two updates
     * @param shuffle   whether rows come in a new order every epoch
     * @param objective what is to become smaller
     * @param descent   how it does
     * @param stopping  when to stop before the last epoch
     * @param seed      of the random numbers that layers draw
     * @param threads   threads to use
     */
    public FitSettings {
        Objects.requireNonNull(objective, "objective");
        Objects.requireNonNull(descent, "descent");
        Objects.requireNonNull(stopping, "stopping");
        requirePositive("epochs", epochs);
        requirePositive("batchSize", batchSize);
        requirePositive("threads", threads);
    }

    /** The defaults of Keras: 1 epoch, batches of 32, shuffled, Adam on the mean squared error; one thread. */
    public FitSettings() {
        this(1, DEFAULT_BATCH_SIZE, true, new Objective(), new Descent(), EarlyStopping.NEVER, 0, 1);
    }

    /**
     * {@return the same settings with another number of epochs}
     *
     * @param count 1 or more
     */
    public FitSettings withEpochs(int count) {
        return new FitSettings(count, batchSize, shuffle, objective, descent, stopping, seed, threads);
    }

    /**
     * {@return the same settings with another batch size}
     *
     * @param rows 1 or more
     */
    public FitSettings withBatchSize(int rows) {
        return new FitSettings(epochs, rows, shuffle, objective, descent, stopping, seed, threads);
    }

    /**
     * {@return the same settings with shuffling switched on or off}
     *
     * @param on whether to shuffle
     */
    public FitSettings withShuffle(boolean on) {
        return new FitSettings(epochs, batchSize, on, objective, descent, stopping, seed, threads);
    }

    /**
     * {@return the same settings with another objective}
     *
     * @param other what is to become smaller
     */
    public FitSettings withObjective(Objective other) {
        return new FitSettings(epochs, batchSize, shuffle, other, descent, stopping, seed, threads);
    }

    /**
     * {@return the same settings with another loss}
     *
     * @param loss of the data
     */
    public FitSettings withLoss(Loss loss) {
        return withObjective(objective.withLoss(loss));
    }

    /**
     * {@return the same settings with another descent}
     *
     * @param other how the objective becomes smaller
     */
    public FitSettings withDescent(Descent other) {
        return new FitSettings(epochs, batchSize, shuffle, objective, other, stopping, seed, threads);
    }

    /**
     * {@return the same settings with another optimizer}
     *
     * @param optimizer how weights follow gradients
     */
    public FitSettings withOptimizer(Optimizer optimizer) {
        return withDescent(descent.withOptimizer(optimizer));
    }

    /**
     * {@return the same settings with early stopping by patience}
     *
     * @param limit how many epochs without a new lowest validation loss to wait before stopping; 0 never stops
     */
    public FitSettings withPatience(int limit) {
        return withStopping(new EarlyStopping(limit, stopping.minDelta()));
    }

    /**
     * {@return the same settings with another way to stop}
     *
     * @param other when to stop before the last epoch
     */
    public FitSettings withStopping(EarlyStopping other) {
        return new FitSettings(epochs, batchSize, shuffle, objective, descent, other, seed, threads);
    }

    /**
     * {@return the same settings with another seed}
     *
     * @param number of the random numbers that layers draw
     */
    public FitSettings withSeed(long number) {
        return new FitSettings(epochs, batchSize, shuffle, objective, descent, stopping, number, threads);
    }

    /**
     * {@return the same settings with another number of threads}
     *
     * @param count 1 or more
     */
    public FitSettings withThreads(int count) {
        return new FitSettings(epochs, batchSize, shuffle, objective, descent, stopping, seed, count);
    }

    /** {@return the loss of the data} */
    public Loss loss() {
        return objective.loss();
    }

    /** {@return how weights follow gradients} */
    public Optimizer optimizer() {
        return descent.optimizer();
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

    /** Whether the losses after an epoch decide how the next one goes. */
    boolean looksAtLosses() {
        return stopping.isOn() || descent.schedule().looksAtLosses();
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be 1 or more, found " + value);
        }
    }
}
