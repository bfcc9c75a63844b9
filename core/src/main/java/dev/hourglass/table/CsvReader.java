package dev.hourglass.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads CSV files: RFC 4180, strictly, in UTF-8, with a header.
 *
 * <p>Accepted alike, giving the same table: a byte order mark or none; lines ending in LF, CRLF or CR; a last line with
 * or without its end; blank lines at the end of the file. Everything doubtful is refused with a {@link CsvException}
 * that says where, what and how to mend it: nothing is guessed, dropped or filled in.
 *
 * <p>The file is read once, from front to back, with a buffer; only its cells are kept, numbers as float64.
 */
public final class CsvReader {
    private static final int MOST_ROWS = 1 << 30;
    /** For a reader that takes all features there are, as who learns does. */
    private static final String MENDED_IN_LEARNING =
            "fill in the cells, leave such rows out with --drop-missing, or fill them with --impute median";
    /** For a reader that asks for features, as who has learned does. */
    private static final String MENDED_IN_USE = "fill in the cells, or train with --impute";

    private final CsvOptions options;
    private final CsvFaults faults;
    private final CsvPlaces places;
    private final CsvScanner scanner;
    private final MissingCells missing;
    private final CsvRow row = new CsvRow();
    private int headerBytes;

    private CsvReader(InputStream in, String sourceName, CsvOptions options) throws IOException {
        this.options = options;
        this.faults = new CsvFaults(sourceName);
        this.places = new CsvPlaces(faults);
        this.missing = new MissingCells(faults);
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
        return new CsvReader(in, sourceName, options).readTable();
    }

    private CsvTable readTable() throws IOException {
        if (!nextRow()) {
            throw faults.at(1, "the file is empty, expected a header and rows of data",
                    "check that it is the right file");
        }
        List<String> names = CsvHeader.names(row, options, faults);
        faults.header(names);
        headerBytes = row.length();
        List<ColumnReader> columns = columnReaders(names);
        int rows = 0;
        while (nextRow()) {
            readRow(names, columns, rows);
            places.add(rows++, row.line(0));
        }
        if (rows == 0) {
            throw faults.at(1, "found a header but no data rows, expected at least one",
                    "check that the file is complete");
        }
        refuseTexts(columns);
        return finish(columns, rows, incompleteRows(columns, rows));
    }

