package dev.hourglass.autoencoder;

import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.BlockedRows;
import dev.hourglass.nn.FitSettings;
import dev.hourglass.nn.LayerSummary;

/**
 * What a training will take, estimated before it begins: a lower bound of the memory, and the order of magnitude of the
 * time.
 *
 * @param bytes        of memory, including the rows as they were read and as they are scaled; the training will take a
 *                     little more
 * @param weights      of the network
 * @param epochSeconds of one pass over the rows, on two processors with vectors of 256 bits
 */
public record TrainingEstimate(long bytes, long weights, double epochSeconds) {
    /** Bytes of a value: as it was read, and scaled for the network. */
    private static final int VALUE_BYTES = Double.BYTES + Float.BYTES;
    /** Multiply-adds per second of a product, as measured on two processors with vectors of 256 bits. */
    private static final double PRODUCTS_A_SECOND = 5e10;
    /**
     * How many numbers per second an optimizer passes over if no cache holds them: Adam, with weights, gradients and
     * two averages, was measured to update 2e8 weights per second.
     */
    private static final double NUMBERS_A_SECOND = 4 * 2e8;
    /** How many products a training step has for each layer: forward, and the gradients of inputs and of weights. */
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
     * Estimates what a training takes if its rows lie outside memory, except for two groups of blocks.
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
