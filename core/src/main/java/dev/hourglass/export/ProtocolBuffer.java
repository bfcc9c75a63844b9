package dev.hourglass.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A message in the wire format of <a href="https://protobuf.dev/programming-guides/encoding/">protocol buffers</a>: one
 * field after the other, each with its number and how it is written.
 */
final class ProtocolBuffer {
    private static final int VARINT = 0;
    private static final int LENGTH_PREFIXED = 2;
    private static final int FIXED_32_BITS = 5;
    private static final int TYPE_BITS = 3;
    /** Of a varint, seven bits stand in a byte; the eighth says that more follow. */
    private static final int MORE = 0x80;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Adds a whole number. */
    ProtocolBuffer integer(int field, long value) {
        varint((long) field << TYPE_BITS | VARINT);
        varint(value);
        return this;
    }

    /** Adds a number of float32. */
    ProtocolBuffer real(int field, float value) {
        varint((long) field << TYPE_BITS | FIXED_32_BITS);
        int bits = Float.floatToIntBits(value);
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out.write(bits >>> shift);
        }
        return this;
    }

    /** Adds a text. */
    ProtocolBuffer text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a message. */
    ProtocolBuffer message(int field, ProtocolBuffer value) {
        return bytes(field, value.toByteArray());
    }

    /** Adds bytes. */
    ProtocolBuffer bytes(int field, byte[] value) {
        varint((long) field << TYPE_BITS | LENGTH_PREFIXED);
        varint(value.length);
        out.writeBytes(value);
        return this;
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & -MORE) != 0) {
            out.write((int) rest | MORE);
            rest >>>= Byte.SIZE - 1;
        }
        out.write((int) rest);
    }

    /** {@return the message} */
    byte[] toByteArray() {
        return out.toByteArray();
    }
}
