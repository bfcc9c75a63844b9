package dev.hourglass.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tables of rows that come from a program. */
class RowTableTest {
    private static final Table EXPECTED = new Table(List.of(new NumericColumn("age", new double[] {41, Double.NaN}),
            new NumericColumn("income", new double[] {7.5, 2}), new TextColumn("city", new String[] {"Bern", ""})));

    private static Map<String, Object> row(Object age, Object income, Object city) {
        Map<String, Object> row = new HashMap<>();
        row.put("city", city);
        row.put("age", age);
        row.put("income", income);
        return row;
    }

    @Test
    void ofMaps() {
        assertEquals(EXPECTED, Table.ofRows(RowLayouts.maps(), List.of("age", "income"), List.of("city"),
                Stream.of(row(41, "7.5", "Bern"), row(null, 2f, null)).iterator()));
    }

    @Test
    void ofArraysOfObjects() {
        assertEquals(EXPECTED, Table.ofRows(RowLayouts.objects(List.of("x", "city", "age", "income")),
                List.of("age", "income"), List.of("city"), List.of(new Object[] {"", "Bern", 41, 7.5},
                        new Object[] {null, null, null, 2}).iterator()));
    }

    @Test
    void ofNumbers() {
        double[][] rows = new double[1000][2];
        IntStream.range(0, rows.length).forEach(i -> rows[i][1] = i);
        Table table = Table.of(List.of("a", "b"), rows);
        assertEquals(1000, table.rows());
        assertEquals(List.of("a", "b"), table.names());
        assertEquals(999, ((NumericColumn) table.column("b")).value(999));
        assertEquals(new Table(List.of(new NumericColumn("b", new double[] {3}))), Table.ofRows(
                RowLayouts.floats(List.of("a", "b")), List.of("b"), List.of(), List.of(new float[] {1, 3}).iterator()));
    }

    @Test
    void noRowsGiveNoRows() {
        assertEquals(0, Table.of(List.of("a"), new double[0][]).rows());
    }

    @Test
    void integersAreCategoriesByTheirDigits() {
        Table table = Table.ofRows(RowLayouts.objects(List.of("zip")), List.of(), List.of("zip"),
                List.of(new Object[] {3012}, new Object[] {"3013"}).iterator());
        assertEquals(List.of("3012", "3013"), List.of(table.text("zip")));
    }

    @Test
    void whatCannotBeTakenIsRefusedByName() {
        refused("no column \"age\", nor any other", () -> Table.ofRows(
                RowLayouts.maps(), List.of("age"), List.of(), List.of(Map.<String, Object>of()).iterator()));
        refused("no column \"agee\" among \"age\"; did you mean \"age\"?", () -> Table.ofRows(
                RowLayouts.doubles(List.of("age")), List.of("agee"), List.of(), List.of(new double[1]).iterator()));
        refused("column \"age\" holds numbers, expected texts", () -> Table.ofRows(
                RowLayouts.doubles(List.of("age")), List.of(), List.of("age"), List.of(new double[1]).iterator()));
        refused("column \"income\" holds the text \"much\", expected a number", () -> Table.ofRows(RowLayouts.maps(),
                List.of("income"), List.of(), List.of(row(1, "much", "")).iterator()));
        refused("found a row of 1 values, expected 2", () -> Table.of(List.of("a", "b"), new double[][] {{1}}));
        refused("two columns have the name \"a\"", () -> Table.of(List.of("a", "a"), new double[][] {{1, 2}}));
        assertEquals("row", assertThrows(NullPointerException.class,
                () -> Table.of(List.of("a"), new double[][] {null})).getMessage());
    }

    private static void refused(String reason, Runnable call) {
        String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertTrue(message.contains(reason), message);
    }
}
