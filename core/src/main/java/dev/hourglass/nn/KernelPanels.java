package dev.hourglass.nn;

import dev.hourglass.kernel.View;

/**
 * Where the kernels of Dense layers lie during training: each is cut into panels, some whole vectors of columns wide,
 * which follow one another in the place that the layout has for the kernel. A single panel is the layout's own order.
 *
 * <p>A panel belongs to one thread. If columns of several threads lay side by side in rows, each core would prefetch
 * the first cache lines of the other's columns, which follow its own, and both would wait for lines that the other had
 * written.
 *
 * @param parts which columns belong to which panel
 */
record KernelPanels(Architecture architecture, ParameterLayout layout, ColumnParts parts) {

    /** {@return where a panel of a layer's kernel begins among the numbers of the network} */
    int at(int layer, int panel) {
        return layout.offset(layer, ParameterLayout.KERNEL) + architecture.inputs(layer) * parts.output(layer,
                panel).first();
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
