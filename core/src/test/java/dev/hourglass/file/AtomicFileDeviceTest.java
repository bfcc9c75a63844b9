package dev.hourglass.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.file.OutputFileException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Devices of the machine itself. Apart from the others, because they must not be run on code that is changed to see
 * whether tests notice: as root, a change of what they test replaces {@code /dev/null} by a file.
 */
class AtomicFileDeviceTest {
    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);
    /** The first example of FIPS 180-4. */
    private static final String ABC_DIGEST = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void aFullDiskIsAFailureToWrite() {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "only Linux has a disk that is always full");
        assertEquals(Kind.WRITE_FAILED,
                assertThrows(OutputFileException.class, () -> AtomicFile.write(full, ABC)).kind());
        assertFalse(Files.isRegularFile(full));
    }

    @Test
    void devicesAreWrittenNotReplaced() throws IOException {
        Path device = Path.of("/dev/null");
        Assumptions.assumeTrue(Files.exists(device), "only Unix has devices in its folders");
        AtomicFile.probe(device);
        assertEquals(ABC_DIGEST, AtomicFile.write(device, ABC));
        assertFalse(Files.isRegularFile(device));
    }
}
