package dev.hourglass.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a file ends, and what its first bytes say. */
class SafeTensorsReaderTest {
    private static final String EMPTY = "{}      ";

    @TempDir
    private Path folder;

    private Path file(long length, String header) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[Long.BYTES + text.length];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(length).put(text);
        return Files.write(folder.resolve("file"), bytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void aFileIsReadToItsEndAndNoFurther() throws IOException {
        try (SafeTensorsReader reader = SafeTensorsReader.open(ModelSource.of(file(8, EMPTY)))) {
            assertEquals(16, reader.size());
            assertTrue(reader.isPadded());
            assertTrue(reader.has(ascii("{}"), 8));
            assertFalse(reader.has(ascii("{]"), 8));
            assertTrue(reader.has(ascii("      "), 10));
            assertFalse(reader.has(ascii("       "), 10));
            assertEquals(2 * 16 + (31 << 20) - 100, reader.memory(100));
        }
    }

    @Test
    void aClosedFileIsReadNoMore() throws IOException {
        SafeTensorsReader reader = SafeTensorsReader.open(ModelSource.of(file(8, EMPTY)));
        reader.close();
        assertThrows(ClosedChannelException.class, () -> reader.has(ascii("{}"), 8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "9         | the first 8 bytes say a header of 9 bytes, but the file has 8 more: it is cut short, or no"
                + " safetensors file",
        "100000000 | the first 8 bytes say a header of 100000000 bytes, but the file has 8 more: it is cut short, or no"
                + " safetensors file",
        "100000001 | not a safetensors file: its first 8 bytes say a header of 100000001 bytes, the most is 100000000"})
    void headersThatAreLongerThanTheFileOrTheFormatAllowsAreRefused(long length, String message) throws IOException {
        Path file = file(length, EMPTY);
        String refusal =
                assertThrows(ModelFileException.class, () -> SafeTensorsReader.open(ModelSource.of(file))).getMessage();
        assertTrue(refusal.contains(message), refusal);
    }

    @Test
    void lessThanALengthIsNoFile() throws IOException {
        Path file = Files.write(folder.resolve("short"), new byte[7]);
        String refusal =
                assertThrows(ModelFileException.class, () -> SafeTensorsReader.open(ModelSource.of(file))).getMessage();
        assertTrue(refusal.contains("a safetensors file has 8 bytes or more, found 7"), refusal);
        String folders = assertThrows(ModelFileException.class,
                () -> SafeTensorsReader.open(ModelSource.of(folder))).getMessage();
        assertTrue(folders.contains("expected a file, found a folder"), folders);
    }
}
