package dev.hourglass.nn;

import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;

/** Memory for batches: rows of padded length, zeros at first. */
final class Batches {
    /**
     * Elements of a block of columns: as many as stay in a first-level cache, with what belongs to them, while one
     * layer after the other passes over them.
     */
    private static final int BLOCK = 4096;

    private Batches() {
    }

    /** Rows of {@code columns} columns each, in an array of their own. */
    static View rows(int rows, int columns) {
        int width = Padding.padded(columns);
        return View.ofRows(new float[Math.multiplyExact(rows, width)], 0, width);
    }

    /** How many columns a block has of so many rows: whole vectors. */
    static int blockWidth(int rows) {
        return Math.max(Padding.LANES, BLOCK / Math.max(1, rows) / Padding.LANES * Padding.LANES);
    }
}
