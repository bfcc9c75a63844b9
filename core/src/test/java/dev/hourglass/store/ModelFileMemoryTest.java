package dev.hourglass.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.TrainingProvenance;
import dev.hourglass.kernel.ChildJvm;
import dev.hourglass.layer.Dense;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.Network;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.preprocessing.MinMaxSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads files in a JVM whose heap is twice the file and 32 MB, and streams in one of three times. */
class ModelFileMemoryTest {
    private static final String SEALED = "{'__metadata__':{'sha256':'" + "0".repeat(64)
            + "','format':'hourglass-encoder','format_version':'1','hourglass':'";

    @TempDir
    private Path folder;

    private static String read(Path file) throws Exception {
        String answer = inHeap(2 * Files.size(file)).lastLine(file.toString());
        assertEquals(answer, inHeap(3 * Files.size(file)).lastLine(file.toString(), "stream"));
        return answer;
    }

    private static ChildJvm inHeap(long bytes) throws Exception {
        return new ChildJvm(ReadInLittleMemory.class, "-Xmx" + (bytes / (1 << 20) + 32) + "m",
                "-XX:TieredStopAtLevel=1");
    }

    /** A header as long as the format allows: a beginning, one text many times, an end, and spaces. */
    private Path header(String begin, String repeated, String end, int length) throws IOException {
        byte[] first = begin.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        byte[] unit = repeated.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        byte[] last = end.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        int times = (length - first.length - last.length) / unit.length;
        ByteBuffer header = ByteBuffer.allocate(8 + length).order(ByteOrder.LITTLE_ENDIAN).putLong(length).put(first);
        for (int i = 0; i < times; i++) {
            header.put(unit);
        }
        header.put(last);
        Arrays.fill(header.array(), header.position(), header.capacity(), (byte) ' ');
        return Files.write(folder.resolve("header"), header.array());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            `` | [ | `` | byte 64: more than 64 levels
            {'__metadata__':{'a':' | x | '}} | more values than a file of this size may hold
            {'__metadata__':{'a':'大 | x | '}} | more values than a file of this size may hold
            {'a': | 1 | } | byte 5: a number of
            {'a':[0 | ,{} | ]} | more values than a file of this size may hold
            {'a':[0 | ,{'':1} | ]} | more values than a file of this size may hold
            `` | `    ` | `` | expected a value, found the end of the text
            """)
    void aHundredMegabytesOfAnythingAreRefused(String begin, String repeated, String end, String message)
            throws Exception {
        String answer = read(header(begin, repeated, end, 99_999_992));
        assertTrue(answer.startsWith("refused: the safetensors header is broken: ") && answer.contains(message),
                answer);
    }

    @ParameterizedTest
    @ValueSource(ints = {4_000_000, 40_000_000})
    void documentsThatFillTheHeapAreRefused(int length) throws Exception {
        for (String repeated : List.of("0,", "[],", "{},", "{\\'\\':0},", "\\'\\',", "\\\\u5927")) {
            String answer = read(header(SEALED, repeated, "'}}", length));
            assertTrue(answer.startsWith("refused: "), answer);
        }
    }

    @Test
    void manyNamesInOneObjectAreRefused() throws Exception {
        StringBuilder names = new StringBuilder("{'__metadata__':{'0':''".replace('\'', '"'));
        for (int i = 1; i < 2_000_000; i++) {
            names.append(",\"").append(i).append("\":\"\"");
        }
        String answer = read(header(names.append("}}").toString(), " ", "", names.length() + 8));
        assertTrue(answer.endsWith("more than 210000 members"), answer);
    }

    /** Most of it is a hole that takes no room on the disk; to read it would take a day. */
    @Test
    void aFileLargerThanTheHeapIsRefusedAtOnce() throws Exception {
        long data = 1L << 40;
        Path file = folder.resolve("large");
        byte[] header = (SEALED + "{}'},'a':{'dtype':'U8','shape':[" + data + "],'data_offsets':[0," + data + "]}}")
                .replace('\'', '"').getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length).array());
            out.write(header);
        }
        try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
            hole.setLength(8 + header.length + data);
        }
        String answer = new ChildJvm(ReadInLittleMemory.class, "-Xmx64m").lastLine(file.toString());
        assertTrue(answer.startsWith("refused: a model of 1.0 TB, the heap is limited to "), answer);
    }

    /** Many columns under one unit, which take the most memory for their bytes; and many weights. */
    @ParameterizedTest
    @CsvSource({"100000, 1, NaN", "20000, 64, 0.125", "3000, 4000, NaN"})
    void largeModelsAreRead(int columns, int units, double fill) throws Exception {
        Path file = folder.resolve("encoder");
        EncoderFile.write(file, encoder(columns, units, fill));
        assertEquals("read " + columns + " columns", read(file));
    }

    private static Encoder encoder(int columns, int units, double fill) {
        Architecture architecture = new Architecture(columns, List.of(new Dense(units)));
        List<float[]> weights = new ArrayList<>();
        architecture.tensors().forEach(tensor -> weights.add(new float[tensor.size()]));
        double[] maximum = new double[columns];
        Arrays.fill(maximum, 1);
        List<Feature> features = IntStream.range(0, columns)
                .mapToObj(column -> new Feature("column " + column, fill, List.of())).toList();
        return new Encoder(new Features(features),
                new MinMaxScaler(new double[columns], maximum, new MinMaxSettings()),
                new Network(architecture, weights),
                new TrainingProvenance(new AutoencoderSettings().withHidden(List.of()).withBottleneck(units), 1,
                        "0".repeat(64), 1, 0, Double.NaN));
    }
}
