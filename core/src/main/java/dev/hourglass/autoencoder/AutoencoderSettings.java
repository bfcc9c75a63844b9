package dev.hourglass.autoencoder;

import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.optimizer.Adam;
import dev.hourglass.optimizer.Optimizer;
import java.util.List;

/**
 * What decides a training besides its data: two trainings with equal settings and equal data give the same bits.
 *
 * <p>With no hidden sizes given, a data set of n columns gets 2n and n, as in the tutorial; with no bottleneck, half
 * its columns.
 *
 * @param hidden             units of the encoder's hidden layers, the decoder mirrors them; empty for 2n and n
 * @param bottleneck         columns of the code; 0 for half the columns, rounded up
 * @param batchNormalization whether each hidden layer is normalized before its activation
 * @param slope              of LeakyReLU for values that are not positive
 * @param learningRate       of Adam
 * @param epochs             passes over the training rows
 * @param batchSize          rows between two updates
 * @param seed               of weights and batch order, from 0 to 2^32 - 1
 * @param patience           epochs without a new least validation loss after which training stops and the best epoch's
 *                           numbers are restored; 0 for never
 */
public record AutoencoderSettings(List<Integer> hidden, int bottleneck, boolean batchNormalization, double slope,
        double learningRate, int epochs, int batchSize, long seed, int patience) {
    /** The largest seed that numpy's generators take. */
    public static final long LARGEST_SEED = 0xFFFF_FFFFL;

    /** The seed when none is given. */
    public static final long DEFAULT_SEED = 1;

    private static final int DEFAULT_EPOCHS = 200;
    private static final int DEFAULT_BATCH_SIZE = 16;

    /**
     * Refuses numbers out of range.
     *
     * @param hidden             units of the encoder's hidden layers
     * @param bottleneck         columns of the code
     * @param batchNormalization whether each hidden layer is normalized before its activation
     * @param slope              of LeakyReLU for values that are not positive
     * @param learningRate       of Adam
     * @param epochs             passes over the training rows
     * @param batchSize          rows between two updates
     * @param seed               of weights and batch order
     * @param patience           epochs without a new least validation loss; 0 for never
     */
    public AutoencoderSettings {
        hidden = List.copyOf(hidden);
        if (hidden.stream().anyMatch(units -> units < 1)) {
            throw new IllegalArgumentException("hidden sizes must be 1 or more, found " + hidden);
        }
        requireAtLeast("bottleneck", bottleneck, 0);
        requireInRange(slope, learningRate);
        requireAtLeast("epochs", epochs, 1);
        requireAtLeast("batchSize", batchSize, 1);
        requireAtLeast("patience", patience, 0);
        if (seed < 0 || seed > LARGEST_SEED) {
            throw new IllegalArgumentException("seed must be from 0 to " + LARGEST_SEED + ", found " + seed);
        }
    }

    /** The tutorial's settings: 200 epochs, batches of 16, normalized, slope 0.3, learning rate 0.001, seed 1, all epochs. */
    public AutoencoderSettings() {
        this(List.of(), 0, true, LeakyReLU.DEFAULT_SLOPE, Adam.DEFAULT_LEARNING_RATE, DEFAULT_EPOCHS,
                DEFAULT_BATCH_SIZE, DEFAULT_SEED, 0);
    }

    /**
     * {@return the same settings with other hidden sizes}
     *
     * @param units of the hidden layers of the encoder; empty for 2n and n
     */
    public AutoencoderSettings withHidden(List<Integer> units) {
        return new AutoencoderSettings(units, bottleneck, batchNormalization, slope, learningRate, epochs, batchSize,
                seed, patience);
    }

    /**
     * {@return the same settings with another bottleneck}
     *
     * @param columns of the code; 0 for half the columns of the data
     */
    public AutoencoderSettings withBottleneck(int columns) {
        return new AutoencoderSettings(hidden, columns, batchNormalization, slope, learningRate, epochs, batchSize,
                seed, patience);
    }

    /**
     * {@return the same settings with batch normalization switched on or off}
     *
     * @param on whether to normalize
     */
    public AutoencoderSettings withBatchNormalization(boolean on) {
        return new AutoencoderSettings(hidden, bottleneck, on, slope, learningRate, epochs, batchSize, seed,
                patience);
    }

    /**
     * {@return the same settings with another slope of LeakyReLU}
     *
     * @param leak slope for values that are not positive
     */
    public AutoencoderSettings withSlope(double leak) {
        return new AutoencoderSettings(hidden, bottleneck, batchNormalization, leak, learningRate, epochs, batchSize,
                seed, patience);
    }

    /**
     * {@return the same settings with another learning rate}
     *
     * @param rate above 0
     */
    public AutoencoderSettings withLearningRate(double rate) {
        return new AutoencoderSettings(hidden, bottleneck, batchNormalization, slope, rate, epochs, batchSize, seed,
                patience);
    }

    /**
     * {@return the same settings with another number of epochs}
     *
     * @param count 1 or more
     */
    public AutoencoderSettings withEpochs(int count) {
        return new AutoencoderSettings(hidden, bottleneck, batchNormalization, slope, learningRate, count, batchSize,
                seed, patience);
    }

    /**
     * {@return the same settings with another batch size}
     *
     * @param rows 1 or more
     */
    public AutoencoderSettings withBatchSize(int rows) {
        return new AutoencoderSettings(hidden, bottleneck, batchNormalization, slope, learningRate, epochs, rows,
                seed, patience);
    }

    /**
     * {@return the same settings with another seed}
     *
     * @param number from 0 to 2^32 - 1
     */
    public AutoencoderSettings withSeed(long number) {
        return new AutoencoderSettings(hidden, bottleneck, batchNormalization, slope, learningRate, epochs, batchSize,
                number, patience);
    }

    /**
     * {@return the same settings with early stopping}
     *
     * @param limit epochs without a new least validation loss after which to stop; 0 for never
     */
    public AutoencoderSettings withPatience(int limit) {
        return new AutoencoderSettings(hidden, bottleneck, batchNormalization, slope, learningRate, epochs, batchSize,
                seed, limit);
    }

    /**
     * {@return the hidden sizes for data of so many columns}
     *
     * @param columns columns of the data
     */
    public List<Integer> hiddenFor(int columns) {
        return hidden.isEmpty() ? List.of(2 * columns, columns) : hidden;
    }

    /**
     * {@return the columns of the code for data of so many columns}
     *
     * @param columns columns of the data
     */
    public int bottleneckFor(int columns) {
        return bottleneck == 0 ? (columns + 1) / 2 : bottleneck;
    }

    /** {@return how weights follow gradients} */
    public Optimizer optimizer() {
        return new Adam(learningRate);
    }

    /** The layer and the optimizer know what they take: they refuse the rest. */
    private static void requireInRange(double slope, double learningRate) {
        new LeakyReLU(slope);
        new Adam(learningRate);
    }

    private static void requireAtLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be " + least + " or more, found " + value);
        }
    }
}
