package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.kernel.Padding;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.LeakyReLU;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnPartsTest {
    /**
     * 200, 100 and 50 columns are 13, 7 and 4 vectors with padding, of 20, 200 and 100 rows: after the input's odd
     * vector the first one left over goes to part 1, which is then ahead by 20; the next to part 0.
     */
    @Test
    void whoHasHadLessTakesWhatIsLeftOver() {
        Architecture architecture = new Architecture(20,
                List.of(new Dense(200), new BatchNormalization(), new Dense(100), new Dense(50)));
        ColumnParts parts = new ColumnParts(architecture, 2);
        assertEquals(new ColumnRange(0, 112), parts.output(0, 0));
        assertEquals(new ColumnRange(112, 208), parts.output(0, 1));
        assertEquals(parts.output(0, 1), parts.output(1, 1));
        assertEquals(parts.output(1, 0), parts.input(2, 0));
        assertEquals(new ColumnRange(0, 48), parts.output(2, 0));
        assertEquals(new ColumnRange(48, 112), parts.output(2, 1));
        assertEquals(52, parts.output(2, 1).widthWithin(100));
        assertEquals(new ColumnRange(0, 32), parts.output(3, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 16})
    void partsFollowOneAnotherAndAreNoWiderThanTheWidest(int count) {
        Architecture architecture = new Architecture(17, List.of(new Dense(1), new Dense(16), new LeakyReLU(),
                new Dense(100), new Dense(200), new Dense(208), new Dense(500)));
        ColumnParts parts = new ColumnParts(architecture, count);
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            int columns = architecture.outputs(layer);
            int next = 0;
            int within = 0;
            for (int part = 0; part < count; part++) {
                ColumnRange range = parts.output(layer, part);
                assertEquals(next, range.first());
                assertEquals(0, range.width() % Padding.LANES);
                assertTrue(range.width() <= ColumnParts.widest(columns, count));
                next = range.end();
                within += range.widthWithin(columns);
            }
            assertEquals(Padding.padded(columns), next);
            assertEquals(columns, within);
        }
    }
}
