package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.kernel.Padding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnRangeTest {
    /** 100 columns are seven vectors with padding: three for the first of two parts, four for the second. */
    @Test
    void twoParts() {
        assertEquals(new ColumnRange(0, 48), ColumnRange.of(100, 0, 2));
        assertEquals(new ColumnRange(48, 112), ColumnRange.of(100, 1, 2));
        assertEquals(48, ColumnRange.of(100, 0, 2).widthWithin(100));
        assertEquals(52, ColumnRange.of(100, 1, 2).widthWithin(100));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 5", "16, 2", "17, 2", "100, 3", "200, 6", "208, 16"})
    void partsFollowOneAnotherAndAreNoWiderThanTheWidest(int columns, int parts) {
        int next = 0;
        int within = 0;
        for (int part = 0; part < parts; part++) {
            ColumnRange range = ColumnRange.of(columns, part, parts);
            assertEquals(next, range.first());
            assertEquals(0, range.width() % Padding.LANES);
            assertTrue(range.width() <= ColumnRange.widest(columns, parts));
            next = range.end();
            within += range.widthWithin(columns);
        }
        assertEquals(Padding.padded(columns), next);
        assertEquals(columns, within);
    }
}
