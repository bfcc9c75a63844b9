package dev.hourglass.csv;

import dev.hourglass.table.Table;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Holds reading in blocks to reading at once: the same rows, left out the same, or the same refusal. */
final class BlockReading {
    private static final List<Integer> SIZES = List.of(1, 2, 3, 7, 1 << 30);

    /** What came of reading; what differs between two tables that hold the same. */
    private record Outcome(List<String> names, List<Table> rows, List<Long> lines, List<String> unread, long dropped,
            List<SkippedRow> skipped, List<ColumnRemark> remarks, String refusal) {
    }

    private BlockReading() {
    }

    /**
     * Reads a file at once and in blocks of several sizes, from a stream that tells whether it has more and from one
     * that does not.
     *
     * @throws IllegalStateException if not the same comes of it
     */
    static void requireSame(byte[] csv, CsvOptions options) throws IOException {
        if (options.roles().findsCategories()) {
            return;
        }
        Outcome expected = atOnce(csv, options);
        for (int size : SIZES) {
            requireSame(expected, csv, options, size, true);
            requireSame(expected, csv, options, size, false);
        }
    }

    /** The same for one size of blocks. */
    static void requireSame(byte[] csv, CsvOptions options, int size, boolean tells) throws IOException {
        if (!options.roles().findsCategories()) {
            requireSame(atOnce(csv, options), csv, options, size, tells);
        }
    }

    private static void requireSame(Outcome expected, byte[] csv, CsvOptions options, int size, boolean tells)
            throws IOException {
        Outcome found = inBlocks(csv, options, size, tells);
        boolean isRefused = !expected.refusal().isEmpty();
        if (isRefused ? !found.refusal().equals(expected.refusal()) : !found.equals(expected)) {
            throw new IllegalStateException("blocks of " + size + " rows, expected " + expected + ", found " + found);
        }
    }

    private static Outcome atOnce(byte[] csv, CsvOptions options) throws IOException {
        try {
            CsvTable all = CsvReader.readPlaced(new ByteArrayInputStream(csv), "data.csv", options);
            return outcome(List.of(all), all.remarks(), "");
        } catch (CsvException refused) {
            return outcome(List.of(), List.of(), words(refused));
        }
    }

    private static Outcome inBlocks(byte[] csv, CsvOptions options, int size, boolean tells) throws IOException {
        InputStream in = new FilterInputStream(new ByteArrayInputStream(csv)) {
            @Override
            public int available() throws IOException {
                return tells ? super.available() : 0;
            }
        };
        List<CsvTable> all = new ArrayList<>();
        try (CsvBlocks blocks = CsvReader.open(in, "data.csv", options)) {
            Optional<CsvTable> block = blocks.next(size);
            while (block.isPresent()) {
                requireSmall(block.get(), size);
                all.add(block.get());
                block = blocks.next(size);
            }
            return outcome(all, blocks.remarks(), "");
        } catch (CsvException refused) {
            return outcome(all, List.of(), words(refused));
        }
    }

    /** Two rows may be left out at once: blank lines, and the row that follows. */
    private static void requireSmall(CsvTable block, int size) {
        if (block.table().rows() > size || block.table().rows() + block.droppedRows() + block.skipped().size()
                > 2L * size) {
            throw new IllegalStateException("a block of at most " + size + " rows has " + block.table().rows());
        }
    }

    private static String words(CsvException refused) {
        return refused.getMessage() + " | " + refused.remedy();
    }

    private static Outcome outcome(List<CsvTable> blocks, List<ColumnRemark> remarks, String refusal) {
        List<String> names = blocks.isEmpty() ? List.of() : blocks.get(0).table().names();
        List<Table> rows = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        List<SkippedRow> skipped = new ArrayList<>();
        for (CsvTable block : blocks) {
            Table table = block.table();
            IntStream.range(0, table.rows()).forEach(row -> {
                rows.add(table.selectRows(new int[] {row}));
                lines.add(block.places().line(row));
            });
            skipped.addAll(block.skipped());
        }
        return new Outcome(names, rows, lines, blocks.isEmpty() ? List.of() : blocks.get(0).unread(),
                blocks.stream().mapToLong(CsvTable::droppedRows).sum(), skipped, remarks, refusal);
    }
}
