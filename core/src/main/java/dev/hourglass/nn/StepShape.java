package dev.hourglass.nn;

import dev.hourglass.kernel.Padding;
import java.util.List;

/**
 * What a training step has to do, and in how many parts: everything that its memory and its order follow from.
 *
 * @param rows                 of the largest batch
 * @param parts                how many threads may share it
 * @param ownTarget            whether targets are other rows than inputs; else they share memory
 * @param keepsKernelGradients whether the gradients of all kernels have to be there before one is used
 */
record StepShape(Architecture architecture, ParameterLayout layout, List<LayerGroup> groups, int rows, int parts,
        boolean ownTarget, boolean keepsKernelGradients) {
    /**
     * Batches of at most so many rows are small: turning their gradients round is cheaper than turning kernels round.
     */
    static final int SMALL_BATCH = 64;

    /** How many threads share the step of a small batch. */
    private static final int RELAY_PARTS = 2;

    /** Rows of a kernel whose gradient is computed at a time for small batches, a multiple of a tile's. */
    private static final int BLOCK_ROWS = 32;

    /**
     * Multiply-adds on the way forward below which a step is left to the calling thread: one core does so many in two
     * to four microseconds, in which threads could hardly wait for each other more than ten times.
     */
    private static final long WORTH_SHARING = 200_000;

    /** Columns of the widest layer that a thread should have at least: narrower tiles wait for their operands. */
    private static final int COLUMNS_OF_A_PART = 2 * Padding.LANES;

    /** The shape of a step with batches of at most so many rows, if there are so many threads. */
    static StepShape of(Architecture architecture, ParameterLayout layout, FitSettings settings, int rows,
            boolean ownTarget, int threads) {
        List<LayerGroup> groups = LayerGroup.of(architecture);
        return new StepShape(architecture, layout, groups, rows, parts(groups, layout, rows, threads), ownTarget,
                settings.descent().clipping().globalNorm() > 0);
    }

    private static int parts(List<LayerGroup> groups, ParameterLayout layout, int rows, int threads) {
        if ((long) rows * layout.kernelEnd() < WORTH_SHARING) {
            return 1;
        }
        int widest = 0;
        int kernels = 0;
        for (LayerGroup group : groups) {
            if (group.hasKernel()) {
                widest = Math.max(widest, Padding.padded(group.outputs()));
                kernels++;
            }
        }
        if (rows <= SMALL_BATCH) {
            return kernels > 1 ? Math.min(threads, RELAY_PARTS) : 1;
        }
        return Math.max(1, Math.min(threads, widest / COLUMNS_OF_A_PART));
    }

    /** Whether each part has a panel of every kernel to itself: where batches are small. */
    boolean ownsPanels() {
        return rows <= SMALL_BATCH;
    }

    /** Which columns belong to which panel of a kernel. */
    ColumnParts panels() {
        return new ColumnParts(architecture, ownsPanels() ? parts : 1);
    }

    /** How long a column of the largest batch is, padded, where gradients are turned round; else 0. */
    int columnHeight() {
        return ownsPanels() ? Padding.padded(rows) : 0;
    }

    /** How many columns the widest layer has, padding and the network's input counted. */
    int widest() {
        int widest = Padding.padded(architecture.inputs());
        for (LayerGroup group : groups) {
            widest = Math.max(widest, Padding.padded(group.outputs()));
        }
        return widest;
    }

    /** How many floats of gradients a part has at a time: part 0 may do all alone; another has its rows, or a panel. */
    long scratchSize(int part) {
        long size = 0;
        for (LayerGroup group : groups) {
            if (group.hasKernel()) {
                int inputs = group.inputs();
                boolean all = part == 0 || ownsPanels();
                int most = all ? inputs : Math.min(inputs, ColumnParts.widest(inputs, parts));
                size = Math.max(size, mostRowsOfABlock(most, rows) * (long) Padding.padded(group.outputs()));
            }
        }
        return size;
    }

    /**
     * {@return how many of a kernel's rows have their gradient computed at a time; the last block takes the rest, too}
     */
    static int blockRows(int kernelRows, int batchRows) {
        return batchRows <= SMALL_BATCH ? BLOCK_ROWS : kernelRows;
    }

    private static int mostRowsOfABlock(int kernelRows, int batchRows) {
        return Math.min(kernelRows, 2 * blockRows(kernelRows, batchRows));
    }

    /** Whether a group, or one before it, has something to learn. */
    boolean isLearnedBelow(LayerGroup group) {
        for (LayerGroup below : groups) {
            if (below.first() <= group.first() && below.isTrainable()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the gradient of a group's input is of use: whether anything before it learns. */
    boolean needsInputGradient(int group) {
        return group > 0 && isLearnedBelow(groups.get(group - 1));
    }
}
