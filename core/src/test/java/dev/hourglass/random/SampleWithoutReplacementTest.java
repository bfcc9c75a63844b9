package dev.hourglass.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.golden.Golden;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** scikit-learn's sample_without_replacement: equal numbers in an equal order. */
class SampleWithoutReplacementTest {
    @Test
    void drawsWhatScikitLearnDraws() {
        List<String[]> records = Golden.records("/golden/rng/sample_without_replacement.txt");
        assertEquals(4 * (19 + 4), records.size());
        for (String[] record : records) {
            RandomState random = new RandomState(Long.parseLong(record[0]));
            int population = Integer.parseInt(record[1]);
            int size = Integer.parseInt(record[2]);
            assertArrayEquals(Golden.ints(record[4]), method(record[3]).draw(random, population, size));
        }
    }

    private static SampleWithoutReplacement method(String name) {
        return SampleWithoutReplacement.valueOf(name.toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @EnumSource
    void drawsNothingOutOfNothing(SampleWithoutReplacement method) {
        assertEquals(0, method.draw(new RandomState(0), 0, 0).length);
    }

    @ParameterizedTest
    @EnumSource
    void refusesMoreThanThereIs(SampleWithoutReplacement method) {
        RandomState random = new RandomState(0);
        assertEquals("cannot draw 4 different numbers out of 3",
                assertThrows(IllegalArgumentException.class, () -> method.draw(random, 3, 4)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> method.draw(random, 3, -1));
    }
}
