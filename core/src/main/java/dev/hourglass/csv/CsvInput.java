package dev.hourglass.csv;

import dev.hourglass.file.FileSignature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/** The bytes of a file, one buffer at a time, after a check of its beginning; gzip data are unpacked. */
final class CsvInput {
    private static final int SIZE = 1 << 16;
    private static final String UNPACK = "unpack it first and see what it is, for example: gunzip -c FILE > NEW";

    private final InputStream in;
    private final byte[] buffer = new byte[SIZE];
    private int position;
    private int end;
    /** Where the last line in the buffer ends. */
    private int lineEnd;
    private boolean finished;

    /**
     * Refuses what is recognized as another format, and skips a byte order mark.
     *
     * @throws CsvException if the file is empty or begins like another format
     */
    CsvInput(InputStream in, CsvFaults faults) throws IOException {
        this.in = open(in, faults);
        FileSignature.of(buffer, end).ifPresent(format -> {
            boolean unpacked = this.in != in;
            throw faults.at(1, "found " + format.found() + (unpacked ? " in gzip data" : "") + ", expected CSV text",
                    faults.pasteable(unpacked && !format.takesGzip() ? UNPACK : format.fix()));
        });
        if (ByteOrderMark.begins(buffer, end)) {
            position = ByteOrderMark.LENGTH;
        }
    }

    /** The next bytes, as many as fit the buffer; none of them is consumed. */
    CsvSample sample() throws IOException {
        if (!finished) {
            System.arraycopy(buffer, position, buffer, 0, end - position);
            end -= position;
            position = 0;
            end += in.readNBytes(buffer, end, SIZE - end);
            findLineEnd();
        }
        return CsvSample.of(new String(buffer, position, end - position, StandardCharsets.UTF_8), end < SIZE);
    }

    /** Reads the beginning; gzip data are unpacked. */
    private InputStream open(InputStream stream, CsvFaults faults) throws IOException {
        end = stream.readNBytes(buffer, 0, FileSignature.LENGTH);
        if (!GzipInput.begins(buffer, end)) {
            return stream;
        }
        InputStream packed = new SequenceInputStream(new ByteArrayInputStream(buffer.clone(), 0, end), stream);
        InputStream unpacked = new GzipInput(packed, faults);
        end = unpacked.readNBytes(buffer, 0, FileSignature.LENGTH);
        return unpacked;
    }

    /**
     * Consumes a plain row with its line end. More is read only if no line ends in the buffer: what follows the last
     * line in a pipe may take long to come.
     *
     * @param line the physical line on which it begins
     * @return whether there was one; if not, nothing is taken
     */
    boolean takePlain(PlainRows rows, long line, CsvRow row) throws IOException {
        int stop = rows.cut(buffer, position, end, line, row);
        if (stop == PlainRows.INCOMPLETE && position >= lineEnd && readMore()) {
            stop = rows.cut(buffer, position, end, line, row);
        }
        boolean ends = stop >= 0 && (buffer[stop] == '\n' || stop + 1 < end);
        if (ends) {
            position = stop + (buffer[stop] == '\r' && buffer[stop + 1] == '\n' ? 2 : 1);
        }
        return ends;
    }

    /** Moves what is left to the front and reads more behind it; returns whether there was more. */
    private boolean readMore() throws IOException {
        if (finished) {
            return false;
        }
        System.arraycopy(buffer, position, buffer, 0, end - position);
        end -= position;
        position = 0;
        int count = in.read(buffer, end, SIZE - end);
        finished = count < 0;
        end += Math.max(count, 0);
        findLineEnd();
        return count > 0;
    }

    /**
     * Whether a whole line is in the buffer, or the stream has bytes ready. At its end there are none, and some streams
     * cannot tell.
     */
    boolean hasLine() {
        if (finished || position < lineEnd) {
            return true;
        }
        try {
            return in.available() > 0;
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Finds the end of the last line in the buffer. */
    private void findLineEnd() {
        lineEnd = end;
        while (lineEnd > position && buffer[lineEnd - 1] != '\n' && buffer[lineEnd - 1] != '\r') {
            lineEnd--;
        }
    }

    /** The last byte of the row that was {@linkplain #takePlain taken}. */
    byte lastTaken() {
        return buffer[position - 1];
    }

    /** Whether there is a byte left to read. */
    boolean available() throws IOException {
        if (position == end && !finished) {
            position = 0;
            end = in.read(buffer, 0, SIZE);
            if (end < 0) {
                end = 0;
                finished = true;
            }
            findLineEnd();
        }
        return position < end;
    }

    /** The next byte, which must be {@link #available}. */
    byte peek() {
        return buffer[position];
    }

    /** Takes the next byte, which must be {@link #available}. */
    byte take() {
        return buffer[position++];
    }

    /** Moves bytes into the row, up to a stopping byte or the end of the buffer, whichever comes first. */
    void takeUntil(boolean[] stops, CsvRow row) {
        int from = position;
        int at = from;
        while (at < end && !stops[buffer[at] & 0xFF]) {
            at++;
        }
        position = at;
        row.append(buffer, from, at - from);
    }
}
