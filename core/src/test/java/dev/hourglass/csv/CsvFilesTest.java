package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.table.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are one table: {@code 0.csv}, {@code 1.csv} and so on. */
class CsvFilesTest {
    private static final CsvOptions TEXTS = new CsvOptions().withTextColumns(List.of("t"));

    @TempDir
    Path folder;

    private static List<CsvSource> sources(byte[]... files) {
        return IntStream.range(0, files.length).mapToObj(file -> CsvSource.of(
                new ByteArrayInputStream(files[file]), file + ".csv")).toList();
    }

    private static List<CsvSource> sources(String... files) {
        byte[][] bytes = new byte[files.length][];
        for (int file = 0; file < files.length; file++) {
            bytes[file] = files[file].getBytes(StandardCharsets.UTF_8);
        }
        return sources(bytes);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static CsvTable read(CsvOptions options, String... files) throws IOException {
        return CsvReader.readPlaced(sources(files), options);
    }

    /** The same words whether the files are read at once or row by row. */
    private static String refusal(CsvOptions options, String... files) {
        CsvException atOnce = assertThrows(CsvException.class, () -> read(options, files));
        CsvException inBlocks = assertThrows(CsvException.class, () -> {
            try (CsvBlocks blocks = CsvReader.open(sources(files), options)) {
                while (blocks.next(1).isPresent()) {
                    // What comes before the fault is not asked for here.
                }
            }
        });
        assertEquals(atOnce.getMessage(), inBlocks.getMessage());
        assertEquals(atOnce.remedy().toString(), inBlocks.remedy().toString());
        return atOnce.getMessage() + " | " + atOnce.remedy();
    }

    private static void assertRefused(String expected, CsvOptions options, String... files) {
        String found = refusal(options, files);
        assertTrue(found.contains(expected), found);
    }

    @Test
    void theRowsAreThoseOfOneFile() throws IOException {
        Table whole = Csv.read("a,t\n1,x\n2,\"y\nz\"\n3,x\n4,w\n", TEXTS);
        CsvTable parts = read(TEXTS, "a,t\n1,x\n2,\"y\nz\"", "a,t\n", "\uFEFF\"a\",t\r\n3,x\r\n\r\n", "a,t\r4,w\r\r\r");
        assertEquals(whole, parts.table());
        assertEquals(List.of("0.csv 2", "0.csv 3", "2.csv 2", "3.csv 2"), IntStream.range(0, 4)
                .mapToObj(row -> parts.places().source(row) + " " + parts.places().line(row)).toList());
        assertEquals("line 2 of 2.csv", parts.places().words(2));
        assertEquals("line 2 of the data", read(TEXTS, "a,t\n1,x\n").places().words(0));
        assertEquals(whole, CsvReader.read(sources(packed("a,t\n1,x\n"), packed("a,t\n2,\"y\nz\"\n3,x"),
                "a,t\n4,w".getBytes(StandardCharsets.UTF_8)), TEXTS));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1000})
    void blocksGoOverTheEndsOfFiles(int rows) throws IOException {
        CsvOptions options = TEXTS.withBadRows(BadRows.SKIP);
        String[] files = {"a,t\n1,x\nbad,y\n2,z", "a,t\n", "a,t\n1\n\n3,x\n4,\"y\n\"\n", "a,t\n?,x\n5,y\n"};
        CsvTable all = read(options, files);
        List<String> found = new ArrayList<>();
        List<SkippedRow> skipped = new ArrayList<>();
        try (CsvBlocks blocks = CsvReader.open(sources(files), options)) {
            Optional<CsvTable> block = blocks.next(rows);
            while (block.isPresent()) {
                found.addAll(described(block.get()));
                skipped.addAll(block.get().skipped());
                block = blocks.next(rows);
            }
        }
        assertEquals(List.of("1.0 0.csv 2", "2.0 0.csv 4", "3.0 2.csv 4", "4.0 2.csv 5", "5.0 3.csv 3"), found);
        assertEquals(found, described(all));
        assertEquals(List.of("0.csv 3", "2.csv 2", "2.csv 3", "3.csv 2"),
                skipped.stream().map(row -> row.source() + " " + row.line()).toList());
        assertEquals(skipped, all.skipped());
    }

    private static List<String> described(CsvTable table) {
        double[] values = new double[table.table().rows()];
        table.table().copyNumbers("a", values, 0, 1);
        return IntStream.range(0, values.length).mapToObj(row -> values[row] + " " + table.places().source(row) + " "
                + table.places().line(row)).toList();
    }

