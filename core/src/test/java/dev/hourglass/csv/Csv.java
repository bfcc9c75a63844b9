package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.table.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads CSV given as text, under the name {@code data.csv}. */
final class Csv {
    private static final int LONGEST_IN_BLOCKS = 10_000;

    private Csv() {
    }

    static Table read(String csv, CsvOptions options) throws IOException {
        return read(csv.getBytes(StandardCharsets.UTF_8), options);
    }

    static Table read(byte[] csv, CsvOptions options) throws IOException {
        return placed(csv, options).table();
    }

    static CsvTable placed(String csv, CsvOptions options) throws IOException {
        return placed(csv.getBytes(StandardCharsets.UTF_8), options);
    }

    /** Reads at once, and sees to it that the same comes of reading in blocks. */
    static CsvTable placed(byte[] csv, CsvOptions options) throws IOException {
        if (csv.length <= LONGEST_IN_BLOCKS) {
            BlockReading.requireSame(csv, options);
        }
        return CsvReader.readPlaced(new ByteArrayInputStream(csv), "data.csv", options);
    }

    static CsvException refusal(String csv, CsvOptions options) {
        return refusal(csv.getBytes(StandardCharsets.UTF_8), options);
    }

    static CsvException refusal(byte[] csv, CsvOptions options) {
        return assertThrows(CsvException.class, () -> read(csv, options));
    }
}
