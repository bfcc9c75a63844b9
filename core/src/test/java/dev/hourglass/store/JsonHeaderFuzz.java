package dev.hourglass.store;

import dev.hourglass.golden.Golden;
import dev.hourglass.json.Json;
import dev.hourglass.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The fuzz target for JSON: the first byte is how many bytes follow the header, in units of 4, the others are a
 * document. It is read or refused; what is read and written is the same; and it is tried as a safetensors header.
 */
public final class JsonHeaderFuzz {
    private static final int LENGTH_BYTES = Long.BYTES;

    private JsonHeaderFuzz() {
    }

    /** {@return the corpus of JSON and the headers of the corpus of safetensors files} */
    public static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (String[] fields : Golden.records("/corpora/json/parsing.txt")) {
            seeds.add(seed(HexFormat.of().parseHex(fields[1]), 1));
        }
        for (String[] fields : Golden.records("/corpora/safetensors/files.txt")) {
            byte[] file = HexFormat.of().parseHex(fields[3]);
            int length = file.length < LENGTH_BYTES ? 0 : (file[0] & 0xFF) | (file[1] & 0xFF) << 8;
            if (length <= file.length - LENGTH_BYTES) {
                int end = LENGTH_BYTES + length;
                seeds.add(seed(Arrays.copyOfRange(file, LENGTH_BYTES, end), (file.length - end) / Float.BYTES));
            }
        }
        return seeds;
    }

    private static byte[] seed(byte[] json, int numbers) {
        byte[] seed = new byte[json.length + 1];
        seed[0] = (byte) numbers;
        System.arraycopy(json, 0, seed, 1, json.length);
        return seed;
    }

    /**
     * One run.
     *
     * @param data size and document
     */
    public static void fuzzerTestOneInput(byte[] data) {
        accepts(data);
    }

    /** One run; whether the document is understood as a header. */
    static boolean accepts(byte[] data) {
        if (data.length == 0) {
            return false;
        }
        byte[] json = Arrays.copyOfRange(data, 1, data.length);
        try {
            requireSameAfterWriting(Json.parse(json));
        } catch (JsonException refused) {
            requireInWords(refused.getMessage());
        }
        try {
            SafeTensorsHeader.parse(json, 1L << 20, (long) (data[0] & 0xFF) * Float.BYTES);
            return true;
        } catch (ModelFileException refused) {
            requireInWords(refused.getMessage());
            return false;
        }
    }

    private static void requireSameAfterWriting(Object value) {
        String written = Json.writeCompact(value);
        if (!Json.writeCompact(Json.parse(written.getBytes(StandardCharsets.UTF_8))).equals(written)) {
            throw new IllegalStateException("another document after it was written: " + written);
        }
    }

    private static void requireInWords(String message) {
        if (message.isEmpty() || message.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalStateException("a refusal nobody understands: " + message);
        }
    }
}
