package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchShareTest {

    @ParameterizedTest
    @CsvSource({"1024, 16", "1000, 16", "65, 3", "65, 16", "7, 5", "1, 4", "176, 16", "1024, 1"})
    void sharesFollowOneAnother(int rows, int parts) {
        int next = 0;
        for (BatchShare share : BatchShare.of(parts)) {
            assertEquals(next, share.first(rows));
            next = share.end(rows);
            assertTrue(next == rows || next % 8 == 0, "a tile is torn in two at row " + next);
            assertTrue(next - share.first(rows) <= (rows / 8 / parts + 1) * 8, "a share is too large");
        }
        assertEquals(rows, next);
    }
}
