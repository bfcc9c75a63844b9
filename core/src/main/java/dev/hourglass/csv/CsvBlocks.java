package dev.hourglass.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A table in one CSV file or several that is read block by block, a table of some rows at a time: for files that do
 * not fit into memory, and for streams whose first rows are wanted before their end.
 *
 * <p>All blocks together are the table that {@link CsvReader#readPlaced(java.util.List, CsvOptions)} returns at once,
 * with the same rows left out, and a file is refused with the same words at the same place. What is known only at the
 * end is reported at the end, for example that no row is left, after blocks without any. A refusal with counts for the
 * whole file comes in place of the first block that is concerned, once the rest was read. Memory does not grow with the
 * rows. Not for several threads at once.
 */
public final class CsvBlocks implements AutoCloseable {
    /** The most bytes of a block: one of long rows ends early. */
    private static final long MOST_BYTES = 1 << 22;

    private final List<CsvSource> sources;
    private final CsvOptions options;
    private final CsvFaults faults;
    private final CsvFiles files;
    private final CsvRow row = new CsvRow();
    private final CsvColumns columns;
    private final RowRules rules;
    private CsvPlaces places;
    /** Of the block. */
    private List<SkippedRow> skipped = new ArrayList<>();
    private long allSkipped;
    private Optional<SkippedRow> firstSkipped = Optional.empty();
    private boolean ended;
    private boolean given;

    /**
     * Reads the header of the first file.
     *
     * @param sources one or more, of different names
     */
    CsvBlocks(List<CsvSource> sources, CsvOptions options) throws IOException {
        this.sources = sources;
        this.options = options;
        this.faults = new CsvFaults(sources.stream().map(CsvSource::name).toList());
        this.places = new CsvPlaces(faults);
        this.files = new CsvFiles(sources, options, faults, row, refusal -> leaveOut(SkippedRow.of(refusal)));
        try {
            List<String> names = files.begin();
            faults.header(names);
            boolean hasHeader = options.dialect().header() != HeaderRow.ABSENT;
            this.rules = new RowRules(names, hasHeader ? row.length() : -1, options, faults);
            this.columns = new CsvColumns(names, options, faults);
        } catch (IOException | RuntimeException refusal) {
            files.close();
            throw refusal;
        }
    }

    /**
     * Reads the next block.
     *
     * @param rows how many rows to read at most, from 1 to 2^30; fewer are read if they are long, or if more would have
     *             to be waited for
     * @return the rows that are not left out, possibly none; empty after the last block. There is always a first block
     * @throws IOException  if the file cannot be read
     * @throws CsvException if its content is refused
     */
    public Optional<CsvTable> next(int rows) throws IOException {
        if (rows < 1 || rows > RowRules.MOST_ROWS) {
            throw new IllegalArgumentException("rows of a block must be from 1 to " + RowRules.MOST_ROWS + ", found "
                    + rows);
        }
        if (ended) {
            return end();
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
        return found || !given ? Optional.of(takeBlock()) : end();
    }

    /** After the last block: checks that no source changed while it was read. */
    private Optional<CsvTable> end() throws IOException {
        for (CsvSource source : sources) {
            source.requireUnchanged();
        }
        return Optional.empty();
    }

    /** Reads everything into one table. */
    CsvTable all() throws IOException {
        readRows(Long.MAX_VALUE, Long.MAX_VALUE, true);
        columns.endBlock();
        endFile();
        end();
        List<ColumnRemark> remarks = columns.remarks();
        CsvTable block = takeBlock();
        return new CsvTable(block.table(), block.nameList(), block.places(), block.unread(), block.droppedRows(),
                block.skipped(), remarks);
    }

    /**
     * {@return what is worth a warning if the columns are learned from, in their order; complete after the last block}
     */
    public List<ColumnRemark> remarks() {
        return columns.remarks();
    }

    /** {@return whether the table is in several files} */
    public boolean isDivided() {
        return faults.isDivided();
    }

    /** Closes the file that is open; a stream that was given stays open. */
    @Override
    public void close() throws IOException {
        files.close();
    }

    /**
     * Reads some rows.
     *
     * @param waits whether to wait for more rows although some are there
     * @return whether there was one
     */
    private boolean readRows(long most, long mostBytes, boolean waits) throws IOException {
        long read = 0;
        long bytes = 0;
        while (read < most && bytes < mostBytes && (waits || read == 0 || files.hasRow())) {
            if (!files.next()) {
                ended = true;
                return read > 0 || !skipped.isEmpty();
            }
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
        places.add(columns.rows(), faults.place(row.line(0)));
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
                ? faults.atStart("found a header but no data rows" + faults.inFiles() + ", expected at least one",
                "check that the file is complete")
                : faults.at(firstSkipped.get(), "each of " + allSkipped + " rows" + faults.inFiles()
                        + " is bad; the first: " + firstSkipped.get().problem(),
                "check that it is the right file, and how it is read");
    }

    /** Leaves rows out, and records which. */
    private CsvTable takeBlock() {
        BitSet bad = columns.badRows();
        BitSet incomplete = columns.incompleteRows();
        CsvPlaces all = places;
        bad.stream().forEach(number -> skipped.add(new SkippedRow(all.source(number), all.line(number),
                "a cell is missing or no number")));
        skipped.sort(Comparator.comparingLong(all::placeOf));
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
}
