package dev.hourglass.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.golden.Golden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTensorsWriterTest {
    @TempDir
    private Path folder;

    private static byte[] file(SafeTensorsWriter writer, Map<String, String> metadata) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(writer.header(metadata));
        writer.writeTensors(out);
        return out.toByteArray();
    }

    private static byte[] reference(String name) {
        return Golden.records("/corpora/safetensors/files.txt").stream().filter(fields -> fields[0].equals(name))
                .map(fields -> HexFormat.of().parseHex(fields[3])).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "upstream/test_serialization_w0|attn.0|3", "upstream/test_serialization_forced_alignement_w0|attn0|4"})
    void writesTheBytesOfTheReference(String expected, String name, int dimensions) throws IOException {
        SafeTensorsWriter writer = new SafeTensorsWriter();
        writer.add(name, List.of(1, 1, 2, 3).subList(4 - dimensions, 4), new float[] {0, 1, 2, 3, 4, 5});
        assertArrayEquals(reference(expected), file(writer, Map.of()));
    }

    @Test
    void writesTheMetadataOfTheReference() throws IOException {
        assertArrayEquals(reference("upstream/test_empty_w0"), file(new SafeTensorsWriter(), Map.of()));
        assertArrayEquals(reference("upstream/test_empty_w1"),
                file(new SafeTensorsWriter(), Map.of("framework", "pt")));
    }

    @Test
    void wideNumbersComeFirstAndLieAtMultiplesOf8() throws IOException {
        SafeTensorsWriter writer = new SafeTensorsWriter();
        writer.add("odd", List.of(1), new float[] {1});
        writer.add("wide", List.of(2), new double[] {2, 3});
        writer.add("last", List.of(2, 1), new float[] {4, 5});
        Path path = Files.write(folder.resolve("a"), file(writer, Map.of()));
        try (SafeTensorsReader reader = SafeTensorsReader.open(ModelSource.of(path))) {
            assertEquals(0, ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN).getLong() % 8);
            assertEquals(List.of("wide", "odd", "last"),
                    reader.header().tensors().stream().map(TensorEntry::name).toList());
        }
    }

    /** Sizes round those of the blocks that numbers are copied in. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8191, 8192, 8193, 16383, 16384, 16385, 40000})
    void everyBitComesBack(int size) throws IOException {
        float[] floats = new float[size];
        double[] doubles = new double[size];
        int[] integers = new int[size];
        for (int i = 0; i < size; i++) {
            floats[i] = Float.intBitsToFloat(0x9E3779B9 * i);
            doubles[i] = Double.longBitsToDouble(0x9E3779B97F4A7C15L * i);
            integers[i] = 0x9E3779B9 * i;
        }
        SafeTensorsWriter writer = new SafeTensorsWriter();
        writer.add("f", List.of(size), floats);
        writer.add("u", List.of(size), integers);
        writer.add("d", List.of(size), doubles);
        Path path = Files.write(folder.resolve("a"), file(writer, Map.of()));
        try (SafeTensorsReader reader = SafeTensorsReader.open(ModelSource.of(path))) {
            double[] d = reader.doubles(reader.header().tensors().get(0));
            float[] f = reader.floats(reader.header().tensors().get(1));
            assertArrayEquals(integers, reader.integers(reader.header().tensors().get(2)));
            for (int i = 0; i < size; i++) {
                assertEquals(Float.floatToRawIntBits(floats[i]), Float.floatToRawIntBits(f[i]));
                assertEquals(Double.doubleToRawLongBits(doubles[i]), Double.doubleToRawLongBits(d[i]));
            }
        }
    }

    @Test
    void numbersMustFillTheShape() {
        SafeTensorsWriter writer = new SafeTensorsWriter();
        assertThrows(IllegalArgumentException.class, () -> writer.add("a", List.of(2, 2), new float[3]));
        assertThrows(IllegalArgumentException.class, () -> writer.add("a", List.of(2, 2), new double[5]));
        assertThrows(IllegalArgumentException.class, () -> writer.add("a", List.of(2, 2), new int[3]));
    }
}
