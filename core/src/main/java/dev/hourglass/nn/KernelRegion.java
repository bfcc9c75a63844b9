package dev.hourglass.nn;

import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.Tuning;

/**
 * Some rows and columns of a kernel: what one part of a training step updates.
 *
 * @param firstRow counted from 0
 * @param endRow   the row after the last
 * @param columns  whole vectors
 */
record KernelRegion(int firstRow, int endRow, ColumnRange columns) {

    /**
     * {@return the region of one of several parts, which together cover a kernel exactly once}
     *
     * <p>A part that updates R rows and C columns reads R columns of X and C columns of dY, and does R C multiply-adds
     * with each of their rows: the squarer a region is, the less it reads of what other cores have written. Regions are
     * made of whole tiles, and the largest should have few. Which grid is fastest follows from the kernel's shape
     * alone.
     *
     * @param rows    of the kernel
     * @param columns of the kernel, a multiple of a vector's
     * @param part    from 0; a part for which the grid has no place has no rows
     * @param parts   how many there are, 1 or more
     */
    static KernelRegion of(int rows, int columns, int part, int parts) {
        int down = 1;
        for (int more = 2; more <= parts; more++) {
            if (cost(rows, columns, more, parts / more) < cost(rows, columns, down, parts / down)) {
                down = more;
            }
        }
        int across = parts / down;
        if (part >= down * across) {
            return new KernelRegion(0, 0, new ColumnRange(0, 0));
        }
        return new KernelRegion(row(rows, part / across, down), row(rows, part / across + 1, down), new ColumnRange(
                column(columns, part % across, across), column(columns, part % across + 1, across)));
    }

    /** What the largest region of a grid costs, in multiply-adds per row of the batch. */
    private static long cost(int rows, int columns, int down, int across) {
        long most = (long) Tuning.TALLEST_TILE * ((tiles(rows) + down - 1) / down);
        long widest = ColumnParts.widest(columns, across);
        return most * widest + Tuning.MULTIPLY_ADDS_OF_A_READ * (most + widest);
    }

    /** {@return how many rows the largest region of a grid has} */
    static int mostRows(int rows, int columns, int parts) {
        int most = 0;
        for (int part = 0; part < parts; part++) {
            KernelRegion region = of(rows, columns, part, parts);
            most = Math.max(most, region.endRow - region.firstRow);
        }
        return most;
    }

    private static int tiles(int rows) {
        return (rows + Tuning.TALLEST_TILE - 1) / Tuning.TALLEST_TILE;
    }

    private static int row(int rows, int of, int down) {
        return Math.min(rows, tiles(rows) * of / down * Tuning.TALLEST_TILE);
    }

    private static int column(int columns, int of, int across) {
        return columns / Padding.LANES * of / across * Padding.LANES;
    }

    /** {@return how many rows it has} */
    int rows() {
        return endRow - firstRow;
    }

    /** {@return whether it is empty} */
    boolean isEmpty() {
        return rows() == 0 || columns.width() == 0;
    }
}
