package dev.hourglass.operation;

import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;

/** An operation by one of its two implementations. */
@FunctionalInterface
public interface Twin {
    /** Where numbers begin that lie one after the other: as in a network, where none is the first of its array. */
    int FIRST = Padding.LANES;

    /**
     * Runs it once.
     *
     * @param rows    of every matrix
     * @param columns of every matrix, without padding
     * @param views   the operands, in their order
     */
    void run(int rows, int columns, View[] views);

    /** An operation on rows that are padded. */
    @FunctionalInterface
    interface OnRows {
        /** Runs it on so many columns, padding counted. */
        void run(int rows, int width, View[] views);
    }

    /** An operation on numbers that lie one after the other. */
    @FunctionalInterface
    interface OnNumbers {
        /** Runs it on the numbers from one place to another. */
        void run(int from, int end, View[] views);
    }

    /** {@return an operation on padded rows} */
    static Twin ofRows(OnRows kernel) {
        return (rows, columns, views) -> kernel.run(rows, Padding.padded(columns), views);
    }

    /** {@return an operation on numbers from {@link #FIRST} on} */
    static Twin ofNumbers(OnNumbers kernel) {
        return (rows, columns, views) -> kernel.run(FIRST, FIRST + rows * Padding.padded(columns), views);
    }
}
