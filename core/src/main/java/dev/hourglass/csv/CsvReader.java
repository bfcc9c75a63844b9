package dev.hourglass.csv;

import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.table.Table;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Reads CSV files: RFC 4180, strictly, in UTF-8, in the dialect that {@link CsvOptions} say.
 *
 * <p>Accepted alike, giving the same table: a byte order mark or none; lines ending in LF, CRLF or CR; a last line with
 * or without its end; blank lines at the end of the file. Everything doubtful is refused with a {@link CsvException}
 * that says where, what and how to mend it: nothing is guessed, dropped or filled in unless that was asked for.
 *
 * <p>The file is read once, from front to back, with a buffer; only its cells are kept, numbers as float64.
 */
public final class CsvReader {
    private static final int MOST_ROWS = 1 << 30;

    private final CsvOptions options;
    private final CsvFaults faults;
    private final CsvPlaces places;
    private final CsvScanner scanner;
    private final List<SkippedRow> skipped = new ArrayList<>();
    private final CsvRow row = new CsvRow();
    private int headerBytes;

    private CsvReader(InputStream in, String sourceName, CsvOptions options) throws IOException {
        this.options = options;
        this.faults = new CsvFaults(sourceName);
        this.places = new CsvPlaces(faults);
        this.scanner = new CsvScanner(new CsvInput(in, faults), options, faults);
    }

    /**
     * Reads a file.
     *
     * @param file    the path, also the name in messages
     * @param options delimiter, kinds of columns, limits
     * @return the table, at least one row and one column
     * @throws IOException  if the file cannot be read
     * @throws CsvException if its content is refused
     */
    public static Table read(Path file, CsvOptions options) throws IOException {
        Objects.requireNonNull(options, "options");
        return readPlaced(file, options).table();
    }

    /**
     * Reads a stream to its end, without closing it.
     *
     * @param in         the bytes; no buffering is needed
     * @param sourceName the name in messages
     * @param options    delimiter, kinds of columns, limits
     * @return the table, at least one row and one column
     * @throws IOException  if the stream cannot be read
     * @throws CsvException if its content is refused
     */
    public static Table read(InputStream in, String sourceName, CsvOptions options) throws IOException {
        Objects.requireNonNull(sourceName, "sourceName");
        Objects.requireNonNull(in, "in");
        return readPlaced(in, sourceName, options).table();
    }

    /**
     * As {@link #read(Path, CsvOptions)}, for those who may find fault with a value later on.
     *
     * @param file    the path, also the name in messages
     * @param options delimiter, kinds of columns, limits
     * @return the table, at least one row and one column, and where its rows stood
     * @throws IOException  if the file cannot be read
     * @throws CsvException if its content is refused
     */
    public static CsvTable readPlaced(Path file, CsvOptions options) throws IOException {
        Objects.requireNonNull(options, "options");
        try (InputStream in = Files.newInputStream(file)) {
            return readPlaced(in, file.toString(), options);
        }
    }

    /**
     * As {@link #read(InputStream, String, CsvOptions)}, for those who may find fault with a value later on.
     *
     * @param in         the bytes; no buffering is needed
     * @param sourceName the name in messages
     * @param options    delimiter, kinds of columns, limits
     * @return the table, at least one row and one column, and where its rows stood
     * @throws IOException  if the stream cannot be read
     * @throws CsvException if its content is refused
     */
    public static CsvTable readPlaced(InputStream in, String sourceName, CsvOptions options) throws IOException {
        Objects.requireNonNull(sourceName, "sourceName");
        Objects.requireNonNull(in, "in");
        return new CsvReader(in, sourceName, options).readTable();
    }

    private CsvTable readTable() throws IOException {
        scanner.skipLines(options.dialect().skippedLines());
        CsvSample sample = scanner.sample();
        CsvLayout.check(sample, options, faults);
        if (!nextRow()) {
            throw faults.at(1, "the file is empty, expected a header and rows of data",
                    "check that it is the right file");
        }
        checkEncoding();
        List<String> names = CsvHeader.names(row, sample, options, faults);
        faults.header(names);
        headerBytes = row.length();
        CsvColumns columns = new CsvColumns(names, options, faults);
        boolean more = options.dialect().header() == HeaderRow.ABSENT || nextRow();
        while (more) {
            takeRow(names, columns);
            more = nextRow();
        }
        if (columns.rows() == 0 && options.needsRows()) {
            throw noRows();
        }
        return finish(columns);
    }

    private CsvException noRows() {
        return skipped.isEmpty()
                ? faults.at(1, "found a header but no data rows, expected at least one",
                "check that the file is complete")
                : faults.at(skipped.get(0).line(), "each of " + skipped.size() + " rows is bad; the first: "
                        + skipped.get(0).problem(), "check that it is the right file, and how it is read");
    }

