package dev.hourglass.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The fields of one row, unquoted, one after the other in an array that is reused for the next row; or, if no byte has
 * to be removed, a view of the row in the buffer, valid until more is read.
 */
final class CsvRow {
    private byte[] own = new byte[1024];
    private byte[] bytes = own;
    /** Where the first field begins. */
    private int first;
    /** How many bytes lie between two fields: one in a view, the delimiter; otherwise none. */
    private int gap;
    private int length;
    private int[] ends = new int[64];
    private long[] lines = new long[64];
    private int count;
    private boolean quoted;
    private boolean asciiView;

    void clear() {
        bytes = own;
        first = 0;
        gap = 0;
        length = 0;
        count = 0;
        quoted = false;
        asciiView = false;
    }

    /** Begins a view of a row in another array. */
    void view(byte[] text, int from) {
        clear();
        bytes = text;
        first = from;
        gap = 1;
    }

    /** Ends the next field of a view before a delimiter or line end. */
    void endField(int end) {
        if (count == ends.length) {
            grow();
        }
        ends[count++] = end;
    }

    /** Completes a view. */
    void endView(long line, boolean ascii) {
        lines[0] = line;
        asciiView = ascii;
        length = ends[count - 1] - first - (count - 1);
    }

    /** Begins the next field, on the given physical line. */
    void beginField(long line) {
        if (count == ends.length) {
            grow();
        }
        lines[count] = line;
        ends[count++] = length;
    }

    private void grow() {
        ends = Arrays.copyOf(ends, 2 * count);
        lines = Arrays.copyOf(lines, 2 * count);
    }

    /** Records that there are quotes in the row, so that it is not blank. */
    void markQuoted() {
        quoted = true;
    }

    /** Adds bytes to the last field. */
    void append(byte[] source, int from, int size) {
        if (size > bytes.length - length) {
            own = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + size));
            bytes = own;
        }
        System.arraycopy(source, from, bytes, length, size);
        length += size;
        ends[count - 1] = length;
    }

    /** Adds one byte to the last field. */
    void append(byte single) {
        if (length == bytes.length) {
            own = Arrays.copyOf(bytes, 2 * length);
            bytes = own;
        }
        bytes[length++] = single;
        ends[count - 1] = length;
    }

    int count() {
        return count;
    }

    /** The array that holds the bytes of all fields, among others. */
    byte[] bytes() {
        return bytes;
    }

    /** How many bytes all fields have together. */
    int length() {
        return length;
    }

    int start(int field) {
        return field == 0 ? first : ends[field - 1] + gap;
    }

    int end(int field) {
        return ends[field];
    }

    /** The physical line on which a field begins. */
    long line(int field) {
        return lines[gap == 0 ? field : 0];
    }

    boolean isQuoted() {
        return quoted;
    }

    /** Whether there is nothing on the line, not even quotes. */
    boolean isBlank() {
        return count == 1 && length == 0 && !quoted;
    }

    /** Whether a field holds nothing at all. */
    boolean isEmpty(int field) {
        return start(field) == end(field);
    }

    /** The text of a field; invalid UTF-8 becomes replacement characters. */
    String text(int field) {
        return new String(bytes, start(field), end(field) - start(field), StandardCharsets.UTF_8);
    }

    List<String> texts() {
        return IntStream.range(0, count).mapToObj(this::text).toList();
    }

    boolean isAscii() {
        int bits = 0;
        for (int i = first; !asciiView && i < ends[count - 1]; i++) {
            bits |= bytes[i];
        }
        return bits >= 0;
    }

    /** Where in {@link #bytes()} a field stops being UTF-8, or -1 if all of it is. */
    int firstInvalid(int field) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, start(field), end(field) - start(field));
        CharBuffer out = CharBuffer.allocate(in.remaining());
        CoderResult result = decoder.decode(in, out, true);
        return result.isError() ? in.position() : -1;
    }
}
