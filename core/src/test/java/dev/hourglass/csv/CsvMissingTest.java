package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.table.Table;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Missing cells and columns of categories. */
class CsvMissingTest {
    private static final CsvOptions OPTIONS = new CsvOptions();
    private static final CsvOptions DROP = OPTIONS.withMissingValues(MissingValues.DROP);
    private static final CsvOptions KEEP = OPTIONS.withMissingValues(MissingValues.KEEP);
    private static final String HOLES = "a,b\n1,2\n,3\n4,NA\nnull,\n5,6\n";

    private static CsvTable read(String csv, CsvOptions options) throws IOException {
        return Csv.placed(csv, options);
    }

    private static double[] numbers(Table table, String name) {
        return table.matrix(List.of(name)).values();
    }

    @Test
    void missingCellsAreCountedByColumnAndRefused() {
        CsvException refusal = Csv.refusal(HOLES, OPTIONS);
        assertEquals("data.csv:3:1 (column \"a\"): found an empty cell, expected a value; missing cells by column: "
                + "\"a\": 2 (line 3, 5), \"b\": 2 (line 4, 5)", refusal.getMessage());
        String remedy = refusal.remedy().toString();
        assertTrue(remedy.contains("dropMissing"), remedy);
        assertTrue(remedy.contains("impute"), remedy);
    }

    @Test
    void whoReadsForAnEncoderIsToldOfTraining() {
        CsvException refusal = Csv.refusal(HOLES, OPTIONS.withFeatureColumns(List.of("b")));
        assertEquals("data.csv:4:2 (column \"b\"): found \"NA\", a mark for a missing value, expected a value; "
                + "missing cells by column: \"b\": 2 (line 4, 5)", refusal.getMessage());
        assertEquals("fill in the cells, or train with impute", refusal.remedy().toString());
    }

    /** Whoever has learned of numbers needs none to know that others are missing. */
    @Test
    void aFeatureThatWasAskedForMayBeMissingInEveryRow() throws IOException {
        List<String> names = List.of("a", "b");
        Table table = read("a,b,c\n,1,x\nNA,2,y\n", KEEP.withFeatureColumns(names)).table();
        assertArrayEquals(new double[] {Double.NaN, 1, Double.NaN, 2}, table.matrix(names).values());
        CsvException missing = Csv.refusal("a,b\n,1\nNA,2\n", OPTIONS.withFeatureColumns(names));
        assertEquals("data.csv:2:1 (column \"a\"): found an empty cell, expected a value; missing cells by column: "
                + "\"a\": 2 (line 2, 3)", missing.getMessage());
        CsvException text = Csv.refusal("a,b\n,1\nx,2\n", KEEP.withFeatureColumns(names));
        assertEquals("data.csv:3:1 (column \"a\"): found \"x\", expected a finite decimal number", text.getMessage());
        assertEquals("correct the cell, or remove the row", text.remedy().toString());
    }

    @Test
    void longListsAreCut() {
        String names = "a,b,c,d,e,f,g,h,i,j,k,l";
        String csv = names + "\n" + "1,".repeat(11) + "1\n" + (",".repeat(11) + "\n").repeat(5);
        String refusal = Csv.refusal(csv, OPTIONS).problem();
        assertTrue(refusal.contains("\"a\": 5 (line 3, 4, 5, …), "), refusal);
        assertTrue(refusal.endsWith("\"j\": 5 (line 3, 4, 5, …) and 2 more columns"), refusal);
    }

    @Test
    void aWrongCellIsRefusedWhateverBecomesOfMissingOnes() {
        for (CsvOptions options : List.of(OPTIONS, DROP, KEEP)) {
            assertEquals("data.csv:4:1 (column \"a\"): found \"x\", expected a finite decimal number; \"a\" has 1 text "
                    + "and 1 number", Csv.refusal("a,b\n1,2\n,3\nx,\n", options).getMessage());
        }
    }

