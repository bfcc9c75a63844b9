package dev.hourglass.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers as bytes, the lowest byte first. */
final class LittleEndian {
    private LittleEndian() {
    }

    static byte[] of(float[] numbers) {
        ByteBuffer bytes = buffer(numbers.length, Float.BYTES);
        bytes.asFloatBuffer().put(numbers);
        return bytes.array();
    }

    static byte[] of(double[] numbers) {
        ByteBuffer bytes = buffer(numbers.length, Double.BYTES);
        bytes.asDoubleBuffer().put(numbers);
        return bytes.array();
    }

    static byte[] of(long[] numbers) {
        ByteBuffer bytes = buffer(numbers.length, Long.BYTES);
        bytes.asLongBuffer().put(numbers);
        return bytes.array();
    }

    private static ByteBuffer buffer(int count, int size) {
        return ByteBuffer.allocate(Math.multiplyExact(count, size)).order(ByteOrder.LITTLE_ENDIAN);
    }
}
