package dev.hourglass.autoencoder;

import dev.hourglass.matrix.DoubleMatrix;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The SHA-256 of training data: of what was learned from, not of the file it came in, so that line ends, quotes and
 * other columns make no difference.
 *
 * <p>What is hashed: the number of columns; each name as its length in bytes and its UTF-8; then every value, row after
 * row, as a float64. Numbers are little-endian, counts 32 bits.
 */
public final class DataDigest {
    private final MessageDigest digest = newDigest();

    /**
     * The digest of columns without rows.
     *
     * @param names of the columns
     */
    public DataDigest(List<String> names) {
        digest.update(count(names.size()));
        for (String name : names) {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            digest.update(count(bytes.length));
            digest.update(bytes);
        }
    }

    /**
     * {@return the digest in 64 hexadecimal digits}
     *
     * @param names of the columns
     * @param rows  of as many columns
     */
    public static String sha256(List<String> names, DoubleMatrix rows) {
        DataDigest digest = new DataDigest(names);
        digest.add(rows);
        return digest.sha256();
    }

    /**
     * Adds rows after those that were added before.
     *
     * @param rows of as many columns
     */
    public void add(DoubleMatrix rows) {
        ByteBuffer row = ByteBuffer.allocate(rows.columns() * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < rows.rows(); i++) {
            row.clear();
            row.asDoubleBuffer().put(rows.values(), i * rows.columns(), rows.columns());
            digest.update(row);
        }
    }

    /** {@return the digest of all rows, in 64 hexadecimal digits; nothing can be added afterwards} */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] count(int number) {
        return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }
}
