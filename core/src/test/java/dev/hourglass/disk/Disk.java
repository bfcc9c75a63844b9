package dev.hourglass.disk;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Does what the real file system does, and tells of each operation before it is done. */
public final class Disk extends FileSystemProvider {
    /** Hears of operations; may stop any of them. */
    @FunctionalInterface
    public interface Watcher {
        /** Comes back if the operation is to be done, and throws what it is to end with otherwise. */
        void before(Operation operation) throws IOException;
    }

    private final FileSystemProvider real;
    private final FileSystem system;
    private final List<Operation> trace = new ArrayList<>();
    private Watcher watcher = operation -> { };
    private final List<FileChannel> open = new ArrayList<>();
    private int files;

    /** A disk that lets everything happen. */
    public Disk(FileSystem below) {
        this.real = below.provider();
        this.system = new DiskSystem(this, below);
    }

    /** The same place on this disk. */
    public Path path(Path below) {
        return DiskPath.over(below, system);
    }

    /** Who hears of operations from now on. */
    public void watch(Watcher newWatcher) {
        watcher = newWatcher;
    }

    /** What has been done, in order. */
    public List<Operation> trace() {
        return List.copyOf(trace);
    }

    /** Closes every file and gives up every lock, as the system does when a process is killed; all may happen again. */
    public void endOfProcess() throws IOException {
        for (FileChannel channel : open) {
            channel.close();
        }
        watcher = operation -> { };
    }

    void tell(Operation operation) throws IOException {
        watcher.before(operation);
        trace.add(operation);
    }

    private void tell(Operation.Kind kind, Path path) throws IOException {
        tell(new Operation(kind, -1, path.toString()));
    }

    private static Path below(Path path) {
        return DiskPath.below(path);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        boolean creates =
                options.contains(StandardOpenOption.CREATE_NEW) || options.contains(StandardOpenOption.CREATE);
        int file = files++;
        tell(new Operation(creates ? Operation.Kind.CREATE : Operation.Kind.OPEN, file, path.toString()));
        FileChannel channel = real.newFileChannel(below(path), options, attributes);
        open.add(channel);
        return new DiskChannel(channel, this, file, path.toString());
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options,
            FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        tell(Operation.Kind.LIST, folder);
        DirectoryStream<Path> stream = real.newDirectoryStream(below(folder), path -> true);
        List<Path> paths = new ArrayList<>();
        stream.forEach(path -> paths.add(path(path)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return paths.iterator();
            }

            @Override
            public void close() throws IOException {
                try {
                    tell(Operation.Kind.CLOSE, folder);
                } finally {
                    stream.close();
                }
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        Operation operation = new Operation(Operation.Kind.MAKE_FOLDER, -1, folder.toString());
        watcher.before(operation);
        real.createDirectory(below(folder), attributes);
        trace.add(operation);
    }

    @Override
    public void delete(Path path) throws IOException {
        tell(Operation.Kind.DELETE, path);
        real.delete(below(path));
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        tell(new Operation(Operation.Kind.MOVE, -1, source.toString(), target.toString(), 0, null));
        real.move(below(source), below(target), options);
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        tell(Operation.Kind.LOOK, path);
        real.checkAccess(below(path), modes);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        tell(Operation.Kind.LOOK, path);
        return real.readAttributes(below(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) throws IOException {
        tell(Operation.Kind.LOOK, path);
        return real.readAttributes(below(path), names, options);
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options) throws IOException {
        tell(Operation.Kind.PERMIT, path);
        real.setAttribute(below(path), name, value, options);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        V view = real.getFileAttributeView(below(path), type, options);
        if (view == null || type != PosixFileAttributeView.class) {
            return view;
        }
        return type.cast(Proxy.newProxyInstance(Disk.class.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> {
                    tell(method.getName().startsWith("set") ? Operation.Kind.PERMIT : Operation.Kind.LOOK, path);
                    return DiskPath.call(view, method, arguments);
                }));
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
        tell(Operation.Kind.LOOK, link);
        return path(real.readSymbolicLink(below(link)));
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        return real.isSameFile(below(path), below(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return real.isHidden(below(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return real.getFileStore(below(path));
    }

    @Override
    public String getScheme() {
        return "disk";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }
}
