package dev.hourglass.export;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Arrays as <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">NumPy</a> keeps them in
 * files, {@code .npy}: a header that is a Python dictionary, then the numbers.
 */
public final class NumpyArray {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    /** The numbers begin at a multiple of this. */
    private static final int ALIGNMENT = 64;

    private NumpyArray() {
    }

    /**
     * {@return an array of float32, rows x columns}
     *
     * @param matrix any
     */
    public static byte[] of(Matrix matrix) {
        return file("<f4", "(" + matrix.rows() + ", " + matrix.columns() + ")", LittleEndian.of(matrix.values()));
    }

    /**
     * {@return an array of float64, rows x columns}
     *
     * @param matrix any
     */
    public static byte[] of(DoubleMatrix matrix) {
        return file("<f8", "(" + matrix.rows() + ", " + matrix.columns() + ")", LittleEndian.of(matrix.values()));
    }

    /**
     * {@return an array of float32}
     *
     * @param numbers any
     */
    public static byte[] of(float[] numbers) {
        return file("<f4", "(" + numbers.length + ",)", LittleEndian.of(numbers));
    }

    /**
     * {@return an array of float64}
     *
     * @param numbers any
     */
    public static byte[] of(double[] numbers) {
        return file("<f8", "(" + numbers.length + ",)", LittleEndian.of(numbers));
    }

    /**
     * {@return an array of texts, each of as many characters as the longest has}
     *
     * @param texts without characters of the value 0 at their ends, which NumPy would not give back
     */
    public static byte[] of(List<String> texts) {
        int longest = Math.max(1, texts.stream().mapToInt(text -> text.codePointCount(0, text.length())).max()
                .orElse(1));
        ByteBuffer characters = ByteBuffer.allocate(Math.multiplyExact(texts.size(),
                Math.multiplyExact(longest, Integer.BYTES))).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < texts.size(); i++) {
            characters.position(i * longest * Integer.BYTES);
            texts.get(i).codePoints().forEach(characters::putInt);
        }
        return file("<U" + longest, "(" + texts.size() + ",)", characters.array());
    }

    private static byte[] file(String type, String shape, byte[] values) {
        String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
        int begin = MAGIC.length + Short.BYTES;
        int size = (begin + header.length() + ALIGNMENT) / ALIGNMENT * ALIGNMENT;
        byte[] padded = (header + " ".repeat(size - begin - header.length() - 1) + '\n')
                .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(Math.addExact(size, values.length)).order(ByteOrder.LITTLE_ENDIAN).put(MAGIC)
                .putShort((short) padded.length).put(padded).put(values).array();
    }
}
