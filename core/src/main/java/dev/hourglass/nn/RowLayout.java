package dev.hourglass.nn;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.Transpose;
import dev.hourglass.kernel.Tuning;
import dev.hourglass.kernel.View;
import dev.hourglass.kernel.Workspace;
import dev.hourglass.layer.InferencePass;
import java.util.List;

/**
 * How the rows of a chunk lie in memory on their way through a network in inference mode. Every layout gives the same
 * bits.
 */
enum RowLayout {
    /** Row after row, padded to whole vectors. */
    ROWS {
        @Override
        int leastFloats() {
            return 0;
        }

        @Override
        View matrix(int rows, int columns, NetworkMemory memory) {
            return memory.rows(rows, columns);
        }

        @Override
        View ofWidth(View buffer, int columns) {
            return View.ofRows(buffer.array(), buffer.offset(), Padding.padded(columns));
        }

        @Override
        Workspace workspace(int rows, int columns, int depth) {
            return new Workspace(rows, columns, depth);
        }

        @Override
        View entry(View input, int rows, int columns, NetworkMemory memory) {
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
        InferencePass product(LayerGroup group, View from, View kernel, View bias, View to, int rowsAtATime,
                Workspace workspace) {
            int inputs = group.inputs();
            int width = to.rowStride();
            int atATime = (long) inputs * width <= Tuning.SMALL_B ? rowsAtATime : Chunks.SIZE;
            return rows -> {
                for (int first = 0; first < rows; first += atATime) {
                    Kernels.GEMM.multiply(first, Math.min(rows, first + atATime), width, inputs, from, kernel, bias,
                            to, workspace);
                }
            };
        }

        @Override
        InferencePass move(View from, View to, int width) {
            return rows -> from.copyTo(to, rows, width);
        }
    },

    /**
     * Column after column: a product then reads the weights of neighboring units, which lie side by side already, rows
     * fill the vectors, and no layer spends time on padding. Rows are transposed on the way in and again on the way
     * out.
     */
    COLUMNS {
        /** An array so long begins at a cache line, so that no vector crosses one; many rows make up for its length. */
        @Override
        int leastFloats() {
            return Tuning.OWN_REGION;
        }

        @Override
        View matrix(int rows, int columns, NetworkMemory memory) {
            return memory.rows(Padding.padded(columns), stride(rows)).transposed();
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
        View entry(View input, int rows, int columns, NetworkMemory memory) {
            return matrix(rows, columns, memory);
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
        InferencePass product(LayerGroup group, View from, View kernel, View bias, View to, int rowsAtATime,
                Workspace workspace) {
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

    /** The fewest rows that a product of {@link #COLUMNS} computes: two vectors, since tiles of one are slow. */
    private static final int LEAST_ROWS = 2 * Padding.LANES;

    /**
     * From how many rows on it pays to transpose them: fewer rows would wait for the compilation of tiles that a
     * training before them did not need. The tutorial's training in a new JVM took 1.05 times as long when its 670 rows
     * were transposed.
     */
    static final int WORTH_TRANSPOSING = 2048;

    /**
     * {@return the layout that suits a network}
     *
     * @param rows in all
     */
    static RowLayout of(Architecture architecture, int rows) {
        boolean pays = rows >= WORTH_TRANSPOSING && Kernels.TRANSPOSED_ROWS && architecture.takesTransposedRows();
        return pays ? COLUMNS : ROWS;
    }

    /** {@return how many floats the array that buffers are parts of has at least} */
    abstract int leastFloats();

    /** {@return a buffer for rows x columns} */
    abstract View matrix(int rows, int columns, NetworkMemory memory);

    /** {@return the beginning of such a buffer, for fewer columns} */
    abstract View ofWidth(View buffer, int columns);

    /** {@return scratch memory for products of up to so many rows, columns and steps} */
    abstract Workspace workspace(int rows, int columns, int depth);

    /** {@return a buffer for the input as the first layer reads it; may be the input itself} */
    abstract View entry(View input, int rows, int columns, NetworkMemory memory);

    /** Adds the pass that brings the input to its entry, if any. */
    abstract void enter(View input, View entry, int columns, List<InferencePass> passes);

    /** {@return the output, row after row; the pass that brings it there, if any, is added to the passes} */
    abstract View exit(View output, int rows, int columns, List<InferencePass> passes);

    /**
     * {@return a product with a kernel, sums beginning at a bias}
     *
     * @param rowsAtATime how many rows are multiplied at a time, if they do not lie transposed, and the kernel is small
     *                    enough to be read so often
     */
    abstract InferencePass product(LayerGroup group, View from, View kernel, View bias, View to, int rowsAtATime,
            Workspace workspace);

    /** {@return a copy of some columns, for a group in which no layer changes them} */
    abstract InferencePass move(View from, View to, int width);

    /**
     * The distance from one column to the next: an odd number of cache lines, so that columns do not compete for the
     * same places in the cache.
     */
    private static int stride(int rows) {
        return (computed(rows) / Padding.LANES | 1) * Padding.LANES;
    }

    private static int computed(int rows) {
        return Math.max(LEAST_ROWS, Padding.padded(rows));
    }

    /** At least those of a whole tile: the weights of units beyond the last are zeros, as padding. */
    private static int units(int columns) {
        return Math.max(Tuning.TALLEST_TILE, columns);
    }
}
