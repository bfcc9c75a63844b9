package dev.hourglass.nn;

import dev.hourglass.matrix.Matrix;

/**
 * Rows to learn from, or to measure on.
 *
 * @param inputs  rows x the network's inputs
 * @param targets rows x the network's outputs; the same object as {@code inputs} for an autoencoder
 */
public record TrainingData(Matrix inputs, Matrix targets) {

    /**
     * Refuses matrices with unequal numbers of rows.
     *
     * @param inputs  rows x the network's inputs
     * @param targets rows x the network's outputs
     */
    public TrainingData {
        if (inputs.rows() != targets.rows()) {
            throw new IllegalArgumentException(
                    inputs.rows() + " rows of inputs, but " + targets.rows() + " rows of targets");
        }
    }

    /**
     * {@return rows that a network is to reproduce: targets and inputs are the same}
     *
     * @param rows what goes in and is to come out
     */
    public static TrainingData ofItself(Matrix rows) {
        return new TrainingData(rows, rows);
    }

    /** {@return the number of rows} */
    public int rows() {
        return inputs.rows();
    }

    /** Refuses rows whose columns do not fit a network, or no rows at all. */
    void requireShape(Architecture architecture) {
        if (rows() == 0) {
            throw new IllegalArgumentException("there is no row to learn from or to measure on");
        }
        requireColumns("inputs", inputs, architecture.inputs());
        requireColumns("targets", targets, architecture.outputs());
    }

    private static void requireColumns(String what, Matrix matrix, int columns) {
        if (matrix.columns() != columns) {
            throw new IllegalArgumentException(
                    "the network takes " + columns + " columns of " + what + ", found " + matrix.columns());
        }
    }
}
