package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that cannot be used are left out where that is asked for, and noted with their lines. */
class BadRowsTest {
    private static final CsvOptions SKIP = new CsvOptions().withBadRows(BadRows.SKIP);
    private static final String CSV =
            "a,b\n1,2\n3\n4,5,6\nx,7\n,8\n\n9,10\n11,12\n13,14\n15,16\n17,18\n19,\"2\n0\"\n21,\u00e422\n";

    private static CsvTable read(String csv, CsvOptions options) throws IOException {
        return Csv.placed(csv, options);
    }

    @Test
    void theyAreNotedAndOthersKeepTheirPlaces() throws IOException {
        for (CsvOptions options : List.of(SKIP, SKIP.withFeatureColumns(List.of("a", "b")))) {
            CsvTable read = read(CSV, options);
            assertArrayEquals(new double[] {1, 9, 11, 13, 15, 17}, read.table().matrix(List.of("a")).values());
            assertEquals(List.of(3L, 4L, 5L, 6L, 7L, 13L, 15L), read.skipped().stream().map(SkippedRow::line).toList());
            assertEquals("column \"b\": expected 2 fields, as in the header on line 1, found 1",
                    read.skipped().get(0).problem());
            assertEquals(0, read.droppedRows());
            assertEquals(8, read.places().line(1));
        }
    }

    @Test
    void droppedRowsAreNoBadOnes() throws IOException {
        CsvTable read = read(CSV, SKIP.withMissingValues(MissingValues.DROP));
        assertEquals(1, read.droppedRows());
        assertEquals(6, read.skipped().size());
        CsvTable kept = read(CSV, SKIP.withMissingValues(MissingValues.KEEP));
        assertEquals(7, kept.table().rows());
    }

    @Test
    void aColumnThatHoldsTextsMostlyIsNoRowsFault() {
        assertTrue(Csv.refusal("a,b\nx,1\ny,2\n3,3\n", SKIP).problem().endsWith("\"a\" has 2 texts and 1 number"));
    }

    @Test
    void halfOfTheRowsMayBeBadAndNotMore() throws IOException {
        CsvTable read = read("a,b\n1,2\nx,3\n", SKIP);
        assertEquals(1, read.table().rows());
        assertEquals(List.of(new SkippedRow("data.csv", 3, "a cell is missing or no number")), read.skipped());
        assertTrue(Csv.refusal("a,b\n1,2\nx,3\ny,4\n", SKIP).problem().endsWith("\"a\" has 2 texts and 1 number"));
    }

    @Test
    void marksAreTextsWhereTextsAreCategories() throws IOException {
        CsvTable read = read("color,b\nred,1\nNA,2\nred,3\nNA,4\n", SKIP.withCategoricalColumns(List.of(), true));
        assertEquals(List.of(), read.skipped());
        assertArrayEquals(new String[] {"red", "NA", "red", "NA"}, read.table().text("color"));
    }

    @Test
    void badRowsAndIncompleteOnesTogetherMayBeAll() {
        assertTrue(Csv.refusal("a,b\n1,2,3\nx,1\n3,\n", SKIP.withMissingValues(MissingValues.DROP)).problem()
                .startsWith("a cell is missing in each of 2 rows"));
    }

    @Test
    void whoUsesAnEncoderMayBeLeftWithNothing() throws IOException {
        CsvOptions use = SKIP.withFeatureColumns(List.of("a")).withNeedsRows(false);
        assertEquals(0, read("a\nx\n", use).table().rows());
        assertEquals(0, read("a\n", use).table().rows());
        assertEquals(0, read("a,b\n1\n", use).table().rows());
        assertEquals("data.csv:2:1: each of 1 rows is bad; the first: column \"b\": expected 2 fields, as in the "
                + "header on line 1, found 1",
                Csv.refusal("a,b\n1\n", SKIP).getMessage());
    }

    @Test
    void whatBreaksTheFileIsRefusedAllTheSame() {
        assertTrue(Csv.refusal("a,b\n1,\"2\n", SKIP).problem().contains("never closed"));
    }
}
