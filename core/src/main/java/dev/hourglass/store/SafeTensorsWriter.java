package dev.hourglass.store;

import dev.hourglass.json.Json;
import dev.hourglass.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Writes a safetensors file. The header is padded with spaces to a multiple of 8 bytes and the widest numbers come
 * first, as in the reference implementation, so that every number lies at a multiple of its own size.
 */
final class SafeTensorsWriter {
    private static final int BLOCK_NUMBERS = 1 << 13;

    /** A tensor's name, type and shape, and its numbers: a {@code float[]}, an {@code int[]} or a {@code double[]}. */
    private record Tensor(String name, DataType type, List<Integer> shape, Object values) {
    }

    private final List<Tensor> tensors = new ArrayList<>();

    /** Adds a tensor of float32, row-major; the array is not copied. */
    void add(String name, List<Integer> shape, float[] values) {
        add(new Tensor(name, DataType.F32, shape, values), values.length);
    }

    /** Adds a tensor of float64, row-major; the array is not copied. */
    void add(String name, List<Integer> shape, double[] values) {
        add(new Tensor(name, DataType.F64, shape, values), values.length);
    }

    /** Adds a tensor of unsigned integers of 32 bits, row-major; the array is not copied. */
    void add(String name, List<Integer> shape, int[] values) {
        add(new Tensor(name, DataType.U32, shape, values), values.length);
    }

    private void add(Tensor tensor, int count) {
        long product = tensor.shape().stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        if (product != count) {
            throw new IllegalArgumentException(
                    tensor.name() + " of shape " + tensor.shape() + " was given " + count + " numbers");
        }
        tensors.add(tensor);
        tensors.sort(Comparator.comparing(Tensor::type, Comparator.comparingInt(DataType::bytes).reversed()));
    }

    /**
     * Everything before the tensors' bytes: the header's length, the header, its padding.
     *
     * @throws IllegalArgumentException if the header is longer than the format allows
     */
    byte[] header(Map<String, String> metadata) {
        JsonObject root = new JsonObject();
        if (!metadata.isEmpty()) {
            JsonObject texts = new JsonObject();
            metadata.forEach(texts::put);
            root.put(SafeTensorsHeader.METADATA, texts);
        }
        long begin = 0;
        for (Tensor tensor : tensors) {
            long end = begin + byteCount(tensor);
            root.put(tensor.name(), new JsonObject().put("dtype", tensor.type().name())
                    .put("shape", tensor.shape()).put("data_offsets", List.of(begin, end)));
            begin = end;
        }
        return padded(Json.writeCompact(root).getBytes(StandardCharsets.UTF_8));
    }

    /** How many bytes {@link #writeTensors} writes. */
    long byteCount() {
        return tensors.stream().mapToLong(SafeTensorsWriter::byteCount).sum();
    }

    private static long byteCount(Tensor tensor) {
        return tensor.shape().stream().mapToLong(Integer::longValue).reduce(tensor.type().bytes(), (a, b) -> a * b);
    }

    private static byte[] padded(byte[] json) {
        int unit = SafeTensorsHeader.ALIGNMENT;
        int length = (json.length + unit - 1) / unit * unit;
        if (length > SafeTensorsHeader.LONGEST) {
            throw new IllegalArgumentException("a header of " + length + " bytes, the most that safetensors allows is "
                    + SafeTensorsHeader.LONGEST);
        }
        byte[] header = new byte[SafeTensorsHeader.LENGTH_BYTES + length];
        Arrays.fill(header, (byte) ' ');
        ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putLong(length).put(json);
        return header;
    }

    /** Writes the tensors' bytes, which follow the header. */
    void writeTensors(OutputStream out) throws IOException {
        for (Tensor tensor : tensors) {
            if (tensor.values() instanceof float[] floats) {
                write(floats, out);
            } else if (tensor.values() instanceof int[] integers) {
                write(integers, out);
            } else {
                write((double[]) tensor.values(), out);
            }
        }
    }

    private static void write(float[] values, OutputStream out) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK_NUMBERS * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int done = 0; done < values.length; done += BLOCK_NUMBERS) {
            int count = Math.min(values.length - done, BLOCK_NUMBERS);
            block.asFloatBuffer().put(values, done, count);
            out.write(block.array(), 0, count * Float.BYTES);
        }
    }

    private static void write(int[] values, OutputStream out) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK_NUMBERS * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int done = 0; done < values.length; done += BLOCK_NUMBERS) {
            int count = Math.min(values.length - done, BLOCK_NUMBERS);
            block.asIntBuffer().put(values, done, count);
            out.write(block.array(), 0, count * Integer.BYTES);
        }
    }

    private static void write(double[] values, OutputStream out) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK_NUMBERS * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int done = 0; done < values.length; done += BLOCK_NUMBERS) {
            int count = Math.min(values.length - done, BLOCK_NUMBERS);
            block.asDoubleBuffer().put(values, done, count);
            out.write(block.array(), 0, count * Double.BYTES);
        }
    }
}
