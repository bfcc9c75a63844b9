package dev.hourglass.outofcore;

import dev.hourglass.csv.CellEstimate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;

/** How much memory tables take, told by their files before they are read. */
public final class MemoryEstimate {
    /**
     * Numbers of a table that live at once when a training begins, as read, prepared, and scaled: 4.2 million cells
     * were measured to need between 160 and 200 MB.
     */
    private static final int COPIES_OF_LEARNING = 6;
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};

    private MemoryEstimate() {
    }

    /**
     * {@return about how many bytes it takes to learn from a table in memory, were all its columns numbers; empty where
     * the file does not tell, because it is packed, or none that has a size}
     *
     * @param table a CSV file
     * @throws IOException if it cannot be read
     */
    public static OptionalLong ofLearning(Path table) throws IOException {
        Objects.requireNonNull(table, "table");
        if (!Files.isRegularFile(table) || isPacked(table)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(CellEstimate.of(table) * Double.BYTES * COPIES_OF_LEARNING);
    }

    private static boolean isPacked(Path table) throws IOException {
        try (InputStream in = Files.newInputStream(table)) {
            byte[] start = in.readNBytes(GZIP.length);
            return start.length == GZIP.length && start[0] == GZIP[0] && start[1] == GZIP[1];
        }
    }
}
