package dev.hourglass.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import dev.hourglass.fuzz.MiniFuzz;
import org.junit.jupiter.api.Test;

class JsonHeaderFuzzTest {
    private static final int RUNS = 200_000;

    @Test
    void changedDocumentsAreReadOrRefused() {
        assertDoesNotThrow(() -> MiniFuzz.run(JsonHeaderFuzz.seeds(), JsonHeaderFuzz::accepts, RUNS, 2));
    }
}
