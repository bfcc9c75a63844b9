package dev.hourglass.outofcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SequentialSampleTest {
    /** Each of the ten ways to take two rows of five comes about as often. */
    @Test
    void everyChoiceIsAsLikely() {
        Map<String, Integer> choices = new HashMap<>();
        int draws = 10_000;
        for (int seed = 0; seed < draws; seed++) {
            SequentialSample sample = new SequentialSample(seed, 2, 5);
            StringBuilder taken = new StringBuilder();
            for (int row = 0; row < 5; row++) {
                taken.append(sample.takesNext() ? row : "");
            }
            choices.merge(taken.toString(), 1, Integer::sum);
        }
        assertEquals(10, choices.size());
        // Five standard deviations of a count with the chance of a tenth.
        choices.forEach((choice, count) -> assertTrue(Math.abs(count - draws / 10) < 5 * 30, choice + ": " + count));
    }
}
