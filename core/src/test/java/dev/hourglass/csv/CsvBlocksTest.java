package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What blocks have of their own; that they are the table read at once, {@link BlockReading} sees to. */
class CsvBlocksTest {
    private static final CsvOptions NUMBERS = new CsvOptions();

    @TempDir
    Path folder;

    private static CsvBlocks open(String csv, CsvOptions options) throws IOException {
        return CsvReader.open(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "data.csv", options);
    }

    /** How many rows each block has. */
    private static List<Integer> sizes(CsvBlocks blocks, int rows) throws IOException {
        List<Integer> sizes = new ArrayList<>();
        Optional<CsvTable> block = blocks.next(rows);
        while (block.isPresent()) {
            sizes.add(block.get().table().rows());
            block = blocks.next(rows);
        }
        return sizes;
    }

    @Test
    void blocksHaveSoManyRowsAndTheLastOneFewer() throws IOException {
        assertEquals(List.of(2, 2, 1), sizes(open("a\n1\n2\n3\n4\n5\n", NUMBERS), 2));
        assertEquals(List.of(0), sizes(open("a\n", NUMBERS.withNeedsRows(false)), 2));
    }

    @Test
    void rowsThatAreLeftOutCountAsRead() throws IOException {
        assertEquals(List.of(1, 0, 2), sizes(open("a\n1\nx\nx\ny\n5\n6\n", NUMBERS.withBadRows(BadRows.SKIP)
                .withFeatureColumns(List.of("a"))), 2));
    }

    /** Else a few rows of long texts would be a block larger than memory. */
    @Test
    void longRowsEndABlock() throws IOException {
        String row = "1," + "x".repeat(1_000_000) + '\n';
        assertEquals(List.of(5, 2), sizes(open("a,t\n" + row.repeat(7), NUMBERS.withTextColumns(List.of("t"))), 1000));
    }

    /** A pipe that gives one line at a time, and says whether another one is there. */
    private static final class Lines extends FilterInputStream {
        private final int ready;

        Lines(String csv, int ready) {
            super(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
            this.ready = ready;
        }

        @Override
        public int read(byte[] to, int offset, int count) throws IOException {
            int value = -1;
            int size = 0;
            while (size < count && value != '\n' && (value = super.read()) >= 0) {
                to[offset + size++] = (byte) value;
            }
            return size == 0 ? -1 : size;
        }

        @Override
        public int available() throws IOException {
            if (ready < 0) {
                throw new IOException("nobody knows");
            }
            return ready;
        }
    }

    /** The first look takes what fits the buffer; after it, rows are there one by one. */
    @Test
    void rowsThatAreThereDoNotWaitForOthers() throws IOException {
        String csv = "a\n" + "1\n".repeat(1 << 15) + "2\n".repeat(3);
        int first = (1 << 15) - 1;
        assertEquals(List.of(first, 1, 1, 1, 1), sizes(CsvReader.open(new Lines(csv, 0), "pipe", NUMBERS), 1 << 20));
        assertEquals(List.of(first, 1, 1, 1, 1), sizes(CsvReader.open(new Lines(csv, -1), "pipe", NUMBERS), 1 << 20));
        assertEquals(List.of(first + 4), sizes(CsvReader.open(new Lines(csv, 1), "pipe", NUMBERS), 1 << 20));
    }

    @Test
    void packedTablesTellWhetherMoreIsThere() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(("a\n" + "1\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(List.of(60_000, 40_000), sizes(CsvReader.open(new ByteArrayInputStream(packed.toByteArray()),
                "data.csv.gz", NUMBERS), 60_000));
    }

    @Test
    void filesAreClosedAndStreamsAreNot() throws IOException {
        Path file = Files.writeString(folder.resolve("data.csv"), "a\n1\n");
        try (CsvBlocks blocks = CsvReader.open(file, NUMBERS)) {
            assertEquals(1, blocks.next(1).orElseThrow().table().rows());
        }
        Files.writeString(file, "a,\n");
        assertThrows(CsvException.class, () -> CsvReader.open(file, NUMBERS));
        boolean[] closed = new boolean[1];
        InputStream in = new FilterInputStream(new ByteArrayInputStream("a\n1\n".getBytes(StandardCharsets.UTF_8))) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        CsvReader.open(in, "data.csv", NUMBERS).close();
        assertFalse(closed[0]);
    }

    @Test
    void whatTakesAllRowsIsRefused() {
        CsvOptions finding = NUMBERS.withCategoricalColumns(List.of(), true);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> open("a\nx\n", finding)).getMessage()
                .contains("name those that do"));
        Path file = folder.resolve("none.csv");
        assertThrows(IllegalArgumentException.class, () -> CsvReader.open(file, finding));
    }

    @Test
    void blocksHaveRows() throws IOException {
        CsvBlocks blocks = open("a\n1\n", NUMBERS);
        assertThrows(IllegalArgumentException.class, () -> blocks.next(0));
        assertThrows(IllegalArgumentException.class, () -> blocks.next((1 << 30) + 1));
    }

    /** Blocks before it were given; the refusal counts what is in the whole file. */
    @Test
    void aRefusalOfTheWholeFileComesInPlaceOfTheFirstBlockConcerned() throws IOException {
        CsvBlocks blocks = open("a,b\n1,1\n2,\n3,3\n,4\n", NUMBERS);
        assertEquals(1, blocks.next(1).orElseThrow().table().rows());
        CsvException refusal = assertThrows(CsvException.class, () -> blocks.next(1));
        assertEquals(3, refusal.line());
        assertTrue(refusal.problem().endsWith("missing cells by column: \"a\": 1 (line 5), \"b\": 1 (line 3)"),
                refusal.problem());
    }
}
