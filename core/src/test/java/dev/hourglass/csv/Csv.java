package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.table.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads CSV given as text, under the name {@code data.csv}. */
final class Csv {
    private Csv() {
    }

    static Table read(String csv, CsvOptions options) throws IOException {
        return read(csv.getBytes(StandardCharsets.UTF_8), options);
    }

    static Table read(byte[] csv, CsvOptions options) throws IOException {
        return CsvReader.read(new ByteArrayInputStream(csv), "data.csv", options);
    }

    static CsvException refusal(String csv, CsvOptions options) {
        return refusal(csv.getBytes(StandardCharsets.UTF_8), options);
    }

    static CsvException refusal(byte[] csv, CsvOptions options) {
        return assertThrows(CsvException.class, () -> read(csv, options));
    }
}
