package dev.hourglass.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** An open file. Writes at most half of what it is given, as a system may at any time. */
final class DiskChannel extends FileChannel {
    private final FileChannel real;
    private final Disk disk;
    private final int file;
    private final String path;

    DiskChannel(FileChannel real, Disk disk, int file, String path) {
        this.real = real;
        this.disk = disk;
        this.file = file;
        this.path = path;
    }

    private void tell(Operation.Kind kind) throws IOException {
        disk.tell(new Operation(kind, file, path));
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        tell(Operation.Kind.READ);
        return real.read(to);
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
        tell(Operation.Kind.READ);
        return real.read(to, position);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        byte[] bytes = new byte[(from.remaining() + 1) / 2];
        from.duplicate().get(bytes);
        disk.tell(new Operation(Operation.Kind.WRITE, file, path, null, real.position(), bytes));
        from.position(from.position() + bytes.length);
        return real.write(ByteBuffer.wrap(bytes));
    }

    @Override
    public void force(boolean metadata) throws IOException {
        tell(Operation.Kind.FORCE);
        real.force(metadata);
    }

    @Override
    public FileLock tryLock(long from, long size, boolean shared) throws IOException {
        tell(Operation.Kind.LOCK);
        return real.tryLock(from, size, shared);
    }

    /** A close that is told to fail has closed the file, as on Linux. */
    @Override
    protected void implCloseChannel() throws IOException {
        try {
            tell(Operation.Kind.CLOSE);
        } finally {
            real.close();
        }
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public FileChannel truncate(long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer from, long position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }
}
