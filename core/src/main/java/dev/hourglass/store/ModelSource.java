package dev.hourglass.store;

import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a model is read from: a file, a stream, an array or a resource of the class path or of a module.
 *
 * <p>All are checked in the same way: a sequence of bytes gives the same model, or is refused, wherever it came from. A
 * refusal begins with the name of the source. Reading takes at most twice the size of the model and 32 MB of heap; from
 * a stream or a resource three times, since its bytes are kept meanwhile.
 */
public final class ModelSource {
    /** Gives the bytes. */
    @FunctionalInterface
    private interface Opening {
        StoredBytes open() throws IOException;
    }

    private final String name;
    private final Opening opening;

    private ModelSource(String name, Opening opening) {
        this.name = name;
        this.opening = opening;
    }

    /**
     * {@return a file}
     *
     * @param file to be opened when it is read
     */
    public static ModelSource of(Path file) {
        return new ModelSource(file.toString(), () -> {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw ForeignFile.irregular(Files.isDirectory(file));
            }
            return new StoredBytes.OfFile(FileChannel.open(file));
        });
    }

    /**
     * {@return a stream, which can be read once}
     *
     * <p>It is read to the end of the model, where it has to end, and not closed. A stream that continues is refused
     * after one more byte, and one that does not fit into the heap is refused before the memory is allocated.
     *
     * @param in   positioned before the first byte
     * @param name what messages call it
     */
    public static ModelSource of(InputStream in, String name) {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(name, "name");
        return new ModelSource(name, () -> ReceivedBytes.of(in));
    }

    /**
     * {@return an array}
     *
     * @param bytes of the whole model and nothing else; not copied, so not to be changed until it is read
     * @param name  what messages call it
     */
    public static ModelSource of(byte[] bytes, String name) {
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(name, "name");
        return new ModelSource(name, () -> new StoredBytes.OfArray(bytes));
    }

    /**
     * {@return a resource, as {@link Class#getResourceAsStream} finds it; in a named module also if its package is not
     * open}
     *
     * @param owner    beside whose class file it lies
     * @param resource relative to that, or with a slash in front from the root of the class path or module
     */
    public static ModelSource resource(Class<?> owner, String resource) {
        String path = resource.startsWith("/") ? resource.substring(1)
                : owner.getPackageName().isEmpty() ? resource
                : owner.getPackageName().replace('.', '/') + '/' + resource;
        return new ModelSource("resource /" + path, () -> open(owner, path));
    }

    private static StoredBytes open(Class<?> owner, String path) throws IOException {
        try (InputStream found = owner.getResourceAsStream('/' + path)) {
            return found != null ? ReceivedBytes.of(found) : ofModule(owner, path);
        }
    }

    /** A module gives its own resources, even if they are encapsulated, through a class of its own. */
    private static StoredBytes ofModule(Class<?> owner, String path) throws IOException {
        NoSuchFileException missing = new NoSuchFileException("resource /" + path, null,
                "there is no such resource on the class path or in the module of " + owner.getName());
        ModuleReference module = Optional.ofNullable(owner.getModule().getLayer())
                .flatMap(layer -> layer.configuration().findModule(owner.getModule().getName()))
                .orElseThrow(() -> missing).reference();
        try (ModuleReader reader = module.open(); InputStream found = reader.open(path).orElseThrow(() -> missing)) {
            return ReceivedBytes.of(found);
        }
    }

    /** {@return what messages call it, without characters that a terminal would obey} */
    public String name() {
        return Escaped.path(name);
    }

    /** The bytes, which the caller closes. */
    StoredBytes open() throws IOException {
        return opening.open();
    }
}
