package dev.hourglass.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * Writes to a channel and digests what it writes. Its own failures are told apart from those of whoever makes the
 * content: they are {@link OutputFileException}s.
 */
final class DigestingOutput extends OutputStream {
    /** Bytes written at once: the JVM copies each piece outside of its heap, and keeps room for the largest. */
    static final int BLOCK = 1 << 16;

    private final Path file;
    private final WritableByteChannel channel;
    private final MessageDigest digest = Sha256.start();

    DigestingOutput(Path file, WritableByteChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Writes a whole content; the result is its SHA-256. */
    String write(FileContent content) throws IOException {
        OutputStream buffered = new BufferedOutputStream(this, BLOCK);
        content.writeTo(buffered);
        buffered.flush();
        return Sha256.hexadecimal(digest);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        int end = offset + length;
        try {
            for (int at = offset; at < end; ) {
                at += channel.write(ByteBuffer.wrap(bytes, at, Math.min(BLOCK, end - at)));
            }
        } catch (IOException e) {
            throw OutputFileException.of(file, OutputFileException.Kind.WRITE_FAILED, e);
        }
    }
}
