package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is told of a table besides its columns: what was left out, what is worth a warning, how columns are called. */
class CsvTableTest {
    private static final CsvOptions OPTIONS = new CsvOptions();

    private static CsvTable read(String csv, CsvOptions options) throws IOException {
        return Csv.placed(csv, options);
    }

    @Test
    void columnsThatAreNotReadAreNamed() throws IOException {
        String csv = "id,a,,b\n7,1,x,2\n9,3,y,4\n";
        assertEquals(List.of("id", ""), read(csv, OPTIONS.withIgnoredColumns(List.of("id", ""))).unread());
        assertEquals(List.of("id", "", "b"),
                read(csv, OPTIONS.withIgnoredColumns(List.of("")).withFeatureColumns(List.of("a"))).unread());
        assertEquals(List.of(), read("a,b\n1,2\n", OPTIONS).unread());
    }

    @Test
    void theLastColumnHasANameOfItsOwnWhereThereIsNoHeader() throws IOException {
        CsvOptions noHeader = OPTIONS.withDialect(new CsvDialect().withHeader(HeaderRow.ABSENT));
        assertEquals("c1", read("1,2\n3,4\n", noHeader).nameList().resolve("last"));
        assertEquals("last", read("a,b\n3,4\n", OPTIONS).nameList().resolve("last"));
        assertEquals(List.of("a", "b"), read("a,b\n3,4\n", OPTIONS).nameList().resolve(List.of("a,b")));
    }

    /** 2^53 + 3 is no double; a whole number from row to row counts them. */
    @Test
    void columnsThatLookLikeKeysAreRemarkedOn() throws IOException {
        String csv = "id,key,a,color\n1,9007199254740995,5,red\n2,9007199254740995,5,blue\n"
                + "3,9007199254740995,7,red\n";
        CsvOptions options = OPTIONS.withCategoricalColumns(List.of(), true);
        assertEquals(List.of(new ColumnRemark("id", ColumnRemark.Kind.COUNTS_ROWS),
                new ColumnRemark("key", ColumnRemark.Kind.LOSES_DIGITS)), read(csv, options).remarks());
        assertEquals(List.of(), read(csv, OPTIONS.withFeatureColumns(List.of("id", "key", "a"))).remarks());
        assertEquals(List.of(new ColumnRemark("id", ColumnRemark.Kind.COUNTS_ROWS)),
                read("id\n0\n1\n2\n", OPTIONS).remarks());
        for (String other : List.of("1\n2", "2\n3\n4", "1\n2\n4", "0\n2\n4", "1\n1\n1", "1\nNA\n3")) {
            assertEquals(List.of(), read("id\n" + other + "\n", OPTIONS.withMissingValues(MissingValues.KEEP))
                    .remarks(), other);
        }
        assertEquals(List.of(), read("key\n9007199254740992\n9007199254740994\n5\n", OPTIONS).remarks());
        assertEquals(List.of(new ColumnRemark("key", ColumnRemark.Kind.LOSES_DIGITS)),
                read("key\n9007199254740993\n5\n", OPTIONS).remarks());
    }

    @Test
    void rowsThatTurnOutToBeOfNoUseAreLeftOutAndNoted() throws IOException {
        CsvTable read = read("a,b\n1,2\n3\n5,6\n7,8\n", OPTIONS.withBadRows(BadRows.SKIP));
        assertSame(read, read.without(Map.of()));
        Map<Integer, CsvException> refusals =
                Map.of(0, read.places().refusal(0, "b", "2 is too small", "make it larger"));
        CsvTable left = read.without(refusals);
        assertArrayEquals(new int[] {1, 2}, read.kept(refusals));
        assertArrayEquals(new double[] {5, 7}, left.table().matrix(List.of("a")).values());
        assertEquals(List.of(2L, 3L), left.skipped().stream().map(SkippedRow::line).toList());
        assertEquals("column \"b\": 2 is too small", left.skipped().get(0).problem());
        assertEquals(4, left.places().line(0));
        assertEquals(5, left.places().line(1));
    }

    @Test
    void aRowOfEmptyCellsIsNoneWhereCategoriesAreTheOnlyFeatures() {
        CsvOptions options = OPTIONS.withCategoricalColumns(List.of("color"), false)
                .withMissingValues(MissingValues.KEEP);
        assertEquals("data.csv:3:1 (column \"color\"): found a row of empty cells, expected at least one value",
                Csv.refusal("color,target\nred,x\n,\n", options.withTarget("target")).getMessage());
    }
}
