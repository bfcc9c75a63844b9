package dev.hourglass.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** About how many cells a file has, for who wants to know before it is read. */
public final class CellEstimate {
    /** Enough to see how long cells are. */
    private static final int SAMPLE_BYTES = 1 << 16;

    private CellEstimate() {
    }

    /**
     * {@return about so many cells, if the others are as long as the first ones}
     *
     * @param table a CSV file, not packed
     * @throws IOException if it cannot be read
     */
    public static long of(Path table) throws IOException {
        Objects.requireNonNull(table, "table");
        try (InputStream in = Files.newInputStream(table)) {
            long size = Files.size(table);
            byte[] sample = in.readNBytes(SAMPLE_BYTES);
            long ends = 0;
            for (byte unit : sample) {
                ends += unit == ',' || unit == ';' || unit == '\t' || unit == '|' || unit == '\n' ? 1 : 0;
            }
            return sample.length == 0 ? 0 : Math.round((double) ends / sample.length * size);
        }
    }
}
