package dev.hourglass.random;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeedStreamsTest {
    @Test
    void aStreamIsTheArraySeedOfItsDocumentedWords() {
        RandomState expected = new RandomState(new int[] {7, 1, 'a', 0xC3, 0xA9});
        RandomState actual = SeedStreams.stream((1L << 32) + 7, "a\u00e9");
        for (int i = 0; i < 1000; i++) {
            assertEquals(expected.nextInt32(), actual.nextInt32());
        }
    }

    @Test
    void otherSeedsAndNamesAreOtherStreams() {
        Set<Long> firstWords = new HashSet<>();
        long[] seeds = {0, 1, -1, 1L << 32, 4294967295L};
        String[] names = {"", "weights", "batches", "batches/1", "batches/10", "\u0000"};
        for (long seed : seeds) {
            for (String name : names) {
                firstWords.add(SeedStreams.stream(seed, name).nextInt64());
            }
        }
        assertEquals(seeds.length * names.length, firstWords.size());
    }
}
