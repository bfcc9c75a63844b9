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

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0G", "-1", "1.5G", "2T", "G", "2 G", "1234567890123456", "8589934592G"})
    void whatIsNoSizeIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> MemorySize.parse(text));
    }
}
