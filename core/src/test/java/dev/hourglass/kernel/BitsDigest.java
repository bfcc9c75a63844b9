package dev.hourglass.kernel;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The first 16 hexadecimal digits of a SHA-256 over the bits of numbers; every NaN counts as the same. */
public final class BitsDigest {
    private final MessageDigest sha256;

    /** A digest of nothing yet. */
    public BitsDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }

    /** Adds all numbers of an array. */
    public void add(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        FloatBuffer floats = bytes.asFloatBuffer();
        for (float value : values) {
            floats.put(Float.isNaN(value) ? Float.NaN : value);
        }
        sha256.update(bytes);
    }

    /** Adds one number. */
    public void add(double value) {
        sha256.update(ByteBuffer.allocate(Double.BYTES).putDouble(0, value));
    }

    /** {@return the digest; nothing may be added afterwards} */
    public String text() {
        return HexFormat.of().formatHex(Arrays.copyOf(sha256.digest(), 8));
    }
}
