package dev.hourglass.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The rows of a table's files, one file after the other. Each file is opened when its turn comes and closed at its end;
 * rows and quotes end with their file.
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
    /** Whether a row of data was read already in place of a header. */
    private boolean isAhead;

    /**
     * Nothing is read yet.
     *
     * @param sources    one or more
     * @param row        holds the current row
     * @param blankLines is told of blank lines that are left out
     */
    CsvFiles(List<CsvSource> sources, CsvOptions options, CsvFaults faults, CsvRow row,
            Consumer<CsvException> blankLines) {
        this.sources = sources.iterator();
        this.options = options;
        this.faults = faults;
        this.row = row;
        this.blankLines = blankLines;
    }

    /** Opens the first file and reads its header into the row, or its first row if it has no header. */
    List<String> begin() throws IOException {
        open();
        CsvSample sample = scanner.sample();
        CsvLayout.check(sample, options, faults);
        readFirst();
        names = CsvHeader.names(row, sample, options, faults);
        return names;
    }

    /** Moves to the next row of data, in the next file if necessary. */
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

    /** Whether the next row can be read without waiting, or the end has been reached. */
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

    /** Moves on within the file; blank lines are skipped only if nothing follows them, or if bad rows are skipped. */
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
