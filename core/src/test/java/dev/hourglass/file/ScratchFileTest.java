package dev.hourglass.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ScratchFileTest {
    @TempDir
    private Path folder;

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void theOutputStaysAsItIsUnlessTheFileIsKept() throws IOException {
        Path output = Files.write(folder.resolve("output"), new byte[] {1});
        try (ScratchFile file = ScratchFile.beside(output)) {
            file.channel().write(ByteBuffer.wrap(new byte[] {2, 3}));
            assertEquals(2, files().size());
            assertEquals(output, file.output());
        }
        assertEquals(List.of(output), files());
        assertArrayEquals(new byte[] {1}, Files.readAllBytes(output));
        try (ScratchFile file = ScratchFile.beside(output)) {
            file.channel().write(ByteBuffer.wrap(new byte[] {2, 3}));
            file.keep();
        }
        assertEquals(List.of(output), files());
        assertArrayEquals(new byte[] {2, 3}, Files.readAllBytes(output));
    }

    @Test
    void foldersThatWereMadeForItGoWithIt() throws IOException {
        ScratchFile.beside(folder.resolve("new").resolve("output")).close();
        assertFalse(Files.exists(folder.resolve("new")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void nothingLiesBesideADevice() {
        assertThrows(OutputFileException.class, () -> ScratchFile.beside(Path.of("/dev/null")));
    }
}
