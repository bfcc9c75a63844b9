package dev.hourglass.nn;

import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.Tuning;
import java.util.List;

/**
 * What a training step has to do, and in how many parts: all that its memory and its schedule depend on.
 *
 * @param rows                 of the largest batch
 * @param parts                how many threads may share it
 * @param ownTarget            whether targets are other rows than the inputs; if not, they share memory
 * @param keepsKernelGradients whether the gradients of all kernels have to be known before any is used
 */
record StepShape(Architecture architecture, ParameterLayout layout, List<LayerGroup> groups, int rows, int parts,
        boolean ownTarget, boolean keepsKernelGradients) {
    /** The shape of a step for the largest batch and this many threads. */
    static StepShape of(Architecture architecture, ParameterLayout layout, FitSettings settings, int rows,
            boolean ownTarget, int threads) {
        List<LayerGroup> groups = LayerGroup.of(architecture);
        return new StepShape(architecture, layout, groups, rows, parts(groups, layout, rows, threads), ownTarget,
                settings.descent().clipping().globalNorm() > 0);
    }

    private static int parts(List<LayerGroup> groups, ParameterLayout layout, int rows, int threads) {
        if ((long) rows * layout.kernelEnd() < Tuning.STEP_WORTH_SHARING) {
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
        if (rows <= Tuning.SMALL_BATCH) {
            return kernels > 1 ? Math.min(threads, Tuning.SMALL_BATCH_THREADS) : 1;
        }
        return threads <= Tuning.THREADS_BY_COLUMNS
                ? Math.max(1, Math.min(threads, widest / Tuning.COLUMNS_OF_A_THREAD))
                : Math.min(threads, Math.max(Tuning.THREADS_BY_COLUMNS + 1, rows / Tuning.ROWS_OF_A_THREAD));
    }

    /** Whether each part owns a panel of every kernel: if batches are small. */
    boolean ownsPanels() {
        return rows <= Tuning.SMALL_BATCH;
    }

    /** Whether parts share products by rows of the batch: if the batch is large and there are many parts. */
    boolean sharesRows() {
        return !ownsPanels() && parts > Tuning.THREADS_BY_COLUMNS;
    }

    /** Which columns belong to which panel of a kernel. */
    ColumnParts panels() {
        return new ColumnParts(architecture, ownsPanels() ? parts : 1);
    }

    /** The padded length of a column of the largest batch, if gradients are transposed; else 0. */
    int columnHeight() {
        return ownsPanels() ? Padding.padded(rows) : 0;
    }

    /** How many columns the widest layer has, including padding; the network's input counts as a layer. */
    int widest() {
        int widest = Padding.padded(architecture.inputs());
        for (LayerGroup group : groups) {
            widest = Math.max(widest, Padding.padded(group.outputs()));
        }
        return widest;
    }

    /**
     * How many floats of gradients a part holds at a time: part 0 may have to do everything alone, others only their
     * region or panel.
     */
    long scratchSize(int part) {
        long size = 0;
        for (LayerGroup group : groups) {
            if (group.hasKernel()) {
                int inputs = group.inputs();
                boolean all = part == 0 || ownsPanels();
                int columns = Padding.padded(group.outputs());
                int most = all ? inputs : sharesRows() ? KernelRegion.mostRows(inputs, columns, parts)
                        : Math.min(inputs, ColumnParts.widest(inputs, parts));
                size = Math.max(size, mostRowsOfABlock(most, rows) * (long) columns);
            }
        }
        return size;
    }

    /**
     * {@return for how many of a kernel's rows the gradient is computed at a time; the last block includes the
     * remainder}
     */
    static int blockRows(int kernelRows, int batchRows) {
        return batchRows <= Tuning.SMALL_BATCH ? Tuning.GRADIENT_ROWS : kernelRows;
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

    /** Whether the gradient of a group's input is needed: whether anything before the group learns. */
    boolean needsInputGradient(int group) {
        return group > 0 && isLearnedBelow(groups.get(group - 1));
    }
}
