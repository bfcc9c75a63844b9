package dev.hourglass.nn;

/**
 * The columns of a layer that one part of a training step computes: whole vectors, of which the last may end in
 * padding.
 *
 * @param first counted from 0
 * @param end   the column after the last
 */
record ColumnRange(int first, int end) {

    /** {@return how many there are, including padding} */
    int width() {
        return end - first;
    }

    /** {@return how many of them are real columns of a layer that has {@code columns}} */
    int widthWithin(int columns) {
        return Math.max(0, Math.min(end, columns) - first);
    }
}
