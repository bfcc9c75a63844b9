package dev.hourglass.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class GatheredTableTest {
    private static Table table() {
        NumericColumn numbers = new NumericColumn("n", new double[] {1.5, -2, 3, 4});
        NumericColumn spelled = new NumericColumn("s", new double[] {1, 2, 3, 4});
        return new Table(List.of(numbers, new FloatColumn("f", new float[] {0.5f, 1, 2, 3}),
                new TextColumn("t", new String[] {"a", "", "b", "c"}),
                new SpelledColumn(spelled, new TextColumn("s", new String[] {"1.0", "2", "3e0", "4"}))));
    }

    @Test
    void blocksAreTheTableTheyWereCutFrom() {
        GatheredTable gathered = new GatheredTable();
        gathered.add(table().selectRows(new int[] {0, 1}));
        gathered.add(table().selectRows(new int[0]));
        gathered.add(table().selectRows(new int[] {2, 3}));
        assertEquals(table(), gathered.all());
    }

    @Test
    void withoutABlockNoColumnsAreKnown() {
        assertThrows(IllegalStateException.class, new GatheredTable()::all);
    }
}
