package dev.hourglass.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes of an HDF5 file, little-endian. */
final class Hdf5Bytes {
    private static final int ALIGNMENT = 8;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** {@return how many there are} */
    int size() {
        return out.size();
    }

    Hdf5Bytes one(int... values) {
        for (int value : values) {
            out.write(value);
        }
        return this;
    }

    Hdf5Bytes two(int value) {
        return one(value, value >>> Byte.SIZE);
    }

    Hdf5Bytes four(int value) {
        return two(value).two(value >>> Short.SIZE);
    }

    Hdf5Bytes eight(long value) {
        return four((int) value).four((int) (value >>> Integer.SIZE));
    }

    Hdf5Bytes ascii(String text) {
        return all(text.getBytes(StandardCharsets.US_ASCII));
    }

    Hdf5Bytes all(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    Hdf5Bytes all(Hdf5Bytes bytes) {
        return all(bytes.toByteArray());
    }

    Hdf5Bytes zeros(int count) {
        return all(new byte[count]);
    }

    /** Zeros up to a multiple of eight. */
    Hdf5Bytes padded() {
        return zeros(-size() & ALIGNMENT - 1);
    }

    byte[] toByteArray() {
        return out.toByteArray();
    }
}
