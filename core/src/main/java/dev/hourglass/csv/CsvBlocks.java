package dev.hourglass.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A CSV file that is read block by block, a table of some rows at a time: for files that do not fit into memory, and
 * for streams whose first rows are wanted before their end.
 *
 * <p>All blocks together are the table that {@link CsvReader#readPlaced(java.nio.file.Path, CsvOptions)} gives at once,
 * with the same rows left out, and a file is refused with the same words at the same place. What is known at the end
 * only is said at the end: that nothing is left of the rows, say, after blocks without any; and a refusal that counts
 * what there is in the whole file comes in place of the first block that is concerned, once the rest was read. Memory
 * does not grow with the rows. Not for several threads at once.
 */
public final class CsvBlocks implements AutoCloseable {
    /** A block of long rows ends early. */
    private static final long MOST_BYTES = 1 << 22;

    private final CsvOptions options;
    private final CsvFaults faults;
    private final Closeable source;
    private final CsvScanner scanner;
    private final CsvRow row = new CsvRow();
    private final CsvColumns columns;
    private final RowRules rules;
    private CsvPlaces places;
    /** Of the block. */
    private List<SkippedRow> skipped = new ArrayList<>();
    private long allSkipped;
    private Optional<SkippedRow> firstSkipped = Optional.empty();
    /** Whether the first row of data was read already, in search of a header. */
    private boolean isAhead;
    private boolean ended;
    private boolean given;

    /**
     * Reads the header.
     *
     * @param in     the bytes
     * @param source closed in the end
     */
    CsvBlocks(InputStream in, String sourceName, CsvOptions options, Closeable source) throws IOException {
        this.options = options;
        this.source = source;
        this.faults = new CsvFaults(sourceName);
        this.places = new CsvPlaces(faults);
        this.scanner = new CsvScanner(new CsvInput(in, faults), options, faults);
        scanner.skipLines(options.dialect().skippedLines());
        CsvSample sample = scanner.sample();
        CsvLayout.check(sample, options, faults);
        if (!nextRow()) {
            throw faults.at(1, "the file is empty, expected a header and rows of data",
                    "check that it is the right file");
        }
        RowRules.checkEncoding(row, faults);
        List<String> names = CsvHeader.names(row, sample, options, faults);
        faults.header(names);
        isAhead = options.dialect().header() == HeaderRow.ABSENT;
        this.rules = new RowRules(names, isAhead ? -1 : row.length(), options, faults);
        this.columns = new CsvColumns(names, options, faults);
    }

    /**
     * Reads on.
     *
     * @param rows how many rows of the file to read at most, from 1 to 2^30; fewer where they are long, and where more
     *             of them would have to be waited for
     * @return those that are not left out, none maybe; empty after the last block. There always is a first one
     * @throws IOException  if the file cannot be read
     * @throws CsvException if its content is refused
     */
    public Optional<CsvTable> next(int rows) throws IOException {
        if (rows < 1 || rows > RowRules.MOST_ROWS) {
            throw new IllegalArgumentException("rows of a block must be from 1 to " + RowRules.MOST_ROWS + ", found "
                    + rows);
        }
        if (ended) {
            return Optional.empty();
        }
        boolean found = readRows(rows, MOST_BYTES, false);
        boolean isRefused = columns.endBlock();
        while (isRefused && !ended) {
            takeBlock();
            readRows(rows, MOST_BYTES, true);
            columns.endBlock();
        }
        if (ended) {
            endFile();
        }
        return found || !given ? Optional.of(takeBlock()) : Optional.empty();
    }

    /** Reads all there is into one table. */
    CsvTable all() throws IOException {
        readRows(Long.MAX_VALUE, Long.MAX_VALUE, true);
        columns.endBlock();
        endFile();
        List<ColumnRemark> remarks = columns.remarks();
        CsvTable block = takeBlock();
        return new CsvTable(block.table(), block.nameList(), block.places(), block.unread(), block.droppedRows(),
                block.skipped(), remarks);
    }

    /**
     * {@return what is worth a warning to whoever learns from the columns, in their order; complete after the last
     * block}
     */
    public List<ColumnRemark> remarks() {
        return columns.remarks();
    }

    /** Closes the file; a stream that was given stays open. */
    @Override
    public void close() throws IOException {
        source.close();
    }

    /**
     * Reads some rows.
     *
     * @param waits whether to wait for a row although others are there
     * @return whether there was one
     */
    private boolean readRows(long most, long mostBytes, boolean waits) throws IOException {
        long read = 0;
        long bytes = 0;
        while (read < most && bytes < mostBytes && (waits || read == 0 || scanner.hasRow())) {
            if (!isAhead && !nextRow()) {
                ended = true;
                return read > 0 || !skipped.isEmpty();
            }
            isAhead = false;
            bytes += row.length();
            read++;
            takeRow();
        }
        return true;
    }

    /** Reads a row into the columns, or leaves it out. */
    private void takeRow() {
        try {
            rules.check(row, columns, columns.allRows() + allSkipped == 0);
        } catch (CsvException refusal) {
            if (options.badRows() == BadRows.REFUSE) {
                throw refusal;
            }
            leaveOut(SkippedRow.of(refusal));
            return;
        }
        places.add(columns.rows(), row.line(0));
        columns.read(row);
    }

    private void leaveOut(SkippedRow left) {
        skipped.add(left);
        if (allSkipped++ == 0) {
            firstSkipped = Optional.of(left);
        }
    }

    private void endFile() {
        if (columns.allRows() == 0 && options.needsRows()) {
            throw noRows();
        }
        columns.endFile();
    }

    private CsvException noRows() {
        return firstSkipped.isEmpty()
                ? faults.at(1, "found a header but no data rows, expected at least one",
                "check that the file is complete")
                : faults.at(firstSkipped.get().line(), "each of " + allSkipped + " rows is bad; the first: "
                        + firstSkipped.get().problem(), "check that it is the right file, and how it is read");
    }

    /** Leaves rows out, and tells which. */
    private CsvTable takeBlock() {
        BitSet bad = columns.badRows();
        BitSet incomplete = columns.incompleteRows();
        CsvPlaces all = places;
        bad.stream().forEach(number -> skipped.add(new SkippedRow(all.line(number),
                "a cell is missing or no number")));
        skipped.sort(Comparator.comparingLong(SkippedRow::line));
        BitSet kept = new BitSet();
        kept.set(0, columns.rows());
        kept.andNot(bad);
        kept.andNot(incomplete);
        CsvPlaces left = kept.cardinality() == columns.rows() ? all : all.selectRows(kept.stream().toArray());
        CsvTable block = new CsvTable(columns.takeBlock(), columns.nameList(), left, columns.unread(),
                incomplete.cardinality(), skipped, List.of());
        places = new CsvPlaces(faults);
        skipped = new ArrayList<>();
        given = true;
        return block;
    }

    /** Moves on to the next row; blank lines are passed only if nothing follows them, or where bad rows are. */
    private boolean nextRow() throws IOException {
        boolean found = scanner.read(row);
        if (found && row.isBlank()) {
            long blank = row.line(0);
            int more = options.limits().rowBytes();
            while (found && row.isBlank()) {
                if (more-- == 0) {
                    throw faults.at(blank, "found nothing but blank lines, more of them than a row may have bytes",
                            "remove them");
                }
                found = scanner.read(row);
            }
            if (found) {
                CsvException refusal = faults.at(blank, "found a blank line, expected a row",
                        "remove it; an empty text in a table of one column is written \"\"");
                if (options.badRows() == BadRows.REFUSE) {
                    throw refusal;
                }
                leaveOut(SkippedRow.of(refusal));
            }
        }
        return found;
    }
}
