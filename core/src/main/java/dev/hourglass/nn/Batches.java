package dev.hourglass.nn;

import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.Tuning;
import dev.hourglass.kernel.View;

/** Memory for batches: rows of padded length, zeros at first. */
final class Batches {
    private Batches() {
    }

    /** Rows of {@code columns} columns each, in an array of their own. */
    static View rows(int rows, int columns) {
        int width = Padding.padded(columns);
        return View.ofRows(new float[Math.multiplyExact(rows, width)], 0, width);
    }

    /** How many columns a block has of so many rows: whole vectors. */
    static int blockWidth(int rows) {
        return Math.max(Padding.LANES, Tuning.BLOCK_ELEMENTS / Math.max(1, rows) / Padding.LANES * Padding.LANES);
    }
}