    /** The rows to leave out; refuses missing cells where that was asked for. */
    private BitSet incompleteRows(List<ColumnReader> columns, int rows) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c) != null && columns.get(c).isText()) {
                missing.acceptMarks(c);
            }
        }
        BitSet incomplete = options.missingValues() == MissingValues.KEEP ? new BitSet() : missing.rows();
        if (options.missingValues() == MissingValues.REFUSE && !incomplete.isEmpty()) {
            throw missing.refusal(options.featureColumns().isEmpty() ? MENDED_IN_LEARNING : MENDED_IN_USE);
        }
        if (incomplete.cardinality() == rows) {
            throw faults.at(1, "a cell is missing in each of " + rows + " rows; " + missing.counts(),
                    "leave out columns with --ignore, or use --impute instead of --drop-missing");
        }
        return incomplete;
    }

    /** Finishes the columns one by one, letting go of each reader, so that no more than one column exists twice. */
    private CsvTable finish(List<ColumnReader> columns, int rows, BitSet incomplete) {
        int[] kept = incomplete.isEmpty()
                ? null : IntStream.range(0, rows).filter(number -> !incomplete.get(number)).toArray();
        List<Column> finished = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            ColumnReader column = columns.set(c, null);
            if (column != null) {
                finished.add(kept == null ? column.finish() : column.finish().selectRows(kept));
            }
        }
        return new CsvTable(new Table(finished), kept == null ? places : places.selectRows(kept),
                incomplete.cardinality());
    }

    /** One reader a column, null where the column is not read. */
    private List<ColumnReader> columnReaders(List<String> names) {
        Set<String> texts = new HashSet<>(options.textColumns());
        Set<String> features = new HashSet<>(options.featureColumns());
        Set<String> categories = new HashSet<>(options.categoricalColumns());
        Set<String> ignored = new HashSet<>(options.ignoredColumns());
        if (ignored.containsAll(names)) {
            throw faults.at(1, "all columns are ignored: " + Escaped.list(names), "leave some to read");
        }
        List<ColumnReader> columns = new ArrayList<>(names.size());
        for (String name : names) {
            if (categories.contains(name)) {
                columns.add(new TextColumnReader(name, true));
            } else if (texts.contains(name)) {
                columns.add(features.contains(name)
                        ? new SpelledColumnReader(name, faults)
                        : new TextColumnReader(name, false));
            } else if (ignored.contains(name) || !features.isEmpty() && !features.contains(name)) {
                columns.add(null);
            } else {
                columns.add(new NumericColumnReader(name, faults, options.findsCategories()));
            }
        }
        return columns;
    }

    /** Reads a row into the columns. */
    private void readRow(List<String> names, List<ColumnReader> columns, int rows) {
        int expected = columns.size();
        if (row.count() != expected) {
            throw faults.at(row.line(0), Math.min(row.count(), expected) + 1,
                    "expected " + expected + (expected == 1 ? " field" : " fields")
                            + ", as in the header on line 1, found " + row.count(),
                    "give every row one field a column; a field with the delimiter in it goes in quotes, a number takes "
                            + "a decimal point; remove titles above and notes below the table");
        }
        if (rows == MOST_ROWS) {
            throw faults.at(row.line(0), "found more than " + MOST_ROWS + " rows", "divide the file");
        }
        if (row.length() == headerBytes && CsvHeader.isRepeated(names, row)) {
            throw faults.at(row.line(0), "found the header once more, expected a row of data",
                    "remove it; of tables that were joined only the first keeps its header");
        }
        boolean complete = true;
        for (int c = 0; c < expected; c++) {
            ColumnReader column = columns.get(c);
            if (column != null && column.read(row, c)) {
                complete = false;
                missing.add(row, c, rows);
            }
        }
        refuseNothing(complete);
    }

    /** A row of empty cells is no row that lacks some values: filled in, it would be made of averages only. */
    private void refuseNothing(boolean complete) {
        if (!complete && row.length() == 0 && options.missingValues() == MissingValues.KEEP) {
            throw faults.at(row.line(0), 1, "found a row of empty cells, expected at least one value", "remove it");
        }
    }

    /** Moves on to the next row; blank lines are passed only if nothing follows them. */
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
                throw faults.at(blank, "found a blank line, expected a row",
                        "remove it; an empty text in a table of one column is written \"\"");
            }
        }
        if (found && !row.isAscii()) {
            checkEncoding();
        }
        return found;
    }

    private void checkEncoding() {
        for (int field = 0; field < row.count(); field++) {
            int invalid = row.firstInvalid(field);
            if (invalid >= 0) {
                throw faults.at(row.line(field), field + 1, "found the byte 0x"
                        + Integer.toHexString(row.bytes()[invalid] & 0xFF) + ", which is not UTF-8 here, in "
                        + Escaped.quoted(row.text(field)),
                        "save the file as UTF-8, for example: iconv -f LATIN1 -t UTF-8 FILE > NEW");
            }
        }
    }

    /** Whoever asks for a feature knows that it is one of numbers: a cell is wrong then, or all are missing. */
    private void refuseTexts(List<ColumnReader> columns) {
        List<NumericColumnReader> texts = new ArrayList<>();
        for (ColumnReader column : columns) {
            if (column instanceof NumericColumnReader numeric && numeric.isEmpty()) {
                if (options.featureColumns().isEmpty()) {
                    texts.add(numeric);
                } else {
                    numeric.refuseCell();
                }
            }
        }
        if (!texts.isEmpty()) {
            throw texts.get(0).refusal(texts.stream().skip(1).map(NumericColumnReader::name).toList());
        }
    }
}
