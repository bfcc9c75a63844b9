package dev.hourglass.nn;

import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;

/** Memory for batches: rows of padded length, zeros at first. */
final class LayerBuffers {
    private LayerBuffers() {
    }

    /** Rows of {@code columns} columns each. */
    static View rows(int rows, int columns) {
        int width = Padding.padded(columns);
        return View.ofRows(new float[Math.multiplyExact(rows, width)], 0, width);
    }

    /** One value a column. */
    static View row(int columns) {
        return View.ofRepeatedRow(new float[Padding.padded(columns)], 0);
    }

    /**
     * Whether a layer writes its output over its input: all but the first, Dense, which has another width, and batch
     * normalization after LeakyReLU, which tells its slopes by the signs of its own output on the way back.
     */
    static boolean isInPlace(Architecture architecture, int layer) {
        Layer kind = architecture.layers().get(layer);
        if (layer == 0 || kind instanceof Dense) {
            return false;
        }
        return kind instanceof LeakyReLU || !(architecture.layers().get(layer - 1) instanceof LeakyReLU);
    }
}
