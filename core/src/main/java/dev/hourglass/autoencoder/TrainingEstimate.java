package dev.hourglass.autoencoder;

import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.BlockedRows;
import dev.hourglass.nn.FitSettings;
import dev.hourglass.nn.LayerSummary;

/**
 * What a training takes, known before it begins: of memory what it needs at least, of time the order of magnitude.
 *
 * @param bytes        of memory, rows included, as they were read and as they are scaled; it will be a little more
 * @param weights      of the network
 * @param epochSeconds of one pass over the rows, on two processors with vectors of 256 bits
 */
public record TrainingEstimate(long bytes, long weights, double epochSeconds) {
    /** A value as it was read, and scaled for the network. */
    private static final int VALUE_BYTES = Double.BYTES + Float.BYTES;
    /** Multiply-adds a second of a product: what two processors with vectors of 256 bits were measured to do. */
    private static final double PRODUCTS_A_SECOND = 5e10;
    /**
     * Numbers an optimizer passes over in a second where no cache holds them: Adam, with weights, gradients and two
     * averages, was measured to change 2e8 weights.
     */
    private static final double NUMBERS_A_SECOND = 4 * 2e8;
    /** Of a training step: forward, and back to the inputs and to the weights. */
    private static final int PRODUCTS = 3;

    /**
     * Estimates.
     *
     * @param rows     to learn from
     * @param columns  of numbers that each becomes
     * @param settings of the training
     * @return what it takes
     * @throws IllegalArgumentException if no array can hold the network
     */
    public static TrainingEstimate of(int rows, int columns, AutoencoderSettings settings) {
        long bytes = (long) rows * columns * VALUE_BYTES + Autoencoder.trainingBytes(columns, rows, settings);
        return of(bytes, rows, columns, settings);
    }

    /**
     * Estimates what a training takes whose rows lie outside memory, but for two groups of blocks.
     *
     * @param rows     to learn from
     * @param columns  of numbers that each becomes
     * @param settings of the training
     * @return what it takes
     * @throws IllegalArgumentException if no array can hold the network
     */
    public static TrainingEstimate onDisk(int rows, int columns, AutoencoderSettings settings) {
        long group = (long) BlockedRows.GROUP * BlockedRows.usualBlockRows(columns);
        long bytes = 2 * Math.min(rows, group) * columns * Float.BYTES
                + Autoencoder.trainingBytes(columns, rows, settings);
        return of(bytes, rows, columns, settings);
    }

    private static TrainingEstimate of(long bytes, int rows, int columns, AutoencoderSettings settings) {
        Architecture architecture = Autoencoder.architecture(columns, settings);
        long weights = architecture.summaries().stream().mapToLong(LayerSummary::parameters).sum();
        int steps = new FitSettings().withBatchSize(settings.batchSize()).batches(rows);
        double products = (double) PRODUCTS * weights * rows / PRODUCTS_A_SECOND;
        double updates = (2.0 + settings.optimizer().averages().size()) * weights * steps / NUMBERS_A_SECOND;
        return new TrainingEstimate(bytes, weights, products + updates);
    }
}
