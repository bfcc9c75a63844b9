package dev.hourglass.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import dev.hourglass.fuzz.MiniFuzz;
import org.junit.jupiter.api.Test;

class EncoderFileFuzzTest {
    private static final int RUNS = 30_000;

    @Test
    void changedFilesAreEncodersOrRefused() {
        assertDoesNotThrow(() -> MiniFuzz.run(EncoderFileFuzz.seeds(), EncoderFileFuzz::accepts, RUNS, 3));
    }
}
