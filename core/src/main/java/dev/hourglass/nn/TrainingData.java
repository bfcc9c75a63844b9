package dev.hourglass.nn;

import dev.hourglass.matrix.Matrix;
import java.util.Objects;

/**
 * Rows to learn from, or to measure on.
 *
 * @param inputs  rows x the network's inputs
 * @param targets rows x the network's outputs; the same object as {@code inputs} for an autoencoder
 */
public record TrainingData(RowSource inputs, RowSource targets) {

    /**
     * Refuses unequal numbers of rows, and {@link BlockedRows} whose targets are other rows.
     *
     * @param inputs  rows x the network's inputs
     * @param targets rows x the network's outputs
     */
    public TrainingData {
        if (inputs.rows() != targets.rows()) {
            throw new IllegalArgumentException(
                    inputs.rows() + " rows of inputs, but " + targets.rows() + " rows of targets");
        }
        if (inputs instanceof BlockedRows && inputs != targets) {
            throw new IllegalArgumentException("rows in blocks have no targets but themselves");
        }
    }

    /**
     * {@return rows with their targets}
     *
     * @param inputs  rows x the network's inputs
     * @param targets rows x the network's outputs
     */
    public static TrainingData of(Matrix inputs, Matrix targets) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(targets, "targets");
        return new TrainingData(RowSource.of(inputs), RowSource.of(targets));
    }

    /**
     * {@return rows that a network is to reproduce: targets and inputs are the same}
     *
     * @param rows what goes in and is to come out
     */
    public static TrainingData ofItself(RowSource rows) {
        return new TrainingData(rows, rows);
    }

    /**
     * {@return rows that a network is to reproduce: targets and inputs are the same}
     *
     * @param rows what goes in and is to come out
     */
    public static TrainingData ofItself(Matrix rows) {
        Objects.requireNonNull(rows, "rows");
        return ofItself(RowSource.of(rows));
    }

    /** {@return the number of rows} */
    public int rows() {
        return inputs.rows();
    }

    /** The same rows for one thread alone. */
    TrainingData forOneThread() {
        RowSource own = inputs.forOneThread();
        return new TrainingData(own, hasOwnTargets() ? targets.forOneThread() : own);
    }

    /** Whether the targets are other rows than the inputs. */
    boolean hasOwnTargets() {
        return inputs != targets;
    }

    /** Refuses rows whose columns do not fit a network, or no rows at all. */
    void requireShape(Architecture architecture) {
        if (rows() == 0) {
            throw new IllegalArgumentException("there is no row to learn from or to measure on");
        }
        requireColumns("inputs", inputs, architecture.inputs());
        requireColumns("targets", targets, architecture.outputs());
    }

    private static void requireColumns(String what, RowSource source, int columns) {
        if (source.columns() != columns) {
            throw new IllegalArgumentException(
                    "the network takes " + columns + " columns of " + what + ", found " + source.columns());
        }
    }
}
