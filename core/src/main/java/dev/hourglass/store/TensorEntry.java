package dev.hourglass.store;

import dev.hourglass.text.Escaped;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a safetensors header says about one tensor. All numbers are unsigned, up to 2^64 - 1.
 *
 * @param name  unique in the file
 * @param type  of its numbers
 * @param shape its sizes; empty for a single number
 * @param begin the first of its bytes, counted from the end of the header
 * @param end   the byte after its last
 */
record TensorEntry(String name, DataType type, List<Long> shape, long begin, long end) {

    /** How many bytes its type and shape require. */
    long byteCount() {
        long count = 1;
        for (long size : shape) {
            count = multiply(count, size);
        }
        long bits = multiply(count, type.bits());
        if (bits % Byte.SIZE != 0) {
            throw ModelFileException.damaged(this + " does not fill whole bytes");
        }
        return bits >>> 3;
    }

    /** The order in which tensors lie in a file. */
    static int compareByPlace(TensorEntry a, TensorEntry b) {
        int order = Long.compareUnsigned(a.begin, b.begin);
        return order != 0 ? order : Long.compareUnsigned(a.end, b.end);
    }

    private long multiply(long a, long b) {
        if (a != 0 && Long.compareUnsigned(b, Long.divideUnsigned(-1L, a)) > 0) {
            throw ModelFileException.damaged(this + " has a size beyond 2^64 bits");
        }
        return a * b;
    }

    /** The tensor for a message: its name, type and shape. */
    @Override
    public String toString() {
        return "tensor " + Escaped.quoted(name) + " (" + type + ' ' + describe(shape) + ')';
    }

    /** A shape in words: {@code 20 x 10}. */
    static String describe(List<Long> shape) {
        if (shape.isEmpty()) {
            return "scalar";
        }
        String sizes = shape.stream().limit(4).map(Long::toUnsignedString).collect(Collectors.joining(" x "));
        return shape.size() <= 4 ? sizes : sizes + " x …";
    }
}
