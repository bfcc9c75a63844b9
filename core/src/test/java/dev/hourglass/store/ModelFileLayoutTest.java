package dev.hourglass.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.file.Sha256;
import dev.hourglass.json.Json;
import dev.hourglass.json.JsonObject;
import dev.hourglass.layer.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model is one sequence of bytes: files that say the same in another order are refused. */
class ModelFileLayoutTest {
    private static final int SEAL_AT = 35;

    @TempDir
    private Path folder;
    private Path file;
    private String header;
    private byte[] numbers;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("sample");
        EncoderFile.write(file, SampleEncoder.encoder());
        byte[] bytes = Files.readAllBytes(file);
        int end = 8 + (int) ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        header = new String(bytes, 8, end - 8, StandardCharsets.UTF_8);
        numbers = Arrays.copyOfRange(bytes, end, bytes.length);
    }

    /** Reads a file of this header, with the right seal. */
    private String refusal(String changed) throws IOException {
        byte[] text = changed.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + numbers.length).order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length).put(text).put(numbers);
        Arrays.fill(bytes.array(), SEAL_AT, SEAL_AT + Sha256.DIGITS, (byte) '0');
        byte[] seal = Sha256.of(out -> out.write(bytes.array())).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(seal, 0, bytes.array(), SEAL_AT, seal.length);
        Files.write(file, bytes.array());
        return assertThrows(ModelFileException.class, () -> EncoderFile.read(file)).getMessage()
                .substring(file.toString().length() + 2);
    }

    @Test
    void headersThatAreFilledUpInAnotherWay() throws IOException {
        String expected = "expected a header that spaces fill up to a multiple of 8 bytes";
        String bare = header.stripTrailing();
        assertEquals(0, header.getBytes(StandardCharsets.UTF_8).length % 8);
        for (String changed : List.of(header + ' ', header + "    ", header + "\n       ", header + "\t\t\t\t\t\t\t\t",
                bare + "\n".repeat(8 - bare.getBytes(StandardCharsets.UTF_8).length % 8))) {
            assertEquals(expected, refusal(changed));
        }
    }

    @Test
    void metadataInAnotherOrderOrWithMore() throws IOException {
        String version = "\"format_version\":\"1\"";
        String format = "\"format\":\"hourglass-encoder\"";
        assertEquals("expected the metadata \"sha256\", \"format\", \"format_version\", \"hourglass\", found"
                + " \"sha256\", \"format_version\", \"format\", \"hourglass\"",
                refusal(header.replace(format + ',' + version, version + ',' + format)));
        String more = "\"author\":\"me\",";
        String padding = " ".repeat(8 - more.length() % 8);
        assertEquals("expected the metadata \"sha256\", \"format\", \"format_version\", \"hourglass\", found"
                + " \"sha256\", \"author\", \"format\", \"format_version\", \"hourglass\"",
                refusal(header.replace(format, more + format) + padding));
    }

    /** The writer sorts, so the bytes are made by hand: the two tensors of float64 come last. */
    @Test
    void narrowNumbersBeforeWideOnes() throws IOException {
        Encoder encoder = SampleEncoder.encoder();
        SafeTensorsWriter narrow = new SafeTensorsWriter();
        List<Tensor> tensors = encoder.network().architecture().tensors();
        for (int i = 0; i < tensors.size(); i++) {
            narrow.add(tensors.get(i).name(), tensors.get(i).shape(), encoder.network().weights().get(i));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        narrow.writeTensors(bytes);
        int wide = 2 * 3 * Double.BYTES;
        bytes.write(numbers, 0, wide);
        Map<String, String> texts = new LinkedHashMap<>();
        JsonObject metadata = ((JsonObject) Json.parse(header.getBytes(StandardCharsets.UTF_8))).object("__metadata__");
        metadata.names().forEach(name -> texts.put(name, metadata.string(name)));
        byte[] written = narrow.header(texts);
        String before = new String(written, 8, written.length - 8, StandardCharsets.UTF_8).stripTrailing();
        int begin = numbers.length - wide;
        String changed = before.substring(0, before.length() - 1)
                + ",\"scaler/data_min\":{\"dtype\":\"F64\",\"shape\":[3],\"data_offsets\":[" + begin + ',' + (begin
                + 24)
                + "]},\"scaler/data_max\":{\"dtype\":\"F64\",\"shape\":[3],\"data_offsets\":[" + (begin + 24) + ','
                + (begin + 48) + "]}}";
        numbers = bytes.toByteArray();
        int length = changed.getBytes(StandardCharsets.UTF_8).length;
        assertEquals("expected numbers of 64 bits before those of 32, found tensor \"scaler/data_min\" (F64 3) behind"
                + " others", refusal(changed + " ".repeat((8 - length % 8) % 8)));
    }
}