    /** Leaves rows out, and tells which. */
    private CsvTable finish(CsvColumns columns) {
        BitSet bad = columns.badRows();
        BitSet incomplete = columns.incompleteRows(bad);
        bad.stream().forEach(number -> skipped.add(new SkippedRow(places.line(number),
                "a cell is missing or no number")));
        skipped.sort(Comparator.comparingLong(SkippedRow::line));
        BitSet without = (BitSet) bad.clone();
        without.or(incomplete);
        CsvPlaces left = without.isEmpty() ? places : places.selectRows(
                IntStream.range(0, columns.rows()).filter(number -> !without.get(number)).toArray());
        List<ColumnRemark> remarks = columns.remarks();
        List<String> unread = columns.unread();
        NameList nameList = columns.nameList();
        return new CsvTable(columns.finish(without), nameList, left, unread, incomplete.cardinality(), skipped,
                remarks);
    }

    /** Reads a row into the columns, or leaves it out. */
    private void takeRow(List<String> names, CsvColumns columns) {
        try {
            checkRow(names, columns);
        } catch (CsvException refusal) {
            if (options.badRows() == BadRows.REFUSE) {
                throw refusal;
            }
            skipped.add(SkippedRow.of(refusal));
            return;
        }
        places.add(columns.rows(), row.line(0));
        columns.read(row);
    }

    private void checkRow(List<String> names, CsvColumns columns) {
        int expected = columns.count();
        if (row.count() != expected) {
            throw otherLength(expected, columns.rows() == 0 && skipped.isEmpty());
        }
        if (columns.rows() == MOST_ROWS) {
            throw faults.at(row.line(0), "found more than " + MOST_ROWS + " rows", "divide the file");
        }
        if (row.length() == headerBytes && options.dialect().header() != HeaderRow.ABSENT
                && CsvHeader.isRepeated(names, row)) {
            throw faults.at(row.line(0), "found the header once more, expected a row of data",
                    "remove it; of tables that were joined only the first keeps its header");
        }
        // A row of empty cells is no row that lacks some values: filled in, it would be made of averages only.
        if (row.length() == 0 && columns.haveFeatures() && options.missing().answer() == MissingValues.KEEP) {
            throw faults.at(row.line(0), 1, "found a row of empty cells, expected at least one value", "remove it");
        }
        checkEncoding();
    }

    private CsvException otherLength(int expected, boolean isFirst) {
        boolean oneMore = row.count() == expected + 1;
        if (oneMore && row.isEmpty(expected)) {
            return faults.at(row.line(0), expected + 1, "expected " + fields(expected) + ", found " + row.count()
                    + ", the last of them empty: the line ends with a delimiter, the header does not",
                    Remedy.of("add a delimiter at the end of the header as well, and read the file with ")
                            .with(Setting.IGNORE, ""));
        }
        boolean rowNames = oneMore && isFirst && options.dialect().header() != HeaderRow.ABSENT;
        String first = options.dialect().header() == HeaderRow.ABSENT ? "as in the first row"
                : "as in the header on line "
                + (options.dialect().skippedLines() + 1);
        return faults.at(row.line(0), Math.min(row.count(), expected) + 1, "expected " + fields(expected) + ", " + first
                + ", found " + row.count() + (rowNames ? "; R writes names of rows so, without a name above them" : ""),
                rowNames
                        ? Remedy.of("put a name and a delimiter in front of the header, or in R write with"
                                + " row.names = FALSE")
                        : Remedy.of("give every row one field a column; a field with the delimiter in it goes in"
                                + " quotes, a number takes a decimal point; remove titles above and notes below the"
                                + " table, or leave such rows out with ").with(Setting.BAD_ROWS, "skip"));
    }

    private static String fields(int count) {
        return count + (count == 1 ? " field" : " fields");
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
                skipped.add(SkippedRow.of(refusal));
            }
        }
        return found;
    }

    private void checkEncoding() {
        if (row.isAscii()) {
            return;
        }
        for (int field = 0; field < row.count(); field++) {
            int invalid = row.firstInvalid(field);
            if (invalid >= 0) {
                throw faults.at(row.line(field), field + 1, "found the byte 0x"
                        + Integer.toHexString(row.bytes()[invalid] & 0xFF) + ", which is not UTF-8 here, in "
                        + Escaped.quoted(row.text(field)),
                        faults.pasteable("save the file as UTF-8, for example: iconv -f LATIN1 -t UTF-8 FILE > NEW"));
            }
        }
    }
}
