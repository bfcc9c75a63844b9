package dev.hourglass.outofcore;

import dev.hourglass.csv.CellEstimate;
import dev.hourglass.csv.CsvDialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory tables take, told by their files before they are read. */
public final class MemoryEstimate {
    /**
     * Numbers of a table that live at once when a training begins, as read, prepared, and scaled: 4.2 million cells
     * were measured to need between 160 and 200 MB.
     */
    private static final int COPIES_OF_LEARNING = 6;

    private MemoryEstimate() {
    }

    /**
     * {@return about how many bytes it takes to learn from a table in memory, were all its columns numbers; empty where
     * the file does not tell, as {@link CellEstimate#of} says}
     *
     * @param table   a CSV file
     * @param dialect how it is written
     * @throws IOException if it cannot be read
     */
    public static OptionalLong ofLearning(Path table, CsvDialect dialect) throws IOException {
        OptionalLong cells = CellEstimate.of(table, dialect);
        return cells.isEmpty() ? cells : OptionalLong.of(cells.getAsLong() * Double.BYTES * COPIES_OF_LEARNING);
    }
}
