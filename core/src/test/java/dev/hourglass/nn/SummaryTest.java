package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.layer.Dense;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

    /** What is too long for its column moves the others on; nothing is cut, and nothing runs together. */
    @Test
    void longNumbersKeepTheirDistance() {
        String text = Summary.text(new Architecture(30_000, List.of(new Dense(33_333), new Dense(1))));
        assertEquals("""
                Layer (type)                                 Output shape     Parameters
                ========================================================================
                input (InputLayer)                           (None, 30000)             0
                dense (Dense)                                (None, 33333)    1,000,023,333
                dense_1 (Dense)                              (None, 1)            33,334
                ========================================================================
                Parameters: 1,000,056,667 (trainable: 1,000,056,667, moving averages: 0)
                """, text);
    }

    @Test
    void aLongShapeMovesTheNumberOn() {
        String text = Summary.text(new Architecture(100_000_000, List.of(new Dense(1))));
        assertEquals("input (InputLayer)                           (None, 100000000)          0",
                text.lines().skip(2).findFirst().orElseThrow());
    }
}
