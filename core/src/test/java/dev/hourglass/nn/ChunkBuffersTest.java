package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.hourglass.kernel.Arena;
import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.Tuning;
import dev.hourglass.kernel.View;
import dev.hourglass.layer.Dense;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkBuffersTest {
    private static final Architecture ARCHITECTURE = new Architecture(20, List.of(new Dense(40), new Dense(10)));

    /** A vector that crosses two cache lines is read and written in two pieces. */
    @Test
    void vectorsOfTransposedRowsLieWithinCacheLines() {
        ChunkBuffers buffers = ChunkBuffers.of(ARCHITECTURE, Chunks.SIZE, RowLayout.COLUMNS);
        for (View view : List.of(buffers.entry(), buffers.scratch(), buffers.output(0), buffers.output(1))) {
            assertSame(buffers.input().array(), view.array());
            assertEquals(Arena.LEAD, view.at(0, 0) % Padding.LANES);
            assertEquals(Arena.LEAD, view.at(0, 1) % Padding.LANES);
        }
        assertEquals(Arena.LEAD + Tuning.OWN_REGION, buffers.input().array().length);
    }

    /** One row is encoded in less time than a longer array takes to fill with zeros. */
    @Test
    void fewRowsTakeNoMoreThanTheyNeed() {
        ChunkBuffers buffers = ChunkBuffers.of(ARCHITECTURE, 1, RowLayout.ROWS);
        assertSame(buffers.input(), buffers.entry());
        assertEquals(Arena.LEAD + 32 + 48 + 48 + 16, buffers.input().array().length);
    }
}
