package dev.hourglass.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The content of gzip data (RFC 1952): all members in order, each checked by its length and checksum.
 *
 * <p>{@link java.util.zip.GZIPInputStream} ends silently if a further member is damaged, and on some JDKs if a pipe has
 * no byte ready: then half a table would be learned from.
 */
final class GzipInput extends InputStream {
    private static final int FIRST = 0x1F;
    private static final int SECOND = 0x8B;
    private static final int DEFLATE = 8;
    private static final int HEADER_CHECK = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;
    private static final int BLOCK = 1 << 13;

    private final InputStream in;
    private final CsvFaults faults;
    private final byte[] packed = new byte[BLOCK];
    private int position;
    private int end;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    /** How many bytes were unpacked from this member, and from all. */
    private long length;
    private long total;
    private boolean inMember;

    /**
     * Unpacks a stream.
     *
     * @param in     begins with gzip data
     * @param faults makes the refusals
     */
    GzipInput(InputStream in, CsvFaults faults) {
        this.in = in;
        this.faults = faults;
    }

    /** Whether bytes begin as gzip data do. */
    static boolean begins(byte[] bytes, int length) {
        return length >= 2 && (bytes[0] & 0xFF) == FIRST && (bytes[1] & 0xFF) == SECOND;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int count) throws IOException {
        while (inMember || beginMember()) {
            int unpacked = inflate(to, offset, count);
            if (unpacked > 0 || count == 0) {
                return unpacked;
            }
        }
        inflater.end();
        return -1;
    }

    /** An estimate of how many bytes can be unpacked without waiting. */
    @Override
    public int available() throws IOException {
        return Math.max(end - position + inflater.getRemaining(), in.available());
    }

    /** Unpacks some bytes; returns 0 at the end of a member, after its checks. */
    private int inflate(byte[] to, int offset, int count) throws IOException {
        try {
            int unpacked = inflater.inflate(to, offset, count);
            while (unpacked == 0 && count > 0 && !inflater.finished()) {
                if (inflater.needsDictionary()) {
                    throw damaged("is damaged");
                }
                requireMore();
                inflater.setInput(packed, position, end - position);
                position = end;
                unpacked = inflater.inflate(to, offset, count);
            }
            checksum.update(to, offset, unpacked);
            length += unpacked;
            total += unpacked;
            if (unpacked == 0 && inflater.finished()) {
                endMember();
            }
            return unpacked;
        } catch (DataFormatException e) {
            throw damaged("is damaged");
        }
    }

    /**
     * Reads the header of the next member; returns false if there is none, but at most zeros, with which tapes pad
     * blocks.
     */
    private boolean beginMember() throws IOException {
        int first = next();
        boolean begins = first == FIRST && next() == SECOND;
        if (!begins) {
            while (first == 0) {
                first = next();
            }
            if (first >= 0) {
                throw damaged("is followed by something else");
            }
            return false;
        }
        int method = required();
        int flags = required();
        if (method != DEFLATE || (flags & RESERVED) != 0) {
            throw damaged("is damaged");
        }
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(required() | required() << Byte.SIZE);
        }
        skipText((flags & NAME) != 0);
        skipText((flags & COMMENT) != 0);
        skip((flags & HEADER_CHECK) != 0 ? 2 : 0);
        inMember = true;
        return true;
    }

    private void endMember() throws IOException {
        position -= inflater.getRemaining();
        if (number() != checksum.getValue() || number() != (length & 0xFFFF_FFFFL)) {
            throw damaged("is damaged: its checksum is another");
        }
        inflater.reset();
        checksum.reset();
        length = 0;
        inMember = false;
    }

    private long number() throws IOException {
        long number = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            number |= (long) required() << shift;
        }
        return number;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            required();
        }
    }

    private void skipText(boolean there) throws IOException {
        int last = there ? required() : 0;
        while (last != 0) {
            last = required();
        }
    }

    private int required() throws IOException {
        requireMore();
        return packed[position++] & 0xFF;
    }

    private void requireMore() throws IOException {
        if (!fill()) {
            throw damaged("is cut short");
        }
    }

    /** The next byte of the stream, or -1 at its end. */
    private int next() throws IOException {
        return fill() ? packed[position++] & 0xFF : -1;
    }

    private boolean fill() throws IOException {
        if (position == end) {
            position = 0;
            end = Math.max(in.read(packed, 0, BLOCK), 0);
        }
        return position < end;
    }

    private CsvException damaged(String how) {
        return faults.at(1, "the gzip data " + how + ", after " + total + " bytes of the table, expected all of it",
                faults.pasteable("copy or download the file again; gunzip -t FILE tests it"));
    }
}
