package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.table.Table;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands for a missing value, in columns of numbers, of categories and of classes. */
class MissingMarksTest {
    private static final CsvOptions KEEP = new CsvOptions().withMissingValues(MissingValues.KEEP);

    private static CsvOptions with(String... marks) {
        return KEEP.withMissing(new MissingRules(MissingValues.KEEP, false, MissingMarks.with(List.of(marks))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NA", "n/a", "-nan", "-NaN", "<NA>", "\\N", "NaT", "1.#QNAN", "-1.#IND", "-nan(ind)",
            "#DIV/0!",
        "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#N/A", "--", "N.A.", "n.a", "-", "?", ".", "null", "(null)",
        "<null>", "None",
        "nil", "missing", "NULL ", "\u00a0NA\u00a0", "\u2014", "..", "NAN()"})
    void usualMarksAreMissingAmongNumbers(String mark) throws IOException {
        assertArrayEquals(new double[] {1, Double.NaN}, Csv.read("a,b\n1,1\n" + mark + ",2\n",
                KEEP).matrix(List.of("a")).values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"inf", "x", "0", "unknown", "1.#INF", "nano", "nine"})
    void othersAreNot(String text) {
        assertFalse(MissingMarks.isUsual(text));
    }

    @Test
    void marksAreEqualByWhatWasAdded() {
        MissingMarks marks = MissingMarks.with(List.of("-9", "none"));
        assertEquals(List.of("-9", "none"), marks.added());
        assertEquals(marks, MissingMarks.with(List.of("-9", "none")));
        assertEquals(marks.hashCode(), MissingMarks.with(List.of("-9", "none")).hashCode());
        assertNotEquals(marks, MissingMarks.with(List.of("-9")));
        assertNotEquals(marks, MissingMarks.usual());
        assertEquals(MissingMarks.usual(), MissingMarks.with(List.of()));
        assertEquals(List.of("none", "-9"), MissingMarks.with(List.of("none")).and(marks).added());
    }

    @Test
    void addedMarksCountEverywhere() throws IOException {
        Table table = Csv.read("a,c,y\n-999,u,x\n5,-,-\n-999.0,v,x\n7, - ,x\n", with("-999", "-")
                .withCategoricalColumns(List.of("c"), false).withTarget("y"));
        assertArrayEquals(new double[] {Double.NaN, 5, Double.NaN, 7}, table.matrix(List.of("a")).values());
        assertArrayEquals(new String[] {"u", "", "v", ""}, table.text("c"));
        assertArrayEquals(new String[] {"x", "", "x", "x"}, table.text("y"));
        assertArrayEquals(new double[] {1, Double.NaN, 3}, Csv.read("a,b\n1,1\nunknown,2\n3,3\n", with("unknown"))
                .matrix(List.of("a")).values());
    }

    /** pandas writes whole numbers as floats where a cell is missing; files write numbers in their own notation. */
    @Test
    void marksThatAreNumbersAreComparedAsNumbers() throws IOException {
        Table table = Csv.read("a,c,y\n1,-999.0,-999\n2,u,x\n", with("-999").withCategoricalColumns(List.of("c"), false)
                .withTarget("y"));
        assertArrayEquals(new String[] {"", "u"}, table.text("c"));
        assertArrayEquals(new String[] {"", "x"}, table.text("y"));
        CsvOptions german = with("-999,0").withDialect(new CsvDialect().withDelimiter(';')
                .withNotation(new NumberNotation(',', '.')));
        assertArrayEquals(new double[] {0.5, Double.NaN, Double.NaN, 2.5},
                Csv.read("a;b\n0,5;1\n-999,0;2\n-999;3\n2,5;4\n", german).matrix(List.of("a")).values());
    }

    @Test
    void rowsWithoutAClassAreLeftOut() throws IOException {
        String csv = "a,y\n1,x\n2,NA\n3,\n4,?\n5,z\n,z\n";
        MissingRules dropping = new MissingRules(MissingValues.DROP, true, MissingMarks.usual());
        assertArrayEquals(new String[] {"x", "z"}, Csv.read(csv, KEEP.withMissing(dropping).withTarget("y")).text("y"));
        MissingRules filling = new MissingRules(MissingValues.KEEP, true, MissingMarks.usual());
        assertArrayEquals(new String[] {"x", "z", "z"}, Csv.read(csv,
                KEEP.withMissing(filling).withTarget("y")).text("y"));
        assertEquals(6, Csv.read(csv, KEEP.withTarget("y")).rows());
    }

    @Test
    void textsThatArePassedOnStayAsTheyAre() throws IOException {
        assertArrayEquals(new String[] {"-999", " - "}, Csv.read("a,t\n1,-999\n2, - \n", with("-999", "-")
                .withTextColumns(List.of("t"))).text("t"));
    }

    @Test
    void anAddedMarkIsNamedAsOne() {
        CsvOptions refusing = new CsvOptions().withMissing(
                new MissingRules(MissingValues.REFUSE, false, MissingMarks.with(List.of("-9"))));
        assertTrue(Csv.refusal("a,b\n1,2\n-9,2\n", refusing).getMessage()
                .startsWith("data.csv:3:1 (column \"a\"): found \"-9\", a mark for a missing value, expected a value"));
    }
}
