package dev.hourglass.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.RowEncoder;
import dev.hourglass.export.ExportCase;
import dev.hourglass.kernel.ChildJvm;
import dev.hourglass.layer.Dense;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
import dev.hourglass.text.Escaped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Rows of a database: tables and codes of them; and the engine where there is no java.sql. */
class ResultSetLayoutTest {
    private static final List<String> LABELS = List.of("CITY", "Age", "note");
    private static final Table EXPECTED = new Table(List.of(new NumericColumn("age", new double[] {41, Double.NaN, 7}),
            new TextColumn("city", new String[] {"Bern", "", "Rome"})));

    private static ResultSet answer() {
        return FakeResultSet.of(LABELS, new Object[] {"Bern", 41, "x"}, new Object[] {null, null, "y"},
                new Object[] {"Rome", 7.0, "z"});
    }

    @Test
    void aTable() {
        ResultSetLayout layout = new ResultSetLayout(answer());
        assertEquals(EXPECTED, Table.ofRows(layout, List.of("age"), List.of("city"), layout.rows()));
        assertFalse(layout.rows().hasNext());
        assertThrows(NoSuchElementException.class, layout.rows()::next);
    }

    @Test
    void codes() {
        Encoder encoder = ExportCase.encoder(new Features(List.of(new Feature("age", 3, List.of()),
                new Feature("city", 0, List.of("Bern", "Rome")))), List.of(new Dense(2)));
        ResultSetLayout layout = new ResultSetLayout(answer());
        Iterator<float[]> codes = new RowEncoder(encoder).encode(layout, layout.rows());
        for (int row = 0; row < 3; row++) {
            assertArrayEquals(encoder.transform(EXPECTED.selectRows(new int[] {row}), 1).values(), codes.next());
        }
        assertFalse(codes.hasNext());
    }

    @Test
    void labelsThatDifferInCaseAloneAreToldApart() throws SQLException {
        ResultSet answer = FakeResultSet.of(List.of("AGE", "age", "Age"), new Object[] {1, 2, 3});
        assertTrue(answer.next());
        assertEquals(2, new ResultSetLayout(answer).bind(List.of("age")).number(answer, 0));
    }

    @Test
    void aMissingColumnIsRefusedWhenItIsBound() {
        String message = assertThrows(IllegalArgumentException.class,
                () -> new ResultSetLayout(answer()).bind(List.of("age", "income"))).getMessage();
        assertTrue(message.contains("no column \"income\" among \"CITY\", \"Age\", \"note\""), message);
    }

    /** As a join of two tables gives them. */
    @Test
    void severalColumnsOfANameAreNotCalledMissing() {
        for (List<String> labels : List.of(List.of("ID", "ID"), List.of("ID", "Id"))) {
            ResultSetLayout layout = new ResultSetLayout(FakeResultSet.of(labels));
            assertEquals("several columns have the name \"id\" but for capitals: " + Escaped.list(labels),
                    assertThrows(IllegalArgumentException.class, () -> layout.bind(List.of("id"))).getMessage());
        }
    }

    @Test
    void whatTheDatabaseThrowsHasTheColumn() {
        ResultSetLayout layout = new ResultSetLayout(answer());
        IllegalStateException failure = assertThrows(IllegalStateException.class,
                () -> Table.ofRows(layout, List.of("note"), List.of(), layout.rows()));
        assertEquals("the database failed to give column \"note\": no number: x", failure.getMessage());
        assertEquals(SQLException.class, failure.getCause().getClass());
    }

    /** Nothing but this package names java.sql, so nothing loads it. */
    @Test
    void theEngineRunsWithoutTheModule() throws Exception {
        ChildJvm jvm = new ChildJvm(WithoutSqlProgram.class, "--limit-modules=java.base,jdk.incubator.vector",
                "--add-modules=jdk.incubator.vector");
        assertEquals("3 codes, java.sql is missing", jvm.lastLine(), jvm::toString);
    }
}
