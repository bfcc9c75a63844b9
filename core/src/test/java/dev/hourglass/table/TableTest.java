package dev.hourglass.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private final Table table = new Table(List.of(
            new NumericColumn("width", new double[] {1, 2, 3}),
            new TextColumn("label", new String[] {"a", "b", "c"}),
            new FloatColumn("code0", new float[] {0.1f, 0.2f, 0.3f})));

    @Test
    void columnsKeepTheirOrder() {
        assertEquals(List.of("width", "label", "code0"), table.names());
        assertEquals(List.of("width", "code0"), table.numericNames());
        assertEquals(3, table.rows());
        assertTrue(table.contains("label"));
        assertFalse(table.contains("Label"));
    }

    @Test
    void aMatrixHasTheColumnsInTheOrderAskedFor() {
        DoubleMatrix expected = new DoubleMatrix(3, 2, new double[] {0.1f, 1, 0.2f, 2, 0.3f, 3});
        assertEquals(expected, table.matrix(List.of("code0", "width")));
    }

    @Test
    void rowsAreSelectedInTheOrderGiven() {
        Table selected = table.selectRows(new int[] {2, 0, 2});
        assertArrayEquals(new String[] {"c", "a", "c"}, selected.text("label"));
        assertEquals(new NumericColumn("width", new double[] {3, 1, 3}), selected.column("width"));
        assertEquals(new FloatColumn("code0", new float[] {0.3f, 0.1f, 0.3f}), selected.column("code0"));
        assertEquals(0, table.selectRows(new int[0]).rows());
        assertThrows(IndexOutOfBoundsException.class, () -> table.selectRows(new int[] {3}));
    }

    @Test
    void spelledNumbersAreNumbersAndTexts() {
        Table spelled = new Table(List.of(new SpelledColumn(new NumericColumn("price", new double[] {1.5, 2}),
                new TextColumn("price", new String[] {"1.50", "2"}))));
        assertEquals(List.of("price"), spelled.numericNames());
        assertArrayEquals(new String[] {"1.50", "2"}, spelled.text("price"));
        Table selected = spelled.selectRows(new int[] {1, 0});
        assertArrayEquals(new String[] {"2", "1.50"}, selected.text("price"));
        assertEquals(new DoubleMatrix(2, 1, new double[] {2, 1.5}), selected.matrix(List.of("price")));
    }

    @Test
    void aMissingColumnIsAnsweredWithTheNearest() {
        assertEquals("no column \"widht\" among \"width\", \"label\", \"code0\"; did you mean \"width\"?",
                assertThrows(IllegalArgumentException.class, () -> table.column("widht")).getMessage());
    }

    @Test
    void textsAndNumbersAreNotMistakenForEachOther() {
        assertThrows(IllegalArgumentException.class, () -> table.text("width"));
        assertThrows(IllegalArgumentException.class, () -> table.matrix(List.of("label")));
    }

    @Test
    void columnsAreEquallyLongAndDifferInName() {
        Column two = new NumericColumn("a", new double[2]);
        assertThrows(IllegalArgumentException.class, () -> new Table(List.of()));
        assertThrows(IllegalArgumentException.class,
                () -> new Table(List.of(two, new NumericColumn("b", new double[3]))));
        assertThrows(IllegalArgumentException.class,
                () -> new Table(List.of(two, new TextColumn("a", new String[] {"", ""}))));
    }

    @Test
    void arraysAreCopiedInAndOut() {
        double[] numbers = {1, 2};
        NumericColumn column = new NumericColumn("a", numbers);
        numbers[0] = 5;
        column.values()[1] = 5;
        assertArrayEquals(new double[] {1, 2}, column.values());
        String[] texts = {"x"};
        TextColumn text = new TextColumn("a", texts);
        texts[0] = "y";
        text.values()[0] = "y";
        assertEquals("x", text.value(0));
        float[] floats = {1};
        FloatColumn codes = new FloatColumn("a", floats);
        floats[0] = 2;
        codes.values()[0] = 2;
        assertEquals(1, codes.value(0));
    }

    @Test
    void tablesAreEqualWhenColumnsOrderAndBitsAre() {
        Column a = new NumericColumn("a", new double[] {0.0});
        Column b = new NumericColumn("b", new double[] {1.0});
        assertEquals(new Table(List.of(a, b)), new Table(List.of(a, new NumericColumn("b", new double[] {1.0}))));
        assertEquals(new Table(List.of(a, b)).hashCode(), new Table(List.of(a, b)).hashCode());
        assertNotEquals(new Table(List.of(a, b)), new Table(List.of(b, a)));
        assertNotEquals(new Table(List.of(a)), new Table(List.of(new NumericColumn("a", new double[] {-0.0}))));
    }

    @Test
    void aMatrixBecomesNumberedColumns() {
        assertEquals(List.of(new FloatColumn("code0", new float[] {1, 3}),
                new FloatColumn("code1", new float[] {2, 4})),
                FloatColumn.ofMatrix(List.of("code0", "code1"), new Matrix(2, 2, new float[] {1, 2, 3, 4})));
    }
}
