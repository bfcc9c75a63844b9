package dev.hourglass.nn;

/**
 * The columns of a layer that one part of a training step computes: whole vectors, the last perhaps padding.
 *
 * @param first counted from 0
 * @param end   the column after the last
 */
record ColumnRange(int first, int end) {

    /** {@return how many there are, padding counted} */
    int width() {
        return end - first;
    }

    /** {@return how many of them a layer of so many columns has} */
    int widthWithin(int columns) {
        return Math.max(0, Math.min(end, columns) - first);
    }
}
