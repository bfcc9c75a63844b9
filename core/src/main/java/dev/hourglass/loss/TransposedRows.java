package dev.hourglass.loss;

import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.Transpose;
import dev.hourglass.kernel.View;
import dev.hourglass.loss.ColumnGroups.Run;

/**
 * Outputs and targets of some columns with rows and columns exchanged, some rows at a time: so many that they stay in
 * the first-level cache. Turning round moves numbers and computes none.
 */
final class TransposedRows {
    /** Numbers of a chunk: 8 KB of outputs, as much of targets, and as much that is computed of them. */
    private static final int CHUNK = 2048;

    private final int first;
    private final int columns;
    private final int length;
    private final View[] outputs;
    private final View[] targets;
    private final View output;
    private final View target;

    /**
     * Room for a chunk.
     *
     * @param rows   how many there are at most
     * @param first  of the columns
     * @param end    the column after the last
     * @param output all columns
     * @param target all columns
     */
    TransposedRows(int rows, int first, int end, View output, View target) {
        this.first = first;
        this.columns = end - first;
        int fitting = CHUNK / Math.max(1, columns) / Padding.LANES * Padding.LANES;
        this.length = Math.max(Padding.LANES, Math.min(Padding.padded(rows), fitting));
        this.outputs = chunks(rows, output.fromColumn(first));
        this.targets = chunks(rows, target.fromColumn(first));
        this.output = room(columns);
        this.target = room(columns);
    }

    /** The chunks of a matrix with as many rows. */
    View[] chunks(int rows, View of) {
        View[] chunks = new View[(rows + length - 1) / length];
        for (int chunk = 0; chunk < chunks.length; chunk++) {
            chunks[chunk] = of.fromRow(chunk * length);
        }
        return chunks;
    }

    /** Room for so many columns of a chunk, each a row. */
    View room(int count) {
        return View.ofRows(new float[count * length], 0, length);
    }

    /** How many chunks so many rows have. */
    int count(int rows) {
        return (rows + length - 1) / length;
    }

    /** How many of so many rows a chunk has. */
    int rows(int rows, int chunk) {
        return Math.min(length, rows - chunk * length);
    }

    /** Takes in a chunk. */
    void turn(int chunk, int rows) {
        Transpose.KERNEL.run(rows, columns, outputs[chunk], output);
        Transpose.KERNEL.run(rows, columns, targets[chunk], target);
    }

    /**
     * Some neighbouring columns of a chunk.
     *
     * @param width        how many
     * @param output       width x rows of the chunk
     * @param target       of the same shape
     * @param exponentials of the same shape: what logits are below the greatest, and then its exponential; null for
     *                     numbers
     */
    record TransposedRun(int width, View output, View target, View exponentials) {
    }

    /** Runs of columns; the exponentials of categories lie one below the other. */
    TransposedRun[] runs(Run[] runs, View exponentials) {
        TransposedRun[] transposed = new TransposedRun[runs.length];
        int row = 0;
        for (int i = 0; i < runs.length; i++) {
            transposed[i] =
                    new TransposedRun(runs[i].width(), output(runs[i].first()), target.fromRow(runs[i].first() - first),
                    exponentials == null ? null : exponentials.fromRow(row));
            row += runs[i].width();
        }
        return transposed;
    }

    /** The outputs from a column on, each a row. */
    View output(int column) {
        return output.fromRow(column - first);
    }
}
