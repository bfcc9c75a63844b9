package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Heap;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.preprocessing.Features;

/** Refuses tables that become more numbers than this JVM can hold, before anything is allocated for them. */
public final class TableSize {
    private TableSize() {
    }

    /**
     * Looks whether the numbers that a table becomes can be held by this JVM.
     *
     * @throws dev.hourglass.cli.terminal.CommandException if they are too many for its heap
     */
    public static void check(CsvTable data, Features features) {
        check(data.table().rows(), features.width(), Runtime.getRuntime().maxMemory());
    }

    /**
     * The same for any heap.
     *
     * @param heap the most memory there is, in bytes
     */
    public static void check(int rows, int numbers, long heap) {
        Heap.require(rows + " rows of " + numbers + " numbers need", (long) rows * numbers * Double.BYTES, heap,
                "leave columns of many categories out with --ignore");
    }
}
