package dev.hourglass.nn;

import dev.hourglass.kernel.Arena;
import dev.hourglass.kernel.View;

/**
 * Where the kernels of Dense layers lie during training: each is cut into panels, some whole vectors of columns wide.
 * All first panels follow one another in the place that the layout has for kernels, then all second ones. With one
 * panel a kernel, this is the layout's own order.
 *
 * <p>A panel belongs to one thread, and so do those before and behind it, but for one border. Where columns or panels
 * of two threads lie side by side, each core prefetches the first cache lines of the other's, which follow its own, and
 * both wait for lines that the other has written.
 */
final class KernelPanels {
    private final Architecture architecture;
    private final ParameterLayout layout;
    private final ColumnParts parts;

    /** For each panel, where that of each layer begins. */
    private final int[][] starts;

    /**
     * The place of every panel.
     *
     * @param parts which columns belong to which panel
     */
    KernelPanels(Architecture architecture, ParameterLayout layout, ColumnParts parts) {
        this.architecture = architecture;
        this.layout = layout;
        this.parts = parts;
        this.starts = new int[parts.count()][architecture.layers().size()];
        int next = Arena.LEAD;
        for (int panel = 0; panel < starts.length; panel++) {
            for (int layer = 0; layer < starts[panel].length; layer++) {
                starts[panel][layer] = next;
                next += architecture.mixesColumns(layer)
                        ? architecture.inputs(layer) * parts.output(layer, panel).width() : 0;
            }
        }
    }

    /** {@return where a panel of a layer's kernel begins among the numbers of the network} */
    int at(int layer, int panel) {
        return starts[panel][layer];
    }

    /** {@return which columns belong to which panel} */
    ColumnParts parts() {
        return parts;
    }

    /** {@return the layers whose kernels these are} */
    Architecture architecture() {
        return architecture;
    }

    /** {@return where the numbers lie in a network} */
    ParameterLayout layout() {
        return layout;
    }

    /** {@return a panel of a layer's kernel in an array that holds number i of the network at element i} */
    View panel(float[] array, int layer, int panel) {
        return View.ofRows(array, at(layer, panel), parts.output(layer, panel).width());
    }

    /**
     * Copies numbers in the layout's order to panels, number i to element {@code offset + i}, up to number {@code end}.
     */
    void fromRows(float[] rows, float[] panels, int offset, int end) {
        copyKernels(rows, panels, offset, true);
        System.arraycopy(rows, layout.kernelEnd(), panels, offset + layout.kernelEnd(), end - layout.kernelEnd());
    }

    /** The inverse of {@link #fromRows}. */
    void toRows(float[] panels, int offset, float[] rows, int end) {
        copyKernels(rows, panels, offset, false);
        System.arraycopy(panels, offset + layout.kernelEnd(), rows, layout.kernelEnd(), end - layout.kernelEnd());
    }

    private void copyKernels(float[] rows, float[] panels, int offset, boolean toPanels) {
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            if (!architecture.mixesColumns(layer)) {
                continue;
            }
            for (int panel = 0; panel < parts.count(); panel++) {
                ColumnRange columns = parts.output(layer, panel);
                View ofRows = layout.rows(rows, layer, ParameterLayout.KERNEL).fromColumn(columns.first());
                View ofPanel = View.ofRows(panels, offset + at(layer, panel), columns.width());
                View from = toPanels ? ofRows : ofPanel;
                copy(architecture.inputs(layer), columns.width(), from, toPanels ? ofPanel : ofRows);
            }
        }
    }

    private static void copy(int rows, int width, View from, View to) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(from.array(), from.at(row, 0), to.array(), to.at(row, 0), width);
        }
    }
}
