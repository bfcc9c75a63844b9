package dev.hourglass.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens to files between writing and reading: every kind of model file notices all of it. */
class ModelFileDamageTest {
    @TempDir
    private Path folder;

    /** Writes a sample to a place. */
    @FunctionalInterface
    private interface Writer {
        void write(Path file) throws IOException;
    }

    /** Reads a model. */
    @FunctionalInterface
    private interface Reader {
        Object read(ModelSource source) throws IOException;
    }

    /** A kind of model file. */
    private record Kind(String name, Writer writer, Reader reader) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Whoever adds a kind of model file adds a line. */
    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("encoder", file -> EncoderFile.write(file, SampleEncoder.encoder()), EncoderFile::read),
                new Kind("encoder with categories", file -> copy("/store/houses-2.encoder", file), EncoderFile::read),
                new Kind("encoder with quantiles", file -> copy("/store/boxes-6.encoder", file), EncoderFile::read),
                new Kind("encoder of a method", file -> copy("/store/pca-6.encoder", file), EncoderFile::read),
                new Kind("classifier", file -> copy("/store/fruits-1.classifier", file), ClassifierFile::read),
                new Kind("classifier of all layers", file -> copy("/store/fruits-6.classifier", file),
                        ClassifierFile::read));
    }

    private static void copy(String resource, Path file) throws IOException {
        try (InputStream in = ModelFileDamageTest.class.getResourceAsStream(resource)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path sample(Kind kind) throws IOException {
        Path file = folder.resolve("sample");
        kind.writer.write(file);
        assertDoesNotThrow(() -> kind.reader.read(ModelSource.of(file)));
        return file;
    }

    private static String assertRefused(Kind kind, Path file, String what) {
        ModelSource source = ModelSource.of(file);
        ModelFileException refused = assertThrows(ModelFileException.class, () -> kind.reader.read(source), what);
        assertTrue(refused.getMessage().startsWith(file + ": "), refused.getMessage());
        return refused.getMessage();
    }

    /** The same bytes in an array and off a stream are refused in the same words; off a stream they are not counted. */
    private static void assertBytesRefused(Kind kind, byte[] bytes, String file, String refusal) {
        for (ModelSource source : List.of(ModelSource.of(bytes, file),
                ModelSource.of(new ByteArrayInputStream(bytes), file))) {
            ModelFileException refused = assertThrows(ModelFileException.class, () -> kind.reader.read(source));
            assertEquals(refusal.replaceAll("but [0-9]+ bytes follow it$", ""),
                    refused.getMessage().replaceAll("but ([0-9]+ bytes|more) follow it$", ""));
        }
    }

    private static void assertRefusedEverywhere(Kind kind, Path file, byte[] bytes, String what) throws IOException {
        Files.write(file, bytes);
        assertBytesRefused(kind, bytes, file.toString(), assertRefused(kind, file, what));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyFlippedBitIsNoticed(Kind kind) throws IOException {
        Path file = sample(kind);
        byte[] bytes = Files.readAllBytes(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int bit = 0; bit < 8 * bytes.length; bit++) {
                byte flipped = (byte) (bytes[bit / 8] ^ 1 << bit % 8);
                channel.write(ByteBuffer.wrap(new byte[] {flipped}), bit / 8);
                String refusal = assertRefused(kind, file, "bit " + bit);
                byte[] damaged = bytes.clone();
                damaged[bit / 8] = flipped;
                assertBytesRefused(kind, damaged, file.toString(), refusal);
                channel.write(ByteBuffer.wrap(bytes, bit / 8, 1), bit / 8);
            }
        }
        assertDoesNotThrow(() -> kind.reader.read(ModelSource.of(file)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyTruncationIsNoticed(Kind kind) throws IOException {
        Path file = sample(kind);
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length++) {
            assertRefusedEverywhere(kind, file, Arrays.copyOf(bytes, length), "length " + length);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyByteMoreIsNoticed(Kind kind) throws IOException {
        Path file = sample(kind);
        int length = (int) Files.size(file);
        for (int more : new int[] {1, 4, 8, 4096, length}) {
            byte[] longer = Arrays.copyOf(Files.readAllBytes(sample(kind)), length + more);
            assertRefusedEverywhere(kind, file, longer, more + " bytes more");
        }
    }

    /** Blocks that came from elsewhere, as after a file system was repaired. */
    @ParameterizedTest
    @MethodSource("kinds")
    void strayBlocksAreNoticed(Kind kind) throws IOException {
        Path file = sample(kind);
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            byte[] damaged = bytes.clone();
            byte[] block = new byte[1 + random.nextInt(bytes.length)];
            random.nextBytes(block);
            int at = random.nextInt(bytes.length - block.length + 1);
            System.arraycopy(round % 2 == 0 ? block : new byte[block.length], 0, damaged, at, block.length);
            if (!Arrays.equals(bytes, damaged)) {
                assertRefusedEverywhere(kind, file, damaged, "round " + round);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsNoFileIsRefusedAtOnce(Kind kind) throws Exception {
        assertTrue(assertRefused(kind, folder, "a folder").endsWith("expected a file, found a folder"));
        for (String device : new String[] {"/dev/zero", "/dev/null"}) {
            if (Files.exists(Path.of(device))) {
                assertTrue(assertRefused(kind, Path.of(device), device).contains("found a pipe or a device"));
            }
        }
        Path pipe = folder.resolve("pipe");
        if (Files.exists(Path.of("/usr/bin/mkfifo"))) {
            assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
            assertRefused(kind, pipe, "a pipe that nobody writes to");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void circlesOfLinksEnd(Kind kind) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("link"));
        assertThrows(FileSystemException.class, () -> kind.reader.read(ModelSource.of(link)));
    }
}