    @Test
    void rowsAreLeftOutAndOthersKeepTheirPlaces() throws IOException {
        CsvTable read = read(HOLES, DROP);
        assertArrayEquals(new double[] {1, 5}, numbers(read.table(), "a"));
        assertArrayEquals(new double[] {2, 6}, numbers(read.table(), "b"));
        assertEquals(3, read.droppedRows());
        assertEquals(6, read.places().line(1));
        assertEquals("data.csv:1:1: a cell is missing in each of 2 rows; missing cells by column: \"a\": 1 (line 3), "
                + "\"b\": 1 (line 2)",
                Csv.refusal("a,b\n1,\n,2\n", DROP).getMessage());
    }

    @Test
    void keptCellsAreNaN() throws IOException {
        CsvTable read = read(HOLES, KEEP);
        assertArrayEquals(new double[] {1, Double.NaN, 4, Double.NaN, 5}, numbers(read.table(), "a"));
        assertEquals(0, read.droppedRows());
    }

    @Test
    void textsThatAreNoFeaturesMayBeEmpty() throws IOException {
        CsvTable read = read("a,t\n1,\n2,x\n", OPTIONS.withTextColumns(List.of("t")));
        assertArrayEquals(new String[] {"", "x"}, read.table().text("t"));
    }

    @Test
    void categoriesAreTextsWhateverTheyLookLike() throws IOException {
        Table table = read("a,c\n1,007\n2, 7\n3,NA\n", OPTIONS.withCategoricalColumns(List.of("c"), false)).table();
        assertArrayEquals(new String[] {"007", " 7", "NA"}, table.text("c"));
        assertEquals(List.of("a"), table.numericNames());
    }

    @ParameterizedTest
    @CsvSource({"REFUSE,0", "DROP,2", "KEEP,3"})
    void onlyAnEmptyCategoryIsMissing(MissingValues answer, int rows) throws IOException {
        CsvOptions options = OPTIONS.withCategoricalColumns(List.of("c"), false).withMissingValues(answer);
        String csv = "a,c\n1,x\n2,\n3,?\n";
        if (answer == MissingValues.REFUSE) {
            assertEquals("data.csv:3:2 (column \"c\"): found an empty cell, expected a value; missing cells by column: "
                    + "\"c\": 1 (line 3)", Csv.refusal(csv, options).getMessage());
        } else {
            assertEquals(rows, read(csv, options).table().rows());
        }
    }

    @Test
    void categoriesAreFoundWhereNoCellIsANumber() throws IOException {
        CsvOptions find = KEEP.withCategoricalColumns(List.of(), true);
        Table table = read("a,c,d\n1,x,\n2,,y\nNA,z,y\n", find).table();
        assertArrayEquals(new String[] {"x", "", "z"}, table.text("c"));
        assertArrayEquals(new String[] {"", "y", "y"}, table.text("d"));
        assertEquals(List.of("a"), table.numericNames());
        assertEquals("data.csv:2:1 (column \"a\"): found \"x\", expected a finite decimal number; \"a\" has 1 text and "
                + "1 number",
                Csv.refusal("a\nx\n7\n", find).getMessage());
        assertEquals("data.csv:2:1 (column \"a\"): found an empty cell, and no number in the whole column",
                Csv.refusal("a,b\n,1\nNA,2\n", find).getMessage());
    }

    /** Before the first number or text nobody knows what a mark is. */
    @Test
    void aMarkIsACategoryWhereNoNumberIsFound() throws IOException {
        String csv = "a,c\n1,none\n2,\nNA,x\n4,?\n5, \n";
        for (MissingValues answer : List.of(MissingValues.DROP, MissingValues.KEEP)) {
            CsvOptions options = OPTIONS.withMissingValues(answer);
            Table found = read(csv, options.withCategoricalColumns(List.of(), true)).table();
            assertEquals(read(csv, options.withCategoricalColumns(List.of("c"), false)).table(), found);
            assertEquals(answer == MissingValues.DROP ? List.of("none", "?", " ") : List.of("none", "", "x", "?", " "),
                    List.of(found.text("c")));
        }
        assertEquals("data.csv:3:2 (column \"c\"): found an empty cell, expected a value; missing cells by column: "
                + "\"a\": 1 (line 4), \"c\": 1 (line 3)",
                Csv.refusal(csv, OPTIONS.withCategoricalColumns(List.of(), true)).getMessage());
    }

