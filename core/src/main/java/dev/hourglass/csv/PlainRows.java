package dev.hourglass.csv;

import dev.hourglass.number.EightBytes;

/**
 * Splits plain rows into fields, eight bytes at a time: rows that lie completely in the buffer, have no quote, NUL or
 * byte order mark, and are within the limits. The row becomes a view of the buffer; no byte is moved.
 */
final class PlainRows {
    /** The result if the row continues after the bytes at hand. */
    static final int INCOMPLETE = -1;
    /** The result if the row is not plain. */
    static final int NOT_PLAIN = -2;

    /** Bytes below this may end a field or rule out the fast path: NUL, line ends, the quote. */
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
     * Makes the row a view of the one that begins at an index.
     *
     * @param end of the bytes at hand
     * @return where it ends, at LF or CR, or why it could not be split; then the row is meaningless
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
