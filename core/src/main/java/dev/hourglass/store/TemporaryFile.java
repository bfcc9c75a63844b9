package dev.hourglass.store;

import dev.hourglass.store.OutputFileException.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Set;

/**
 * A new file beside its target, under a name of its own until it is complete. Closing it removes what did not become
 * the target; so does the end of the JVM by a signal.
 */
final class TemporaryFile implements Closeable {
    private static final Set<OpenOption> NEW_FILE = Set.of(
            StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    private static final int BLOCK = 1 << 16;

    private final OutputPlace place;
    private final Path path;
    private final FileChannel channel;
    private final Thread removal = new Thread(this::removeQuietly);
    /** From then on the temporary name is free, and perhaps another thread's. */
    private boolean moved;

    private TemporaryFile(OutputPlace place, Path path) throws IOException {
        this.place = place;
        this.path = path;
        this.channel = FileChannel.open(path, NEW_FILE, place.attributes());
    }

    /** Makes an empty file in a folder. The name does not hold the target's, which may be as long as names can be. */
    static TemporaryFile create(OutputPlace place, Path folder) throws OutputFileException {
        String name = ".hourglass-" + ProcessHandle.current().pid() + "-";
        for (int number = 0; ; number++) {
            try {
                TemporaryFile file = new TemporaryFile(place, folder.resolve(name + number + ".tmp"));
                file.removeAtExit();
                return file;
            } catch (FileAlreadyExistsException taken) {
                continue;
            } catch (IOException e) {
                throw OutputFileException.of(place.file(), Kind.CANNOT_CREATE, e);
            }
        }
    }

    /**
     * Writes a content and makes sure that the disk has it.
     *
     * @return the SHA-256 of the content
     * @throws OutputFileException if writing failed
     * @throws IOException         if the content throws it
     */
    String fill(AtomicFile.Content content) throws IOException {
        String digest = new DigestingOutput(place.file(), channel).write(content);
        try {
            channel.force(true);
            if (!digest.equals(digestOnDisk())) {
                throw new IOException("what was read back is not what was written: the disk may be failing");
            }
        } catch (IOException e) {
            throw OutputFileException.of(place.file(), Kind.WRITE_FAILED, e);
        }
        return digest;
    }

    private String digestOnDisk() throws IOException {
        MessageDigest digest = Sha256.start();
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        channel.position(0);
        while (channel.read(block) >= 0) {
            digest.update(block.flip());
            block.clear();
        }
        return Sha256.hexadecimal(digest);
    }

    /** Puts the file in the target's place, in one step. */
    void moveToTarget() throws OutputFileException {
        try {
            place.restorePermissions(path);
            channel.close();
            Files.move(path, place.target(), StandardCopyOption.ATOMIC_MOVE);
            moved = true;
        } catch (IOException e) {
            throw OutputFileException.of(place.file(), Kind.CANNOT_CREATE, e);
        }
        forceFolder();
    }

    /** Makes the disk know the new name; where a platform cannot open folders, it takes care of that by itself. */
    private void forceFolder() {
        try (FileChannel folder = FileChannel.open(path.getParent())) {
            folder.force(true);
        } catch (IOException e) {
            return;
        }
    }

    /** Removes the file, unless it has become the target. */
    @Override
    public void close() throws OutputFileException {
        try {
            channel.close();
            if (!moved) {
                Files.deleteIfExists(path);
            }
            Runtime.getRuntime().removeShutdownHook(removal);
        } catch (IllegalStateException shuttingDown) {
            // The hook runs already; it finds nothing to remove.
        } catch (IOException e) {
            throw OutputFileException.of(place.file(), Kind.WRITE_FAILED, e);
        }
    }

    private void removeAtExit() {
        try {
            Runtime.getRuntime().addShutdownHook(removal);
        } catch (IllegalStateException shuttingDown) {
            // Whoever writes while the JVM ends waits for the file itself.
        }
    }

    private void removeQuietly() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // The JVM ends; there is nobody left to tell.
        }
    }
}
