package dev.hourglass.cli.data;

import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.MemoryInspection;
import dev.hourglass.preprocessing.Features;

/** Refuses tables that become more numbers than this JVM can hold, before anything is allocated for them. */
public final class TableSize {
    private TableSize() {
    }

    /**
     * Looks whether the numbers that a table becomes can be held by this JVM.
     *
     * @throws dev.hourglass.inspection.InsufficientMemoryException if they are too many for its heap
     */
    public static void check(CsvTable data, Features features) {
        MemoryInspection.ofTable(data.table().rows(), features.width(), Runtime.getRuntime().maxMemory());
    }
}
