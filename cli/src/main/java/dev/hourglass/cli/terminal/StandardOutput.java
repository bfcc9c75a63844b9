package dev.hourglass.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
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
public final class StandardOutput extends BufferedOutputStream {
    private static final int BUFFER = 65_536;

    /** Over another stream, for tests. */
    public StandardOutput(OutputStream target) {
        super(new Breakable(target), BUFFER);
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

    /** Only flushes: the process's own output stays open for the messages at the end. */
    @Override
    public void close() throws IOException {
        flush();
    }

    /** Tells of the first failure to write; takes all that comes after it. */
    private static final class Breakable extends FilterOutputStream {
        private boolean broken;

        Breakable(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (broken) {
                return;
            }
            try {
                out.write(bytes, offset, length);
            } catch (IOException failure) {
                broken = true;
                throw new BrokenOutputException(failure);
            }
        }
    }
}
