package dev.hourglass.csv;

import dev.hourglass.number.EightBytes;

/**
 * Cuts rows that need no care, eight bytes at a time: all of the row lies in the buffer, without a quote, a NUL or a
 * byte order mark, and within the limits. The row becomes a view of the buffer; no byte is moved.
 */
final class PlainRows {
    /** The answer where the row goes on after the bytes at hand. */
    static final int INCOMPLETE = -1;
    /** The answer where the row needs care. */
    static final int NOT_PLAIN = -2;

    /** Whatever is less than this may end a field or forbid the short way: NUL, line ends, the quote. */
    private static final long LIMITS = EightBytes.all('"' + 1);

    private final byte delimiter;
    private final long delimiters;
    private final int mostColumns;
    private final int mostBytes;

    PlainRows(byte delimiter, CsvLimits limits) {
        this.delimiter = delimiter;
        this.delimiters = EightBytes.all(delimiter);
        this.mostColumns = limits.columns();
        this.mostBytes = Math.min(limits.fieldBytes(), limits.rowBytes());
    }

    /**
     * Makes the row the one that begins at a place.
     *
     * @param end of the bytes at hand
     * @return where it ends, at LF or CR, or why it could not be cut; then the row means nothing
     */
    int cut(byte[] text, int from, int end, long line, CsvRow row) {
        int last = Math.min(end, from + mostBytes) - 8;
        long seen = 0;
        row.view(text, from);
        if (from < end && text[from] == ByteOrderMark.FIRST) {
            return NOT_PLAIN;
        }
        for (int at = from; at <= last; at += 8) {
            long bytes = EightBytes.at(text, at);
            seen |= bytes;
            long stops = EightBytes.stops(bytes, LIMITS, delimiters);
            for (; stops != 0; stops &= stops - 1) {
                int stop = at + (Long.numberOfTrailingZeros(stops) >>> 3);
                byte found = text[stop];
                if (found == delimiter) {
                    row.endField(stop);
                } else if (found == '\n' || found == '\r') {
                    row.endField(stop);
                    row.endView(line, EightBytes.isAscii(seen));
                    return row.count() <= mostColumns ? stop : NOT_PLAIN;
                } else if (found == '"' || found == 0) {
                    return NOT_PLAIN;
                }
            }
        }
        return end - from <= mostBytes ? INCOMPLETE : NOT_PLAIN;
    }
}
