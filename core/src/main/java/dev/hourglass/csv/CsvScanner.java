package dev.hourglass.csv;

import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.Escaped;
import java.io.IOException;

/**
 * Splits bytes into rows and fields strictly by RFC 4180: a quote may only open a field, close it, or be doubled within
 * a quoted field. LF and CRLF end a line; so does CR in a file in which no line ends otherwise.
 */
final class CsvScanner {
    private static final byte QUOTE = '"';
    private static final byte RETURN = '\r';
    private static final byte NEWLINE = '\n';
    private static final byte TAB = '\t';

    private final CsvInput in;
    private final CsvFaults faults;
    private final CsvLimits limits;
    private final PlainRows plainRows;
    private final byte delimiter;
    /** Whether one or more spaces or tabs stand between fields. */
    private final boolean spaces;
    private final boolean[] bareStops;
    private final boolean[] quotedStops;
    private long line = 1;
    /** The last byte of the first line end; 0 before that. */
    private byte lineEnd;

    CsvScanner(CsvInput in, CsvOptions options, CsvFaults faults) {
        this.in = in;
        this.faults = faults;
        this.limits = options.limits();
        this.spaces = options.dialect().delimiter() == CsvDialect.SPACES;
        this.delimiter = (byte) (spaces ? ' ' : options.dialect().delimiter());
        this.plainRows = new PlainRows(delimiter, limits);
        this.bareStops = stops(delimiter, spaces ? TAB : delimiter, QUOTE, RETURN, NEWLINE, (byte) 0);
        this.quotedStops = stops(QUOTE, RETURN, NEWLINE, (byte) 0);
    }

    private static boolean[] stops(byte... characters) {
        boolean[] stops = new boolean[256];
        for (byte character : characters) {
            stops[character] = true;
        }
        return stops;
    }

    /** Whether the next row can be read without waiting, or the end has been reached. */
    boolean hasRow() {
        return in.hasLine();
    }

    /** The next physical line, counted from 1; at the end of the file, no line is beyond it. */
    long line() {
        return line;
    }

    /** The next lines. */
    CsvSample sample() throws IOException {
        return in.sample();
    }

    /**
     * Skips lines, whatever is in them.
     *
     * @throws CsvException if there are fewer
     */
    void skipLines(int count) throws IOException {
        while (line <= count) {
            if (!in.available()) {
                throw faults.at(line, "found " + (line - 1) + " lines, expected a table below " + count,
                        Remedy.of("check that it is the right file, and ").with(Setting.SKIP_LINES)
                                .and(" the right number"));
            }
            byte ending = in.take();
            if (ending == RETURN && in.available() && in.peek() == NEWLINE) {
                ending = in.take();
            }
            line += ending == RETURN || ending == NEWLINE ? 1 : 0;
        }
    }

    /**
     * Reads the next row.
     *
     * @return whether there was one
     * @throws CsvException if the row breaks the rules or a limit
     */
    boolean read(CsvRow row) throws IOException {
        row.clear();
        if (!in.available()) {
            return false;
        }
        if (!spaces && in.takePlain(plainRows, line, row)) {
            endLine(in.lastTaken(), row);
            return true;
        }
        row.clear();
        passSpaces();
        boolean more = true;
        while (more) {
            more = readField(row);
        }
        return true;
    }

    /** Skips spaces between fields and around a row, if spaces separate fields. */
    private void passSpaces() throws IOException {
        while (spaces && in.available() && isSpace(in.peek())) {
            in.take();
        }
    }

    private static boolean isSpace(byte character) {
        return character == ' ' || character == TAB;
    }

    /** Whether nothing but the line's end follows. */
    private boolean isAtEnd() throws IOException {
        return !in.available() || in.peek() == RETURN || in.peek() == NEWLINE;
    }

    /** Reads a field with what ends it; returns whether another one follows in the row. */
    private boolean readField(CsvRow row) throws IOException {
        long opened = line;
        row.beginField(line);
        if (row.count() > limits.columns()) {
            throw faults.at(line, row.count(), "found more than " + limits.columns() + " columns in a row",
                    raised(Setting.MAX_COLUMNS, limits.columns()));
        }
        if (in.available() && in.peek() == QUOTE) {
            in.take();
            row.markQuoted();
            readQuoted(row, opened);
        } else {
            readBare(row, opened);
            if (row.count() == 1 && ByteOrderMark.begins(row.bytes(), row.length())) {
                throw faults.at(line, 1, "found a byte order mark, expected it at the beginning of the file only",
                        "remove it; joined files keep their marks");
            }
        }
        return readEnd(row, opened);
    }

