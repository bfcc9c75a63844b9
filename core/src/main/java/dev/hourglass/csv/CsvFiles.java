package dev.hourglass.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The rows of the files of a table, one file after the other, each opened when it is its turn and closed at its end:
 * a row, and a quote, ends with its file.
 */
final class CsvFiles implements Closeable {
    private final Iterator<CsvSource> sources;
    private final CsvOptions options;
    private final CsvFaults faults;
    private final CsvRow row;
    private final Consumer<CsvException> blankLines;
    private InputStream in = InputStream.nullInputStream();
    private CsvScanner scanner;
    private List<String> names = List.of();
    /** Whether a row of data was read already, in search of a header. */
    private boolean isAhead;

    /**
     * Nothing is read yet.
     *
     * @param sources    one or more
     * @param row        becomes each row after the other
     * @param blankLines hears of those that are left out
     */
    CsvFiles(List<CsvSource> sources, CsvOptions options, CsvFaults faults, CsvRow row,
            Consumer<CsvException> blankLines) {
        this.sources = sources.iterator();
        this.options = options;
        this.faults = faults;
        this.row = row;
        this.blankLines = blankLines;
    }

    /** Opens the first file and reads its header, which the row is then; where there is none, its first row. */
    List<String> begin() throws IOException {
        open();
        CsvSample sample = scanner.sample();
        CsvLayout.check(sample, options, faults);
        readFirst();
        names = CsvHeader.names(row, sample, options, faults);
        return names;
    }

    /** Moves on to the next row of data, in the next file if need be. */
    boolean next() throws IOException {
        boolean found = isAhead || nextOfFile();
        while (!found && sources.hasNext()) {
            open();
            readFirst();
            if (!isAhead) {
                HeaderMatch.require(names, row, scanner, options.dialect(), faults);
            }
            found = isAhead || nextOfFile();
        }
        isAhead = false;
        return found;
    }

    /** Whether the next row, or its end, is there to be read without waiting for it. */
    boolean hasRow() {
        return scanner.hasRow();
    }

    private void open() throws IOException {
        in.close();
        faults.enter(scanner == null ? 0 : scanner.line());
        in = sources.next().open();
        scanner = new CsvScanner(new CsvInput(in, faults), options, faults);
        scanner.skipLines(options.dialect().skippedLines());
    }

    private void readFirst() throws IOException {
        if (!nextOfFile()) {
            throw faults.at(1, "the file is empty, expected a header and rows of data",
                    "check that it is the right file");
        }
        isAhead = options.dialect().header() == HeaderRow.ABSENT;
        RowRules.checkEncoding(row, faults);
    }

    /** Moves on in the file; blank lines are passed only if nothing follows them, or where bad rows are. */
    private boolean nextOfFile() throws IOException {
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
                blankLines.accept(refusal);
            }
        }
        return found;
    }

    /** Closes the file that is open. */
    @Override
    public void close() throws IOException {
        in.close();
    }
}
