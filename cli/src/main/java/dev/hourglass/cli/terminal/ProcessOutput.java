package dev.hourglass.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Where the process's standard output goes, unless it was started without: then nothing is written to what is there
 * now.
 */
final class ProcessOutput extends OutputStream {
    private final OutputStream target = new FileOutputStream(FileDescriptor.out);
    private boolean given;

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return;
        }
        if (!given && Descriptors.isTaken(Descriptors.OUT)) {
            throw new ClosedOutputException();
        }
        given = true;
        target.write(bytes, offset, length);
    }
}
