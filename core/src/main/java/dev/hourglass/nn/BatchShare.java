package dev.hourglass.nn;

import dev.hourglass.kernel.Tuning;

/**
 * The rows of a batch that one part of a training step computes products for: whole tiles, of which the last one may be
 * smaller. Parts have equally many tiles, or one more.
 *
 * @param part  from 0
 * @param parts how many there are, 1 or more
 */
record BatchShare(int part, int parts) {
    /** Of one part that has all rows. */
    static final BatchShare ALL = new BatchShare(0, 1);

    /** {@return the shares of so many parts} */
    static BatchShare[] of(int parts) {
        BatchShare[] shares = new BatchShare[parts];
        for (int part = 0; part < parts; part++) {
            shares[part] = new BatchShare(part, parts);
        }
        return shares;
    }

    /** {@return its first row, of a batch of so many} */
    int first(int rows) {
        return begin(part, rows);
    }

    /** {@return the row after its last, of a batch of so many; its first if it has none} */
    int end(int rows) {
        return begin(part + 1, rows);
    }

    private int begin(int of, int rows) {
        int tiles = (rows + Tuning.TALLEST_TILE - 1) / Tuning.TALLEST_TILE;
        return Math.min(rows, tiles * of / parts * Tuning.TALLEST_TILE);
    }
}