    @Test
    void placesAreTakenBack() throws IOException {
        CsvPlaces places = read(TEXTS, "a,t\n1,x\n2,y", "a,t\n3,x\n4,\"\n\"\n", "a,t\n5,x\n").places();
        long[] numbers = {places.place(4), places.place(3), places.place(0)};
        CsvPlaces others = places.of(numbers);
        assertEquals("2.csv:2:1 (column \"a\"): odd", others.refusal(0, "a", "odd", "").getMessage());
        assertEquals("1.csv:3:2 (column \"t\"): odd", others.refusal(1, "t", "odd", "").getMessage());
        assertEquals("0.csv:2:1 (column \"a\"): odd", others.refusal(2, "a", "odd", "").getMessage());
        assertTrue(IntStream.range(1, 5).allMatch(row -> places.place(row) > places.place(row - 1)));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource(delimiter = '|', value = {
        "a,b     | 1.csv:1:2: found another header than in 0.csv: a column is missing: \"c\"",
        "a,b,c,d | 1.csv:1:4: found another header than in 0.csv: a column is too many: \"d\"",
        "a,B,c   | 1.csv:1:2: found another header than in 0.csv: a column is missing: \"b\"; a column is too many:"
                + " \"B\"",
        "d,e,f   | columns are missing: \"a\", \"b\", \"c\"; columns are too many: \"d\", \"e\", \"f\"",
        "a,b,b   | a column is missing: \"c\"; a column is too many: \"b\"",
        "c,b,a   | 1.csv:1:1: found the columns of 0.csv in another order: column 1 is \"c\", expected \"a\"",
        "a,c,b   | 1.csv:1:2: found the columns of 0.csv in another order: column 2 is \"c\", expected \"b\"",
        "a;b;c   | 1.csv:1:1: found one column \"a;b;c\", expected 3 as in 0.csv; the fields seem to be separated by"
                + " \";\"",
        "1.5,2,7 | 1.csv:1:1: the first line looks like data, only numbers in it, expected the header of 0.csv"})
    void anotherHeaderIsRefusedAndToldWhatDiffers(String header, String expected) {
        assertRefused(expected, new CsvOptions(), "a,b,c\n1,2,3\n4,5,6\n", header + "\n7,8,9\n");
    }

    @Test
    void theHeaderIsThatOfTheFirstFileWhateverIsNeededOfIt() {
        CsvOptions use = new CsvOptions().withFeatureColumns(List.of("a"));
        assertRefused("1.csv:1:2: found another header", use, "a,b\n1,2\n", "a,c\n3,4\n");
        assertRefused("1.csv:3:1: found another line above the header, which stands on line 4 | take the lines above it"
                        + " away, for example: sed 3d FILE > NEW", use.withDialect(
                        new CsvDialect().withSkippedLines(2)), "x\ny\na,b\n1,2\n", "x\ny\nz\na,b\n3,4\n");
        assertRefused("which stands on line 4 | take the lines above it away, for example: sed 1,3d FILE > NEW", use,
                "a,b\n1,2\n", "title\n\"of\ntwo\"\na,b\n3,4\n");
        assertRefused("read all files with strip", use, "a,b\n1,2\n", "a, b\n3,4\n");
    }

    @Test
    void linesAboveTheTableAreSkippedInEachFile() throws IOException {
        CsvOptions options = TEXTS.withDialect(new CsvDialect().withSkippedLines(1));
        CsvTable read = read(options, "one\na,t\n1,x\n", "two\na,t\n2,y\n");
        assertEquals(Csv.read("a,t\n1,x\n2,y\n", TEXTS), read.table());
        assertEquals(3, read.places().line(1));
    }

    @Test
    void withoutHeadersThereAreAsManyColumns() throws IOException {
        CsvOptions options = new CsvOptions().withDialect(new CsvDialect().withHeader(HeaderRow.ABSENT));
        assertEquals(Csv.read("1,2\n3,4\n5,6\n", options), read(options, "1,2\n", "3,4", "5,6\n").table());
        assertRefused("1.csv:1:3: expected 2 fields, as in the first row of 0.csv, found 3", options, "1,2\n",
                "3,4,5\n");
        assertRefused("1.csv:1:1: the file is empty", options, "1,2\n", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF"})
    void anEmptyFileIsRefusedByItsName(String empty) {
        assertRefused("1.csv:1:1: the file is empty, expected a header and rows of data", TEXTS, "a,t\n1,x\n", empty,
                "a,t\n2,x\n");
    }

    @Test
    void someRowsHaveToBeThereInAll() throws IOException {
        assertRefused("0.csv:1:1: found a header but no data rows in 2 files", TEXTS, "a,t\n", "a,t");
        assertEquals(0, read(TEXTS.withNeedsRows(false), "a,t\n", "a,t").table().rows());
        assertRefused("1.csv:2:1: each of 2 rows in 2 files is bad; the first: ", TEXTS.withBadRows(BadRows.SKIP),
                "a,t\n", "a,t\n1\n2\n");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource(delimiter = '|', value = {
        "x,y     | 1.csv:3:1 (column \"a\"): found \"x\", expected a finite decimal number",
        "1,2,3   | 1.csv:3:3: expected 2 fields, as in the header on line 1, found 3",
        "1,'2    | 1.csv:3:2 (column \"t\"): found a quote that opens here and is never closed: the file ends on line"
                + " 4",
        "1,x'y   | 1.csv:3:2 (column \"t\"): found a quote inside an unquoted field",
        "a,t     | 1.csv:3:1: found the header once more"})
    void aFaultIsToldWithItsFileAndTheLineThere(String row, String expected) {
        assertRefused(expected, TEXTS.withFeatureColumns(List.of("a")), "a,t\n1,x\n2,y\n",
                "a,t\n3,x\n" + row.replace('\'', '"') + "\n", "a,t\n5,\"6\"\n");
    }

    /** The first file would be whole with the quote that opens the second. */
    @Test
    void aQuoteEndsWithItsFile() {
        assertRefused("0.csv:2:2 (column \"t\"): found a quote that opens here and is never closed", TEXTS,
                "a,t\n1,\"x", "\",t\n1,x\n");
    }

    @Test
    void missingCellsAreCountedByTheirFiles() {
        CsvOptions numbers = new CsvOptions();
        assertRefused("0.csv:3:2 (column \"b\"): found an empty cell, expected a value; missing cells by column:"
                + " \"a\": 1 (1.csv:2), \"b\": 4 (0.csv:3, 1.csv:3, 2.csv:2, …)", numbers, "a,b\n1,2\n3,\n",
                "a,b\n,1\n2,\n", "a,b\n1,\n1,\n");
        assertRefused("0.csv:1:1: a cell is missing in each of 2 rows in 2 files; missing cells by column: \"a\": 1"
                + " (1.csv:2), \"b\": 1 (0.csv:2)", numbers.withMissingValues(MissingValues.DROP), "a,b\n1,\n",
                "a,b\n,2\n");
        assertRefused("1.csv:2:1 (column \"a\"): found \"x\", expected a finite decimal number; \"a\" has 1 text and"
                + " 1 number", numbers, "a\n1\n", "a\nx\n");
    }

    @Test
    void rowsThatAreRefusedLaterFallIntoTheirPlaces() throws IOException {
        CsvTable read = read(TEXTS.withBadRows(BadRows.SKIP), "a,t\n1,x\n?,y\n2,z\n", "a,t\n3,x\n?,y\n4,z\n");
        CsvTable left = read.without(Map.of(1, read.places().refusal(1, "a", "odd", ""),
                2, read.places().refusal(2, "a", "odd", "")));
        assertEquals(List.of("0.csv 3", "0.csv 4", "1.csv 2", "1.csv 3"),
                left.skipped().stream().map(row -> row.source() + " " + row.line()).toList());
        assertEquals("line 4 of 1.csv", left.places().words(1));
    }

    @Test
    void oneFileIsOpenAtATime() throws IOException {
        List<String> open = new ArrayList<>();
        List<CsvSource> sources = new ArrayList<>();
        for (String name : List.of("0", "1", "2")) {
            sources.add(new CsvSource() {
                @Override
                public String name() {
                    return name;
                }

                @Override
                public InputStream open() {
                    open.add(name);
                    assertEquals(1, open.size());
                    return new FilterInputStream(new ByteArrayInputStream("a\n1\n".getBytes(StandardCharsets.UTF_8))) {
                        @Override
                        public void close() {
                            open.remove(name);
                        }
                    };
                }
            });
        }
        assertEquals(3, CsvReader.read(sources, new CsvOptions()).rows());
        assertTrue(open.isEmpty());
        CsvBlocks blocks = CsvReader.open(sources, new CsvOptions());
        assertEquals(List.of("0"), open);
        blocks.close();
        assertTrue(open.isEmpty());
    }

    @Test
    void sourcesAreThereAndToldApart() throws IOException {
        CsvOptions options = new CsvOptions();
        assertThrows(IllegalArgumentException.class, () -> CsvReader.read(List.of(), options));
        Path file = Files.writeString(folder.resolve("a.csv"), "a\n1\n");
        CsvSource source = CsvSource.of(file);
        assertTrue(assertThrows(IllegalArgumentException.class,
                () -> CsvReader.open(List.of(source, source), options)).getMessage().endsWith(file.toString()));
        assertEquals(CsvReader.read(file, options), CsvReader.read(List.of(source), options));
        assertFalse(CsvReader.read(List.of(source), options).names().isEmpty());
    }
}
