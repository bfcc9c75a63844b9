package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Heap;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;

/** Refuses tables that become more numbers than this JVM can hold, before anything is allocated for them. */
public final class TableSize {
    /** The longest array that every JVM can make. */
    private static final int MOST_NUMBERS = Integer.MAX_VALUE - 8;

    private TableSize() {
    }

    /**
     * Looks whether the numbers that a table becomes can be held at all.
     *
     * @param heap the most memory there is, in bytes
     * @throws CommandException if they are too many for one array, or for the heap
     */
    public static void check(int rows, int columns, long heap) {
        long numbers = (long) rows * columns;
        String few = "leave columns of many categories out with --ignore";
        if (numbers > MOST_NUMBERS) {
            throw new CommandException(ExitCode.BAD_DATA, rows + " rows become " + columns + " numbers each, together "
                    + "more than fit one array, " + MOST_NUMBERS, "divide the file, or " + few);
        }
        Heap.require(rows + " rows of " + columns + " numbers need", numbers * Double.BYTES, heap, few);
    }
}