    @Test
    void aMarkIsAMissingCellWhereANumberIsFound() throws IOException {
        CsvOptions find = OPTIONS.withCategoricalColumns(List.of(), true);
        String csv = "a,c\n1,none\n2,\n3,7\n4,?\n5,8\n";
        assertEquals("data.csv:2:2 (column \"c\"): found \"none\", a mark for a missing value, expected a value; "
                + "missing cells by column: \"c\": 3 (line 2, 3, 5)", Csv.refusal(csv, find).getMessage());
        CsvTable dropped = read(csv, find.withMissingValues(MissingValues.DROP));
        assertArrayEquals(new double[] {7, 8}, numbers(dropped.table(), "c"));
        assertEquals(6, dropped.places().line(1));
    }

    /** Whether they hold categories is seen in the whole column, by {@link TextKind}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"5%|6%", "inf|-inf", "1;5|2;5", "0x1|2f", "$5|$6", "2024-01-01|2024-01-02"})
    void numbersInAnotherNotationAreTexts(String one, String other) throws IOException {
        CsvOptions find = KEEP.withCategoricalColumns(List.of(), true);
        assertArrayEquals(new String[] {"?", one, other},
                read("a,c\n1,?\n2," + one + "\n3," + other + "\n", find).table().text("c"));
        CsvException refusal = Csv.refusal("a,c\n1,?\n2," + one + "\n3," + other + "\n", KEEP);
        String remedy = refusal.remedy().toString();
        assertTrue(remedy.contains("; or take it as categories with categorical=c; or leave it out with ignore=c;"
                + " or"), remedy);
    }

    @Test
    void aNumberBeyondAllIsANumber() {
        assertTrue(Csv.refusal("c\n1e999\nx\n", KEEP.withCategoricalColumns(List.of(), true)).problem()
                .contains("beyond the greatest double"));
    }

    @Test
    void aColumnOfTextsIsNamedByATextEvenIfItsFirstCellIsMissing() {
        CsvException refusal = Csv.refusal("a,c\n1,\n2,x\n", OPTIONS);
        assertEquals("data.csv:3:2 (column \"c\"): found \"x\", and no number in the whole column",
                refusal.getMessage());
        String remedy = refusal.remedy().toString();
        assertTrue(remedy.contains("categorical"), remedy);
    }

    @Test
    void cellsOfRowsOverSeveralLinesAreFound() {
        assertEquals("data.csv:4:2 (column \"b\"): found an empty cell, expected a value; missing cells by column: "
                + "\"b\": 1 (line 4), \"c\": 2 (line 4, 5)",
                Csv.refusal("t,b,c\n\"x\n\ny\",,NA\nz,1,null\nz,2,3\n", OPTIONS.withTextColumns(List.of("t")))
                        .getMessage());
    }

    @Test
    void rowsAreLeftOutOfFoundCategoriesToo() throws IOException {
        Table table = read("a,c\n1,x\n,y\n3,z\n", DROP.withCategoricalColumns(List.of(), true)).table();
        assertArrayEquals(new String[] {"x", "z"}, table.text("c"));
    }

    @Test
    void aNumberAmongKeptTextsIsLeftOutWithItsSpelling() throws IOException {
        Table table = read("a,b\n1.50,1\n,2\n2.0,3\n",
                DROP.withTextColumns(List.of("a")).withFeatureColumns(List.of("a", "b"))).table();
        assertArrayEquals(new String[] {"1.50", "2.0"}, table.text("a"));
        assertArrayEquals(new double[] {1.5, 2}, numbers(table, "a"));
    }

    @Test
    void aCategoryThatIsNotThereIsRefused() {
        assertTrue(Csv.refusal("a,b\n1,2\n", OPTIONS.withCategoricalColumns(List.of("colour"), false)).problem()
                .startsWith("no column \"colour\" in the header"));
    }
}
