package dev.hourglass.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The first 64 bytes of a file of rows, which say how long the rest is.
 *
 * @param columns   of a row, 1 or more
 * @param blockRows rows of each block but the last, 1 or more
 * @param rows      how many there are, 1 or more
 * @param origin    the SHA-256 of what the rows were made of and how, in lower-case hexadecimal
 */
record RowCacheHeader(int columns, int blockRows, int rows, String origin) {
    static final int BYTES = 64;
    private static final byte[] MAGIC = "HGROWS\0\1".getBytes(StandardCharsets.ISO_8859_1);
    private static final int DIGEST_BYTES = 32;
    /** The most bytes of a block: an array. */
    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

    /** How many blocks the rows have. */
    int blocks() {
        return (int) (((long) rows + blockRows - 1) / blockRows);
    }

    /** How many bytes a block has. */
    int blockBytes(int block) {
        int count = (int) Math.min(blockRows, rows - (long) block * blockRows);
        return count * columns * Float.BYTES;
    }

    /** Where a block begins. */
    long blockPlace(int block) {
        return BYTES + (long) block * blockRows * columns * Float.BYTES;
    }

    /** Where the checksums begin: one a block, and one of them all. */
    long checksumsPlace() {
        return BYTES + (long) rows * columns * Float.BYTES;
    }

    /** How long the checksums are. */
    int checksumsBytes() {
        return Math.multiplyExact(blocks() + 1, Integer.BYTES);
    }

    /** How long the file is. */
    long fileBytes() {
        return checksumsPlace() + checksumsBytes();
    }

    /** The bytes. */
    ByteBuffer bytes() {
        ByteBuffer bytes = BlockFile.buffer(BYTES);
        bytes.put(MAGIC).putInt(columns).putInt(blockRows).putLong(rows).put(HexFormat.of().parseHex(origin));
        bytes.position(BYTES - Integer.BYTES);
        bytes.putInt(BlockFile.checksum(bytes.duplicate().flip()));
        return bytes.flip();
    }

    /**
     * Reads the bytes.
     *
     * @param file      its name in messages
     * @param fileBytes how long it is
     * @throws DamagedCacheException if there can be no such file, or it is not so long
     */
    static RowCacheHeader of(Path file, long fileBytes, ByteBuffer bytes) throws IOException {
        byte[] magic = new byte[MAGIC.length];
        bytes.get(magic);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new DamagedCacheException(file, "it does not begin with HGROWS and its version, 1");
        }
        int columns = bytes.getInt();
        int blockRows = bytes.getInt();
        long rows = bytes.getLong();
        byte[] digest = new byte[DIGEST_BYTES];
        bytes.get(digest);
        int found = bytes.position(BYTES - Integer.BYTES).getInt();
        int expected = BlockFile.checksum(bytes.duplicate().position(0).limit(BYTES - Integer.BYTES));
        boolean possible = found == expected && columns > 0 && blockRows > 0 && rows > 0 && rows <= Integer.MAX_VALUE
                && Math.min(blockRows, rows) * columns <= MOST_BYTES / Float.BYTES;
        if (!possible) {
            throw new DamagedCacheException(file, "its header is of no rows");
        }
        RowCacheHeader header =
                new RowCacheHeader(columns, blockRows, (int) rows, HexFormat.of().formatHex(digest));
        if (header.fileBytes() != fileBytes) {
            throw new DamagedCacheException(file, "it has " + fileBytes + " bytes, expected " + header.fileBytes());
        }
        return header;
    }
}
