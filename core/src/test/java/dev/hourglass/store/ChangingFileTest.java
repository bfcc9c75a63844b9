package dev.hourglass.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.disk.Disk;
import dev.hourglass.disk.Operation.Kind;
import dev.hourglass.file.AtomicFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that change, or cannot be read any more, while they are read. */
class ChangingFileTest {
    @TempDir
    private Path folder;
    private Path file;
    private Disk disk;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("encoder");
        EncoderFile.write(file, SampleEncoder.encoder());
        disk = new Disk(folder.getFileSystem());
    }

    /** Something that happens between two reads. */
    @FunctionalInterface
    private interface Event {
        void happen() throws IOException;
    }

    /** Lets something happen before each of the reads that a file takes, in turn. */
    private void beforeEachRead(Event event, Event read) throws IOException {
        EncoderFile.read(disk.path(file));
        long reads = disk.trace().stream().filter(operation -> operation.kind() == Kind.READ).count();
        assertTrue(reads > 10, reads + " reads");
        for (int at = 0; at < reads; at++) {
            write();
            int when = at;
            int[] count = {0};
            disk.watch(operation -> {
                if (operation.kind() == Kind.READ && count[0]++ == when) {
                    event.happen();
                }
            });
            read.happen();
        }
    }

    @Test
    void aFileThatIsCutWhileItIsReadIsRefused() throws IOException {
        beforeEachRead(() -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(4);
            }
        }, () -> {
            ModelFileException refused =
                    assertThrows(ModelFileException.class, () -> EncoderFile.read(disk.path(file)));
            assertTrue(refused.getMessage().endsWith("the file became shorter while it was read"),
                    refused.getMessage());
        });
    }

    @Test
    void whatIsAppendedWhileItIsReadIsNotRead() throws IOException {
        beforeEachRead(() -> Files.write(file, new byte[1000], StandardOpenOption.APPEND),
                () -> assertEquals(SampleEncoder.COLUMNS, EncoderFile.read(disk.path(file)).columns()));
    }

    @Test
    void aFileThatIsReplacedWhileItIsReadIsReadToItsEnd() throws IOException {
        beforeEachRead(() -> AtomicFile.write(file, new byte[3]),
                () -> assertEquals(SampleEncoder.COLUMNS, EncoderFile.read(disk.path(file)).columns()));
    }

    @Test
    void aDiskThatFailsIsNamed() throws IOException {
        beforeEachRead(() -> {
            throw new IOException("Input/output error");
        }, () -> assertEquals(file + ": Input/output error", assertThrows(FileSystemException.class,
                () -> EncoderFile.read(disk.path(file))).getMessage()));
    }
}
