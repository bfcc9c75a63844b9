package dev.hourglass.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemorySizeTest {
    @Test
    void sizesAreThoseOfTheJvm() {
        assertEquals(1, MemorySize.parse("1"));
        assertEquals(10L << 10, MemorySize.parse("10K"));
        assertEquals(200L << 20, MemorySize.parse("200m"));
        assertEquals(2L << 30, MemorySize.parse("2G"));
        assertEquals(Long.MAX_VALUE >> 30, MemorySize.parse((Long.MAX_VALUE >> 30) + "g") >> 30);
    }

    @Test
    void megabytesAreWhole() {
        assertEquals("0m", MemorySize.inMegabytes((1 << 20) - 1));
        assertEquals("512m", MemorySize.inMegabytes(512L << 20));
        assertEquals("6143m", MemorySize.inMegabytes((6L << 30) - 1));
    }

    /** A quarter more leaves room for what no estimate counts. */
    @Test
    void aHeapHasRoomToSpare() {
        assertEquals("1g", MemorySize.heapFor(0));
        assertEquals("1g", MemorySize.heapFor((1L << 30) / 5 * 4));
        assertEquals("2g", MemorySize.heapFor(1L << 30));
        assertEquals("1281g", MemorySize.heapFor(1L << 40));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0G", "-1", "1.5G", "2T", "G", "2 G", "1234567890123456", "8589934592G"})
    void whatIsNoSizeIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> MemorySize.parse(text));
    }
}