    private void readBare(CsvRow row, long opened) throws IOException {
        readText(bareStops, row, opened);
        if (in.available() && in.peek() == 0) {
            throw nul(row);
        }
        if (in.available() && in.peek() == QUOTE) {
            throw faults.at(line, row.count(), "found a quote inside an unquoted field, after "
                    + Escaped.quoted(row.text(row.count() - 1)),
                    "put the whole field in quotes and double the quotes inside it");
        }
    }

    private void readQuoted(CsvRow row, long opened) throws IOException {
        while (readText(quotedStops, row, opened)) {
            byte stop = in.take();
            if (stop == 0) {
                throw nul(row);
            }
            if (stop != QUOTE) {
                keepLineBreak(stop, row);
            } else if (in.available() && in.peek() == QUOTE) {
                row.append(in.take());
            } else {
                return;
            }
        }
        throw faults.at(opened, row.count(), "found a quote that opens here and is never closed: the file ends on line "
                + line, "close the quote; a quote that belongs to the text is doubled, and the field in quotes");
    }

    /** Moves text into the row up to a stopping byte; returns whether there is one before the end of the file. */
    private boolean readText(boolean[] stops, CsvRow row, long opened) throws IOException {
        while (in.available() && !stops[in.peek() & 0xFF]) {
            in.takeUntil(stops, row);
            checkLimits(row, opened);
        }
        checkLimits(row, opened);
        return in.available();
    }

    /** Keeps a line break within quotes, and counts it; CRLF counts once. */
    private void keepLineBreak(byte stop, CsvRow row) throws IOException {
        row.append(stop);
        if (stop == RETURN && in.available() && in.peek() == NEWLINE) {
            row.append(in.take());
        }
        line++;
    }

    /** Consumes what ends a field; after a closing quote other characters may follow, which are refused. */
    private boolean readEnd(CsvRow row, long opened) throws IOException {
        if (!in.available()) {
            return false;
        }
        byte ending = in.take();
        if (ending == delimiter || spaces && ending == TAB) {
            passSpaces();
            if (!spaces || !isAtEnd()) {
                return true;
            }
            if (!in.available()) {
                return false;
            }
            ending = in.take();
        }
        if (ending == RETURN && in.available() && in.peek() == NEWLINE) {
            ending = in.take();
        } else if (ending != RETURN && ending != NEWLINE) {
            throw faults.at(line, row.count(), "found text after the closing quote of a field"
                    + (opened == line ? "" : " that opens on line " + opened) + ", expected "
                    + Escaped.quoted(String.valueOf((char) delimiter)) + " or the end of the line",
                    "double the quotes that belong to the text");
        }
        endLine(ending, row);
        return false;
    }

    /** Counts a line. A single CR among other line ends is ambiguous: it may end a line or be part of a text. */
    private void endLine(byte ending, CsvRow row) {
        if (lineEnd == 0) {
            lineEnd = ending;
        }
        if (ending != lineEnd && !row.isBlank()) {
            throw faults.at(line, row.count(), "found " + (ending == RETURN ? "a CR without LF" : "an LF")
                    + " at the end of a line, expected all lines to end like the first",
                    faults.pasteable("end all lines in LF, for example: perl -pe 's/\\r\\n?/\\n/g' FILE > NEW"));
        }
        line++;
    }

    private CsvException nul(CsvRow row) {
        return faults.at(line, row.count(), "found a NUL byte, expected text",
                "remove it; a file full of them is damaged or in another encoding than UTF-8");
    }

    private static Remedy raised(Setting limit, int present) {
        return Remedy.of("raise the limit, as with ").with(limit, String.valueOf(2L * present))
                .and(", if that is right");
    }

    /** Refuses what exceeds a limit; names the limit that was exceeded first, however many bytes came at once. */
    private void checkLimits(CsvRow row, long opened) {
        long longestField = (long) row.start(row.count() - 1) + limits.fieldBytes();
        if (row.length() > longestField && longestField <= limits.rowBytes()) {
            throw faults.at(opened, row.count(), "found a field of more than " + limits.fieldBytes() + " bytes"
                    + (row.isQuoted() ? "; was a quote before it meant to be closed?" : ""),
                    raised(Setting.MAX_FIELD, limits.fieldBytes()));
        }
        if (row.length() > limits.rowBytes()) {
            throw faults.at(row.line(0), "found a row of more than " + limits.rowBytes() + " bytes",
                    raised(Setting.MAX_ROW, limits.rowBytes()));
        }
    }
}
