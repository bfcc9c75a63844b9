package dev.hourglass.inspection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ColumnSummaryTest {
    private static ColumnSummary of(double... values) {
        return ColumnSummary.of(new Table(List.of(new NumericColumn("x", values))), "x");
    }

    @Test
    void numbersAreCountedWithoutMissingOnes() {
        ColumnSummary summary = of(3, Double.NaN, 1, 1, 4);
        assertEquals(1, summary.missing());
        assertEquals(3, summary.distinct());
        ColumnSummary.Numbers numbers = summary.numbers().orElseThrow();
        assertEquals(1, numbers.least());
        assertEquals(2.25, numbers.mean(), 1e-15);
        assertEquals(4, numbers.greatest());
        assertEquals(0, numbers.far());
        assertEquals(4, Arrays.stream(numbers.histogram()).sum());
        assertEquals(2, numbers.histogram()[0]);
        assertEquals(1, numbers.histogram()[19]);
    }

    @Test
    void farValuesAreCounted() {
        double[] values = new double[100];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        values[50] = 1e9;
        assertEquals(1, of(values).numbers().orElseThrow().far());
    }

    @Test
    void hugeNumbersOverflowNothing() {
        ColumnSummary.Numbers numbers = of(-Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE).numbers()
                .orElseThrow();
        assertEquals(Double.MAX_VALUE / 3, numbers.mean(), Double.MAX_VALUE * 1e-15);
        assertEquals(3, Arrays.stream(numbers.histogram()).sum());
    }

    @Test
    void columnsWithoutADifferenceAreConstant() {
        assertTrue(of(5, 5).isConstant());
        assertTrue(of(0.0, -0.0).isConstant());
        assertFalse(of(5, 6).isConstant());
        ColumnSummary empty = of(Double.NaN);
        assertTrue(empty.isConstant() && empty.numbers().isEmpty());
        assertArrayEquals(new int[] {2}, Arrays.stream(of(5, 5).numbers().orElseThrow().histogram())
                .filter(count -> count > 0).toArray());
    }

    @Test
    void textsAreCountedByLevel() {
        Table table = new Table(List.of(new TextColumn("x", new String[] {"b", "", "a", "b"})));
        assertEquals(new ColumnSummary("x", 1, 2, Optional.empty(), Map.of("a", 1, "b", 2)),
                ColumnSummary.of(table, "x"));
    }
}
