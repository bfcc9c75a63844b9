package dev.hourglass.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is given for a model is named in words. */
class ForeignFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a,b                          | text that may be a table | TEXT
            größe,b                      | text that may be a table | TEXT
            `first name\tb\r\n1\t2\r\n`   | text that may be a table | TEXT
            `width,height\n1,10\n2,14\n` | text that may be a table | TEXT
            `\u001f\u008b\b\0\0\0\0\0`    | gzip data                | OTHER
            `\u0089HDF\r\n\u001a\n`       | an HDF5 file             | OTHER
            `\b\7\u0012\7pytorch`         | a protocol buffer, as ONNX models are | OTHER
            `\u0080\2}q`                 | a Python pickle          | OTHER
            {"model":1}                  | JSON                     | OTHER
            <?xml version="1.0"?>        | XML                      | OTHER
            """)
    void otherFilesAreNamed(String start, String found, FoundFile kind) throws IOException {
        byte[] bytes = start.getBytes(kind == FoundFile.TEXT ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("file"),
                kind == FoundFile.TEXT || start.startsWith("{") ? bytes : Arrays.copyOf(bytes, 300));
        ModelFileException refusal = assertThrows(ModelFileException.class, () -> EncoderFile.read(file));
        assertEquals(file + ": found " + found + ", expected a model file (safetensors)", refusal.getMessage());
        assertEquals(kind, refusal.found());
    }

    /** Neither known nor a text: all that can be said is that it is no model file. */
    @ParameterizedTest
    @ValueSource(strings = {"", "abcd\0e", "a\u001fb", "\u0001"})
    void whatNobodyKnowsIsNoText(String start) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), start);
        ModelFileException refusal = assertThrows(ModelFileException.class, () -> EncoderFile.read(file));
        assertEquals(file + ": a safetensors file has 8 bytes or more, found " + start.length(), refusal.getMessage());
        assertEquals(FoundFile.OTHER, refusal.found());
    }
}
