package dev.hourglass.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void textIsUtf8WithLineFeeds() throws IOException {
        StandardOutput out = new StandardOutput(written);
        out.printLine("é\u2026");
        out.flush();
        assertArrayEquals("é\u2026\n".getBytes(StandardCharsets.UTF_8), written.toByteArray());
    }

    /** Pieces shorter and longer than the buffer of 65536 bytes, and ends that meet its end. */
    @Test
    void bytesPassUnchangedWhateverThePieces() throws IOException {
        byte[] bytes = new byte[400_000];
        new Random(1).nextBytes(bytes);
        StandardOutput out = new StandardOutput(written);
        int position = 0;
        for (int length : new int[] {0, 1, 65_535, 65_536, 65_537, 3, 200_000}) {
            out.write(bytes, position, length);
            position += length;
        }
        while (position < bytes.length) {
            out.write(bytes[position++]);
        }
        out.close();
        assertArrayEquals(bytes, written.toByteArray());
    }

    @Test
    void theFirstFailureIsThrownAndTheRestIsSilent() throws IOException {
        StandardOutput out = new StandardOutput(new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        out.print("lost");
        BrokenOutputException broken = assertThrows(BrokenOutputException.class, out::flush);
        assertEquals("No space left on device", broken.getMessage());
        out.print("also lost");
        out.flush();
    }
}
