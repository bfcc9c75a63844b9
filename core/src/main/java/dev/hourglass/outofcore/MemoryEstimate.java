package dev.hourglass.outofcore;

import dev.hourglass.csv.CellEstimate;
import dev.hourglass.csv.CsvDialect;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
     * {@return about how many bytes it takes to learn from a table in memory, were all its columns numbers; empty if
     * a file does not tell, as {@link CellEstimate#of} says, and the others stay within a limit} What cannot be read
     * takes nothing: whoever reads it says why.
     *
     * @param files   of the table, CSV
     * @param isWhole whether these are all of the table: a stream, such as standard input, does not tell
     * @param dialect how they are written
     * @param limit   in bytes; of more it does not matter how much it is
     */
    public static OptionalLong ofLearning(List<Path> files, boolean isWhole, CsvDialect dialect, long limit) {
        Objects.requireNonNull(files, "files");
        Objects.requireNonNull(dialect, "dialect");
        long known = 0;
        boolean all = isWhole;
        for (Path file : files) {
            OptionalLong cells = CellEstimate.orZero(file, dialect);
            known += cells.orElse(0) * Double.BYTES * COPIES_OF_LEARNING;
            all &= cells.isPresent();
        }
        return all || known > limit ? OptionalLong.of(known) : OptionalLong.empty();
    }
}
