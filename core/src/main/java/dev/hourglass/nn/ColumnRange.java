package dev.hourglass.nn;

import dev.hourglass.kernel.Padding;

/**
 * The columns of a layer that one part of a shared step computes: whole vectors, the last perhaps padding.
 *
 * @param first counted from 0
 * @param end   the column after the last
 */
record ColumnRange(int first, int end) {

    /** {@return the columns of a part, none if there are more parts than vectors} */
    static ColumnRange of(int columns, int part, int parts) {
        int vectors = Padding.padded(columns) / Padding.LANES;
        return new ColumnRange(Padding.LANES * (vectors * part / parts), Padding.LANES * (vectors * (part + 1) / parts));
    }

    /** {@return how many of so many columns a part has at most} */
    static int widest(int columns, int parts) {
        int vectors = Padding.padded(columns) / Padding.LANES;
        return Padding.LANES * ((vectors + parts - 1) / parts);
    }

    /** {@return how many there are, padding counted} */
    int width() {
        return end - first;
    }

    /** {@return how many of them a layer of so many columns has} */
    int widthWithin(int columns) {
        return Math.max(0, Math.min(end, columns) - first);
    }
}
