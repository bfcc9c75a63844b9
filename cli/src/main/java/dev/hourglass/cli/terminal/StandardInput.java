package dev.hourglass.cli.terminal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Standard input, unless there is none: then the first to read is refused, and gets no file of the JVM's own. */
final class StandardInput extends FilterInputStream {
    private boolean given;

    /** Over the JVM's own stream. */
    StandardInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        requireGiven();
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        requireGiven();
        return super.read(bytes, offset, length);
    }

    private void requireGiven() {
        if (!given && Descriptors.isTaken(Descriptors.IN)) {
            throw new CommandException(ExitCode.NO_INPUT, "standard input is closed",
                    "give a table there, as in < data.csv, or name a file");
        }
        given = true;
    }
}
