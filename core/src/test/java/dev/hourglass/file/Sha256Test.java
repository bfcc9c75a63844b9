package dev.hourglass.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first and third example of FIPS 180-4, and nothing at all. */
class Sha256Test {
    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String MILLION = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";

    @TempDir
    private Path folder;

    @Test
    void filesHaveTheDigestOfTheirBytes() throws IOException {
        Path file = folder.resolve("file");
        assertEquals(NOTHING, Sha256.of(Files.createFile(file)));
        assertEquals(ABC, Sha256.of(Files.writeString(file, "abc")));
        assertEquals(MILLION, Sha256.of(Files.writeString(file, "a".repeat(1_000_000))));
    }

    @Test
    void contentsHaveTheDigestOfWhatTheyWrite() throws IOException {
        assertEquals(NOTHING, Sha256.of(out -> { }));
        assertEquals(ABC, Sha256.of(out -> {
            out.write('a');
            out.write("bc".getBytes(StandardCharsets.US_ASCII));
        }));
        assertEquals(Sha256.DIGITS, ABC.length());
    }
}
