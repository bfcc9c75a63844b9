package dev.hourglass.store;

import dev.hourglass.file.FileSignature;
import dev.hourglass.file.Sha256;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * An open safetensors file, or its bytes from another source: 8 bytes of header length, the header in JSON, the
 * tensors' bytes (all little-endian).
 *
 * <p>The structure is checked before anything is allocated whose size depends on the file's content; after that no
 * number in the header is larger than the file itself.
 */
final class SafeTensorsReader implements Closeable {
    private static final int BLOCK = 1 << 16;

    private final StoredBytes bytes;
    private final long size;
    private final long dataBegin;
    private final boolean padded;
    private final SafeTensorsHeader header;

    private SafeTensorsReader(StoredBytes bytes) throws IOException {
        this.bytes = bytes;
        this.size = bytes.size();
        byte[] json = read(SafeTensorsHeader.LENGTH_BYTES, headerLength()).array();
        this.dataBegin = SafeTensorsHeader.LENGTH_BYTES + json.length;
        this.padded = isPadded(json);
        this.header = SafeTensorsHeader.parse(json, memory(json.length), size - dataBegin);
    }

    /**
     * Opens a file or another source of its bytes, and checks its structure.
     *
     * @throws ModelFileException if it is not a safetensors file, or is truncated or damaged
     * @throws IOException        if it cannot be read
     */
    static SafeTensorsReader open(ModelSource source) throws IOException {
        StoredBytes bytes = source.open();
        try {
            return new SafeTensorsReader(bytes);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private int headerLength() throws IOException {
        if (size < SafeTensorsHeader.LENGTH_BYTES) {
            ForeignFile.refuse(start());
            throw ModelFileException.damaged("a safetensors file has 8 bytes or more, found " + size);
        }
        long length = read(0, SafeTensorsHeader.LENGTH_BYTES).getLong();
        boolean cut = length > size - SafeTensorsHeader.LENGTH_BYTES && length % SafeTensorsHeader.ALIGNMENT != 0;
        if (cut || Long.compareUnsigned(length, SafeTensorsHeader.LONGEST) > 0) {
            ForeignFile.refuse(start());
        }
        if (Long.compareUnsigned(length, SafeTensorsHeader.LONGEST) > 0) {
            throw ModelFileException.damaged("not a safetensors file: its first 8 bytes say a header of "
                    + Long.toUnsignedString(length) + " bytes, the most is " + SafeTensorsHeader.LONGEST);
        }
        if (length > size - SafeTensorsHeader.LENGTH_BYTES) {
            throw ModelFileException.damaged("the first 8 bytes say a header of " + length + " bytes, but the file has "
                    + (size - SafeTensorsHeader.LENGTH_BYTES) + " more: it is cut short, or no safetensors file");
        }
        return (int) length;
    }

    private byte[] start() throws IOException {
        return read(0, (int) Math.min(size, FileSignature.LENGTH)).array();
    }

    private static boolean isPadded(byte[] header) {
        int end = header.length;
        while (end > 0 && header[end - 1] == ' ') {
            end--;
        }
        return header.length % SafeTensorsHeader.ALIGNMENT == 0 && end > 0 && header[end - 1] == '}';
    }

    /** Whether the header is padded only with spaces, as {@link SafeTensorsWriter} does. */
    boolean isPadded() {
        return padded;
    }

    /** The checked header. */
    SafeTensorsHeader header() {
        return header;
    }

    /** How many bytes the content of a text in this file may take; see {@link ReadingLimit}. */
    long memory(int textBytes) {
        return ReadingLimit.ofTexts(size, textBytes);
    }

    /** How many bytes the file has. */
    long size() {
        return size;
    }

    /** Whether the file has these bytes at a place. */
    boolean has(byte[] expected, int at) throws IOException {
        return at + expected.length <= size && Arrays.equals(expected, read(at, expected.length).array());
    }

    /** The numbers of a tensor of type F32, bit for bit. */
    float[] floats(TensorEntry tensor) throws IOException {
        float[] values = new float[count(tensor, DataType.F32)];
        ByteBuffer block = newBuffer(BLOCK);
        for (int done = 0; done < values.length; ) {
            int count = Math.min(values.length - done, BLOCK / Float.BYTES);
            read(position(tensor, done), block.clear().limit(count * Float.BYTES));
            block.asFloatBuffer().get(values, done, count);
            done += count;
        }
        return values;
    }

    /** The numbers of a tensor of type F64, bit for bit. */
    double[] doubles(TensorEntry tensor) throws IOException {
        double[] values = new double[count(tensor, DataType.F64)];
        ByteBuffer block = newBuffer(BLOCK);
        for (int done = 0; done < values.length; ) {
            int count = Math.min(values.length - done, BLOCK / Double.BYTES);
            read(position(tensor, done), block.clear().limit(count * Double.BYTES));
            block.asDoubleBuffer().get(values, done, count);
            done += count;
        }
        return values;
    }

    /** The numbers of a tensor of type U32; those of 2^31 and more come out negative. */
    int[] integers(TensorEntry tensor) throws IOException {
        int[] values = new int[count(tensor, DataType.U32)];
        ByteBuffer block = newBuffer(BLOCK);
        for (int done = 0; done < values.length; ) {
            int count = Math.min(values.length - done, BLOCK / Integer.BYTES);
            read(position(tensor, done), block.clear().limit(count * Integer.BYTES));
            block.asIntBuffer().get(values, done, count);
            done += count;
        }
        return values;
    }

    private static int count(TensorEntry tensor, DataType type) {
        long count = tensor.byteCount() / type.bytes();
        if (tensor.type() != type || count > Integer.MAX_VALUE - Long.BYTES) {
            throw ModelFileException.damaged(tensor + ": expected " + type + ", at most 2^31 numbers");
        }
        return (int) count;
    }

    private long position(TensorEntry tensor, int index) {
        return dataBegin + tensor.begin() + (long) index * tensor.type().bytes();
    }

    /** The SHA-256 of the whole file, with the digit 0 in place of so many bytes from an offset on. */
    String digestWithBlank(int from, int count) throws IOException {
        MessageDigest digest = Sha256.start();
        ByteBuffer block = newBuffer(BLOCK);
        for (long done = 0; done < size; done += block.limit()) {
            read(done, block.clear().limit((int) Math.min(BLOCK, size - done)));
            for (long at = Math.max(from, done); at < Math.min(from + count, done + block.limit()); at++) {
                block.put((int) (at - done), (byte) '0');
            }
            digest.update(block.array(), 0, block.limit());
        }
        return Sha256.hexadecimal(digest);
    }

    private static ByteBuffer newBuffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private ByteBuffer read(long position, int count) throws IOException {
        return read(position, newBuffer(count));
    }

    /**
     * Fills a buffer in pieces: the JVM reads each into memory outside the heap, and keeps as much as the largest piece
     * takes.
     */
    private ByteBuffer read(long position, ByteBuffer buffer) throws IOException {
        int end = buffer.limit();
        while (buffer.position() < end) {
            buffer.limit(Math.min(end, buffer.position() + BLOCK));
            if (bytes.read(buffer, position + buffer.position()) < 0) {
                throw ModelFileException.damaged("the file became shorter while it was read");
            }
        }
        return buffer.flip();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
