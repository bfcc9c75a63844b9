package dev.hourglass.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** What is said of memory that ran out, and what is proposed. */
class HeapNeedTest {
    private static final long GIGABYTE = 1L << 30;

    @Test
    void theLargestPartCountsBesideTheTable() {
        HeapNeed need = HeapNeed.UNKNOWN.withPart(1000).withTable(500).withPart(10);
        assertEquals(new HeapNeed(500, 1000), need);
        assertEquals(1500, need.bytes());
    }

    @Test
    void whatIsKnownIsSaidAndProposed() {
        HeapNeed need = new HeapNeed(3 * GIGABYTE, 5 * GIGABYTE);
        assertEquals("the heap is limited to 6.0 GB, the work needs about 8.0 GB", need.shortage(6 * GIGABYTE));
        assertEquals("11g", need.proposal(6 * GIGABYTE));
    }

    @Test
    void lessThanNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new HeapNeed(-1, 0));
        assertThrows(IllegalArgumentException.class, () -> HeapNeed.UNKNOWN.withTable(-1));
        assertEquals(0, new HeapNeed(0, 0).bytes());
    }

    /** An estimate that the heap would hold was too low: nobody knows by how much. */
    @Test
    void whereTooLittleIsKnownTwiceTheHeapIsProposed() {
        for (HeapNeed need : new HeapNeed[] {HeapNeed.UNKNOWN, new HeapNeed(GIGABYTE, 5 * GIGABYTE)}) {
            assertEquals("the heap is limited to 6.0 GB", need.shortage(6 * GIGABYTE));
            assertEquals("16g", need.proposal(6 * GIGABYTE));
        }
    }
}
