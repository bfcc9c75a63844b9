package dev.hourglass.nn;

import dev.hourglass.kernel.Arena;
import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.Transpose;
import dev.hourglass.kernel.Tuning;
import dev.hourglass.kernel.View;
import dev.hourglass.kernel.Workspace;
import dev.hourglass.layer.InferencePass;
import java.util.List;

/** How the rows of a chunk lie while they pass a network in use. Every way gives the same bits. */
enum RowLayout {
    /** Row after row, padded to whole vectors. */
    ROWS {
        @Override
        View matrix(int rows, int columns, Arena arena) {
            return Batches.rows(rows, columns);
        }

        @Override
        View ofWidth(View buffer, int columns) {
            return View.ofRows(buffer.array(), 0, Padding.padded(columns));
        }

        @Override
        Workspace workspace(int rows, int columns, int depth) {
            return new Workspace(rows, columns, depth);
        }

        @Override
        View entry(View input, int rows, int columns, Arena arena) {
            return input;
        }

        @Override
        void enter(View input, View entry, int columns, List<InferencePass> passes) {
            // They are the same.
        }

        @Override
        View exit(View output, int rows, int columns, List<InferencePass> passes) {
            return output;
        }

        @Override
        InferencePass product(LayerGroup group, View from, View kernel, View bias, View to, Workspace workspace) {
            int inputs = group.inputs();
            int width = to.rowStride();
            return rows -> Kernels.GEMM.multiply(0, rows, width, inputs, from, kernel, bias, to, workspace);
        }

        @Override
        InferencePass move(View from, View to, int width) {
            return rows -> from.copyTo(to, rows, width);
        }
    },

    /**
     * Column after column: a product then reads the weights of neighboring units side by side as they lie, rows fill
     * the vectors, and no layer spends time on the padding of its rows. On the way in, and on the way out again, rows
     * are transposed.
     */
    COLUMNS {
        @Override
        View matrix(int rows, int columns, Arena arena) {
            int stride = stride(rows);
            int at = arena.take((long) Padding.padded(columns) * stride);
            return View.ofRows(arena.array(), at, stride).transposed();
        }

        @Override
        View ofWidth(View buffer, int columns) {
            return buffer;
        }

        @Override
        Workspace workspace(int rows, int columns, int depth) {
            return new Workspace(units(columns), computed(rows), depth);
        }

        @Override
        View entry(View input, int rows, int columns, Arena arena) {
            return matrix(rows, columns, arena);
        }

        @Override
        void enter(View input, View entry, int columns, List<InferencePass> passes) {
            passes.add(count -> Transpose.KERNEL.run(count, columns, input, entry.transposed()));
        }

        @Override
        View exit(View output, int rows, int columns, List<InferencePass> passes) {
            View exit = Batches.rows(rows, columns);
            passes.add(count -> Transpose.KERNEL.run(columns, count, output.transposed(), exit));
            return exit;
        }

        @Override
        InferencePass product(LayerGroup group, View from, View kernel, View bias, View to, Workspace workspace) {
            int units = units(group.outputs());
            int inputs = group.inputs();
            return rows -> Kernels.GEMM.multiply(0, units, computed(rows), inputs, kernel.transposed(),
                    from.transposed(), bias.transposed(), to.transposed(), workspace);
        }

        @Override
        InferencePass move(View from, View to, int width) {
            return rows -> from.transposed().copyTo(to.transposed(), width, Padding.padded(rows));
        }
    };

    /** Rows that the narrowest product of {@link #COLUMNS} computes: two vectors, since tiles of one are slow. */
    private static final int LEAST_ROWS = 2 * Padding.LANES;

    /**
     * Rows from which on it pays to transpose them: fewer would wait for tiles to be compiled that a training before
     * them did not need. A cold {@code train} of the tutorial took 1.05 times as long when its 670 rows were.
     */
    static final int WORTH_TRANSPOSING = 2048;

    /**
     * {@return the layout that suits a network}
     *
     * @param rows in all
     */
    static RowLayout of(Architecture architecture, int rows) {
        boolean pays = rows >= WORTH_TRANSPOSING && Kernels.TRANSPOSED_ROWS && architecture.takesTransposedRows()
                && ChunkBuffers.fit(architecture, COLUMNS);
        return pays ? COLUMNS : ROWS;
    }

    /** {@return room for rows x columns, from the arena or in an array of its own} */
    abstract View matrix(int rows, int columns, Arena arena);

    /** {@return the beginning of such room, for fewer columns} */
    abstract View ofWidth(View buffer, int columns);

    /** {@return scratch memory for products of up to so many rows, columns and steps} */
    abstract Workspace workspace(int rows, int columns, int depth);

    /** {@return room for the input as the first layer reads it; may be the input itself} */
    abstract View entry(View input, int rows, int columns, Arena arena);

    /** Adds what brings the input to its entry. */
    abstract void enter(View input, View entry, int columns, List<InferencePass> passes);

    /** {@return where the output lies row after row; what brings it there is added to the passes} */
    abstract View exit(View output, int rows, int columns, List<InferencePass> passes);

    /** {@return a product with a kernel, sums beginning at a bias} */
    abstract InferencePass product(LayerGroup group, View from, View kernel, View bias, View to, Workspace workspace);

    /** {@return a copy of some columns, where no layer does anything to them} */
    abstract InferencePass move(View from, View to, int width);

    /** From a column to the next: an odd number of cache lines, so that columns do not compete for the same places. */
    private static int stride(int rows) {
        return (computed(rows) / Padding.LANES | 1) * Padding.LANES;
    }

    private static int computed(int rows) {
        return Math.max(LEAST_ROWS, Padding.padded(rows));
    }

    /** Those of a whole tile at least: the weights of units that are not there are zeros, for padding. */
    private static int units(int columns) {
        return Math.max(Tuning.TALLEST_TILE, columns);
    }
}
