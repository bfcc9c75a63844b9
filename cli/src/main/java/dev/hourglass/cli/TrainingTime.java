package dev.hourglass.cli;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.FitSettings;
import dev.hourglass.nn.LayerSummary;

/**
 * How long a training of a large network takes, to an order of magnitude: what is known before the first epoch has
 * ended, from when on progress tells.
 *
 * @param weights      of the network
 * @param epochs       passes over the rows
 * @param epochSeconds of one of them
 */
record TrainingTime(long weights, int epochs, double epochSeconds) {
    /** Smaller networks are done before anybody has read of them. */
    private static final long MANY_WEIGHTS = 20_000_000;
    private static final double LONG_SECONDS = 60;
    /** Multiply-adds a second of a product: what two processors with vectors of 256 bits were measured to do. */
    private static final double PRODUCTS_A_SECOND = 5e10;
    /** Weights that Adam changes in a second, with their averages, where no cache holds them. */
    private static final double UPDATES_A_SECOND = 2e8;
    /** Of a training step: forward, and back to the inputs and to the weights. */
    private static final int PRODUCTS = 3;

    /** The time of a training of so many rows. */
    static TrainingTime of(Architecture architecture, int rows, AutoencoderSettings settings) {
        long weights = architecture.summaries().stream().mapToLong(LayerSummary::parameters).sum();
        int steps = new FitSettings().withBatchSize(settings.batchSize()).batches(rows);
        double products = (double) PRODUCTS * weights * rows / PRODUCTS_A_SECOND;
        double updates = (double) weights * steps / UPDATES_A_SECOND;
        return new TrainingTime(weights, settings.epochs(), products + updates);
    }

    /** Whether somebody would rather know before. */
    boolean isWorthSaying() {
        return weights >= MANY_WEIGHTS && epochs * epochSeconds >= LONG_SECONDS;
    }

    /** The estimate for people. */
    String words() {
        return "the network has " + weights / 1_000_000 + " million weights: an epoch may take about "
                + ProgressBar.duration(Math.max(1, epochSeconds)) + ", all " + epochs + " about "
                + ProgressBar.duration(epochs * epochSeconds);
    }
}
