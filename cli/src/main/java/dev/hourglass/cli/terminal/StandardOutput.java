package dev.hourglass.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Standard output, buffered, as UTF-8, with errors that are noticed.
 *
 * <p>{@link System#out} swallows them: a full disk would look like success. Here the first failure to write is thrown
 * as a {@link BrokenOutputException}, and what is written after it goes nowhere.
 */
public final class StandardOutput extends OutputStream {
    private static final int BUFFER = 1 << 16;

    private final OutputStream target;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private boolean broken;

    /** Over another stream, for tests. */
    public StandardOutput(OutputStream target) {
        this.target = target;
    }

    /** The process's own. */
    static StandardOutput system() {
        return new StandardOutput(new ProcessOutput());
    }

    /** Writes text. */
    public void print(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes text and a line feed, on every system. */
    public void printLine(String text) throws IOException {
        print(text);
        write('\n');
    }

    /** Writes some lines. */
    public void printLines(List<String> lines) throws IOException {
        for (String line : lines) {
            printLine(line);
        }
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int written = 0;
        while (written < length) {
            if (filled == BUFFER) {
                empty();
            }
            int part = Math.min(length - written, BUFFER - filled);
            System.arraycopy(bytes, offset + written, buffer, filled, part);
            filled += part;
            written += part;
        }
    }

    /** Hands everything on to the system. */
    @Override
    public void flush() throws IOException {
        empty();
        target.flush();
    }

    /** Only flushes: the process's own output stays open for the messages at the end. */
    @Override
    public void close() throws IOException {
        flush();
    }

    private void empty() throws IOException {
        int length = filled;
        filled = 0;
        if (broken) {
            return;
        }
        try {
            target.write(buffer, 0, length);
        } catch (IOException failure) {
            broken = true;
            throw new BrokenOutputException(failure);
        }
    }
}
