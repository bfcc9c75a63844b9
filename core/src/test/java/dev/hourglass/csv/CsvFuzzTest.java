package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import dev.hourglass.fuzz.MiniFuzz;
import org.junit.jupiter.api.Test;

class CsvFuzzTest {
    private static final int RUNS = 100_000;

    @Test
    void changedFilesAreTablesOrRefused() {
        assertDoesNotThrow(() -> MiniFuzz.run(CsvFuzz.seeds(), CsvFuzz::accepts, RUNS, 1));
    }
}
