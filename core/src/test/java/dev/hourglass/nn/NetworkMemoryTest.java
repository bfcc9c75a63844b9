package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.kernel.Arena;
import dev.hourglass.kernel.View;
import org.junit.jupiter.api.Test;

/** Memory is planned by a draft, so plans of any size can be looked at without as much memory. */
class NetworkMemoryTest {
    private static final int WIDTH = 16;
    /** With two rows of numbers beside them too many for one array. */
    private static final int MOST_ROWS = (Integer.MAX_VALUE - 8) / WIDTH;

    private static NetworkMemory draft(int rowsOfNumbers, int rowsOfABatch) {
        NetworkMemory draft = NetworkMemory.draft();
        draft.block(rowsOfNumbers, WIDTH);
        draft.rows(rowsOfABatch, WIDTH);
        return draft;
    }

    @Test
    void whatFitsOneArrayLiesInOne() {
        NetworkMemory memory = NetworkMemory.of(draft(2, 3));
        assertEquals(Arena.LEAD + 5 * WIDTH, memory.array().length);
        assertSame(memory.array(), memory.block(2, WIDTH).array());
        assertSame(memory.array(), memory.rows(3, WIDTH).array());
        assertEquals(5 * WIDTH, memory.arena().taken());
    }

    /** The array of the numbers is no longer than they are, and none of it is taken by a batch. */
    @Test
    void batchesBesideWhichNothingFitsHaveArraysOfTheirOwn() {
        NetworkMemory memory = NetworkMemory.of(draft(2, MOST_ROWS));
        assertEquals(Arena.LEAD + 2 * WIDTH, memory.array().length);
        View batch = memory.rows(3, WIDTH - 1);
        assertNotSame(memory.array(), batch.array());
        assertEquals(3 * WIDTH, batch.array().length);
        assertEquals(WIDTH, batch.rowStride());
        assertEquals(0, memory.arena().taken());
        assertSame(memory.array(), memory.block(2, WIDTH).array());
    }

    @Test
    void theArrayMayBeLongerThanWhatIsTaken() {
        assertEquals(Arena.LEAD + 9 * WIDTH, NetworkMemory.of(draft(2, 3), 9 * WIDTH).array().length);
        assertEquals(Arena.LEAD + 5 * WIDTH, NetworkMemory.of(draft(2, 3), 4 * WIDTH).array().length);
        assertEquals(Arena.LEAD + 2 * WIDTH, NetworkMemory.of(draft(2, MOST_ROWS), 9 * WIDTH).array().length);
    }

    @Test
    void numbersThatFitNoArrayAreRefusedWithTheirCount() {
        assertEquals("a training with 2147483648 numbers in memory is too large, the most is 2147483627",
                assertThrows(IllegalArgumentException.class,
                        () -> NetworkMemory.of(draft(MOST_ROWS + 1, 1))).getMessage());
    }
}
