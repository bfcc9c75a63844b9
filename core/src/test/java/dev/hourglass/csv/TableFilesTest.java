package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.file.InputFileException;
import dev.hourglass.table.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TableFilesTest {
    private static final Path DASH = Path.of("-");

    @TempDir
    Path folder;
    private Path first;
    private Path second;

    @BeforeEach
    void write() throws IOException {
        first = Files.writeString(folder.resolve("first.csv"), "a\n1\n2\n");
        second = Files.writeString(folder.resolve("second.csv"), "a\n3\n");
    }

    private static CsvSource stream(String text, String name) {
        return CsvSource.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
    }

    private static InputFileException refused(InputFileException.Kind kind, Path... files) {
        InputFileException refusal =
                assertThrows(InputFileException.class, () -> TableFiles.sources(List.of(files)));
        assertEquals(kind, refusal.kind());
        return refusal;
    }

    @Test
    void filesAndStreamsAreOneTable() throws IOException {
        Table table = CsvReader.read(TableFiles.sources(List.of(first, DASH, second),
                Map.of(DASH, stream("a\n7\n", "the stream"))), new CsvOptions());
        assertEquals(List.of(1.0, 2.0, 7.0, 3.0), Arrays.stream(table.matrix(List.of("a")).values()).boxed().toList());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFileCountsOnceUnderAnyName() throws IOException {
        assertEquals(first + " is given twice: its rows would count twice",
                refused(InputFileException.Kind.REPEATED, first, second, first).getMessage());
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), first);
        assertEquals(link + " is the same file as " + first + ": its rows would count twice",
                refused(InputFileException.Kind.REPEATED, first, link).getMessage());
        Map<Path, CsvSource> others = Map.of(DASH, stream("", "the stream"));
        assertThrows(InputFileException.class, () -> TableFiles.sources(List.of(DASH, DASH), others));
    }

    @Test
    void aFileIsToldFromAStreamThatIsCalledSo() throws IOException {
        Path file = Path.of("first.csv");
        CsvSource stream = stream("", file.toString());
        Files.copy(first, file, StandardCopyOption.REPLACE_EXISTING);
        try {
            assertEquals(List.of(file.toString(), "./" + file),
                    TableFiles.sources(List.of(DASH, file), Map.of(DASH, stream)).stream().map(CsvSource::name)
                            .toList());
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void whatIsNoFileIsRefused() {
        assertEquals(folder + " is a folder, expected a file",
                refused(InputFileException.Kind.NO_FILE, folder).getMessage());
        assertThrows(NoSuchFileException.class, () -> TableFiles.sources(List.of(folder.resolve("none"))));
    }

    @Test
    void aFileThatChangesWhileItIsReadIsRefused() throws IOException {
        List<CsvSource> sources = TableFiles.sources(List.of(first, second));
        assertEquals(3, CsvReader.read(sources, new CsvOptions()).rows());
        FileTime before = Files.getLastModifiedTime(first);
        Files.writeString(first, "9\n", StandardOpenOption.APPEND);
        InputFileException grown =
                assertThrows(InputFileException.class, () -> CsvReader.read(sources, new CsvOptions()));
        assertEquals(InputFileException.Kind.READ_FAILED, grown.kind());
        assertEquals(first + " changed while it was read", grown.getMessage());
        Files.writeString(first, "a\n1\n3\n");
        Files.setLastModifiedTime(first, FileTime.fromMillis(before.toMillis() + 5000));
        assertThrows(InputFileException.class, () -> CsvReader.read(sources, new CsvOptions()));
    }

    /** All blocks come before: a stream's reader has had them anyway. */
    @Test
    void blocksEndWithTheRefusal() throws IOException {
        List<CsvSource> sources = TableFiles.sources(List.of(first));
        Files.writeString(first, "9\n", StandardOpenOption.APPEND);
        try (CsvBlocks blocks = CsvReader.open(sources, new CsvOptions())) {
            assertEquals(Optional.of(3), blocks.next(10).map(block -> block.table().rows()));
            assertThrows(InputFileException.class, () -> blocks.next(10));
        }
    }

    /** What was opened was read to its end, whatever has its name by then. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFileMayBeReplacedWhileItIsRead() throws IOException {
        CsvSource source = TableFiles.sources(List.of(first)).get(0);
        Files.move(second, first, StandardCopyOption.REPLACE_EXISTING);
        source.requireUnchanged();
        Files.delete(first);
        source.requireUnchanged();
    }

    @Test
    void readingThatFailsUnderWayNamesTheSource() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }
        };
        List<CsvSource> sources =
                TableFiles.sources(List.of(DASH), Map.of(DASH, CsvSource.of(broken, "the stream")));
        InputFileException refusal =
                assertThrows(InputFileException.class, () -> CsvReader.read(sources, new CsvOptions()));
        assertEquals("the stream: cannot be read: Input/output error", refusal.getMessage());
    }
}
