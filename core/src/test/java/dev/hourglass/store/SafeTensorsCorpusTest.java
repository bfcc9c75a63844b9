package dev.hourglass.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.golden.Golden;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Judges files as the format's rules and its reference implementation do. */
class SafeTensorsCorpusTest {
    private static final byte[] ONE = {0, 0, (byte) 0x80, 0x3F};

    @TempDir
    private Path folder;

    /** A file and whether it must be accepted. */
    record Case(String name, boolean accepted, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> files() {
        return Golden.records("/corpora/safetensors/files.txt").stream()
                .map(fields -> new Case(fields[0], fields[1].equals("accept"), HexFormat.of().parseHex(fields[3])));
    }

    static Stream<Case> jsonAsHeader() {
        return Golden.records("/corpora/json/parsing.txt").stream()
                .map(fields -> new Case(fields[0], fields[0].equals("y_object_empty"),
                        file(HexFormat.of().parseHex(fields[1]), new byte[0])));
    }

    @ParameterizedTest
    @MethodSource({"files", "jsonAsHeader"})
    void isJudgedAsItMustBe(Case file) throws IOException {
        if (file.accepted) {
            assertDoesNotThrow(() -> open(file.bytes));
        } else {
            assertRefused(file.bytes);
        }
    }

    /** What the format allows is no encoder yet: none of these files is one. */
    @ParameterizedTest
    @MethodSource({"files", "jsonAsHeader"})
    void noneIsAnEncoder(Case file) throws IOException {
        Path path = Files.write(folder.resolve("file.safetensors"), file.bytes);
        String message = assertThrows(ModelFileException.class, () -> EncoderFile.read(path)).getMessage();
        assertEquals(file.accepted, message.endsWith(
                "not an encoder of this program: it names no format, expected \"hourglass-encoder\""), message);
    }

    /** Files of the corpus that are too long to keep: they are a short text, many times. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [ | 100000
            [{"": | 50000
            {"w": | 50000
            """)
    void longHeadersThatGoDeepAreRefused(String text, int times) throws IOException {
        assertRefused(file(text.repeat(times), new byte[0]));
    }

    @Test
    void tensorsInOnePlaceAreRefused() throws IOException {
        StringBuilder header = new StringBuilder("{");
        for (int i = 0; i < 1000; i++) {
            header.append(i == 0 ? "" : ",").append("\"t").append(i)
                    .append("\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}");
        }
        assertTrue(assertRefused(file(header.append('}').toString(), ONE)).endsWith("without hole or overlap"));
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        assertRefused(file("{\"w\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}", ONE));
        assertRefused(file("{\"w\":" + "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000) + "}", ONE));
    }

    @Test
    void aHundredThousandSizesOfOneAreOneNumber() {
        String shape = "1" + ",1".repeat(99_999);
        byte[] file = file("{\"w\":{\"dtype\":\"F32\",\"shape\":[" + shape + "],\"data_offsets\":[0,4]}}", ONE);
        assertDoesNotThrow(() -> open(file));
    }

    @Test
    void twoHundredThousandEmptyTensorsAreAccepted() {
        StringBuilder header = new StringBuilder("{");
        for (int i = 0; i < 200_000; i++) {
            header.append(i == 0 ? "" : ",").append("\"t").append(i)
                    .append("\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}");
        }
        assertDoesNotThrow(() -> open(file(header.append('}').toString(), new byte[0])));
    }

    @Test
    void sizesUpTo64BitsCountExactly() throws IOException {
        assertDoesNotThrow(() -> open(tensor("F32", "18446744073709551615,0", "0,0")));
        assertRefused(tensor("F32", "9223372036854775808,2,0", "0,0"));
        assertRefused(tensor("F4", "3", "0,1"));
        assertRefused(tensor("F4", "3", "0,2"));
        assertRefused(tensor("F32", "1", "18446744073709551612,0"));
    }

    @Test
    void messagesNameTheTensorAndEscapeIt() throws IOException {
        String header = "{\"\\u001b[31m\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}";
        assertTrue(assertRefused(file(header, ONE)).startsWith("tensor \"\\x1b[31m\" (F32 2) lies at bytes 0 to 4"));
        assertEquals("the first 8 bytes say a header of 1000 bytes, but the file has 80 more: it is cut short, or no "
                + "safetensors file", assertRefused(bytes("upstream/abuse_attempt_1")));
        assertEquals("the header describes 4 bytes of numbers, but 3 bytes follow it",
                assertRefused(bytes("derived/truncated_data")));
    }

    @Test
    void foldersAreRefusedInWords() {
        assertThrows(ModelFileException.class, () -> SafeTensorsReader.open(ModelSource.of(folder)));
    }

    private static byte[] bytes(String name) {
        return files().filter(file -> file.name.equals(name)).findFirst().orElseThrow().bytes;
    }

    private static byte[] tensor(String type, String shape, String offsets) {
        return file("{\"w\":{\"dtype\":\"" + type + "\",\"shape\":[" + shape + "],\"data_offsets\":["
                + offsets + "]}}", new byte[0]);
    }

    private static byte[] file(String header, byte[] data) {
        return file(header.getBytes(StandardCharsets.UTF_8), data);
    }

    private static byte[] file(byte[] header, byte[] data) {
        return ByteBuffer.allocate(8 + header.length + data.length).order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length).put(header).put(data).array();
    }

    private void open(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file.safetensors"), bytes);
        SafeTensorsReader.open(ModelSource.of(file)).close();
    }

    private String assertRefused(byte[] bytes) throws IOException {
        return assertThrows(ModelFileException.class, () -> open(bytes)).getMessage();
    }
}
