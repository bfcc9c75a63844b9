package dev.hourglass.file;

import dev.hourglass.file.OutputFileException.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;

/**
 * A new file beside its target, under a name of its own until it is complete. Closing it removes what did not become
 * the target; so does the end of the JVM by a signal.
 *
 * <p>What a killed process leaves is removed by the next one that writes into the folder. The number of a process does
 * not tell whether it lives, in a container or on a disk that machines share; so a process locks its file, and a file
 * is abandoned if its lock can be had. Where files cannot be locked, all are left alone.
 */
final class TemporaryFile implements Closeable {
    private static final Set<OpenOption> NEW_FILE = Set.of(
            StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    /** How the name of a file ends that could not take its target's place. */
    private static final String KEPT = ".new";
    private static final String NAMES = "\\.hourglass-[0-9]+-[0-9a-f]+-[0-9a-f]+\\.tmp";
    /**
     * How the names of this JVM begin, in which no name is used twice. It leaves its own files alone: to close any
     * channel to a file would give up the lock on it.
     */
    private static final String OWN_PREFIX = ".hourglass-" + ProcessHandle.current().pid() + '-'
            + Long.toHexString(System.currentTimeMillis()) + '-';

    private final OutputPlace place;
    private final Path path;
    private final FileChannel channel;
    private final Thread removal = new Thread(this::removeQuietly);
    private boolean moved;

    private TemporaryFile(OutputPlace place, Path path) throws IOException {
        this.place = place;
        this.path = path;
        this.channel = FileChannel.open(path, NEW_FILE, place.attributes());
    }

    /** Makes an empty file in a folder. The name does not hold the target's, which may be as long as names can be. */
    static TemporaryFile create(OutputPlace place, Path folder) throws OutputFileException {
        while (true) {
            String name = OWN_PREFIX + Long.toHexString(System.nanoTime()) + ".tmp";
            try {
                TemporaryFile file = new TemporaryFile(place, folder.resolve(name));
                if (file.hold()) {
                    file.removeAtExit();
                    return file;
                }
                file.channel.close();
            } catch (FileAlreadyExistsException taken) {
                continue;
            } catch (IOException e) {
                place.removeMadeFolders();
                throw OutputFileException.of(place.file(), Kind.CANNOT_CREATE, e);
            }
        }
    }

    /** Locks the file; false if somebody found it before it was locked, and removes it. */
    private boolean hold() {
        try {
            return channel.tryLock() != null && !Files.notExists(path);
        } catch (OverlappingFileLockException found) {
            return false;
        } catch (IOException cannotLock) {
            return true;
        }
    }

    /** Removes from a folder what killed processes left there, as far as that can be done. */
    static void removeAbandoned(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.matches(NAMES) && !name.startsWith(OWN_PREFIX)) {
                    removeIfAbandoned(file);
                }
            }
        } catch (Exception e) {
            // A folder may be there to write into and not to look into. Java's own streams over folders also throw what
            // they do not declare, where the system fails to close one.
        }
    }

    private static void removeIfAbandoned(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            if (channel.tryLock() != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // Somebody else's, or gone by now.
        }
    }

    /**
     * Writes a content and makes sure that the disk has it.
     *
     * @return the SHA-256 of the content
     * @throws OutputFileException if writing failed
     * @throws IOException         if the content throws it
     */
    String fill(FileContent content) throws IOException {
        String digest = new DigestingOutput(place.file(), channel).write(content);
        try {
            place.copyPermissions(path);
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
        ByteBuffer block = ByteBuffer.allocate(DigestingOutput.BLOCK);
        channel.position(0);
        while (channel.read(block) >= 0) {
            digest.update(block.flip());
            block.clear();
        }
        return Sha256.hexadecimal(digest);
    }

    /** Where content is written that is not made in one go. */
    FileChannel channel() {
        return channel;
    }

    /** Makes sure that the disk has what was written, and puts the file in the target's place. */
    void keep() throws OutputFileException {
        try {
            place.requireReplaceableBy(path);
            place.copyPermissions(path);
            channel.force(true);
        } catch (OutputFileException refusal) {
            throw refusal;
        } catch (IOException e) {
            throw OutputFileException.of(place.file(), Kind.WRITE_FAILED, e);
        }
        moveToTarget();
    }

    /** Puts the file in the target's place, in one step, and makes sure that the disk knows. */
    void moveToTarget() throws OutputFileException {
        try {
            Files.move(path, place.target(), StandardCopyOption.ATOMIC_MOVE);
            moved = true;
        } catch (IOException e) {
            throw kept(e);
        }
        place.forceFolders();
    }

    /**
     * Gives the file a name under which it stays: what is in it may have been long work. It is one that no next process
     * takes for abandoned, and none that is taken.
     */
    private OutputFileException kept(IOException cause) {
        Path target = place.target();
        String own = path.getFileName().toString();
        for (String name : List.of(target.getFileName() + KEPT, own.substring(1, own.lastIndexOf('.')) + KEPT)) {
            try {
                Path keptAs = Files.move(path, target.resolveSibling(name));
                moved = true;
                return OutputFileException.kept(place.file(), keptAs, cause);
            } catch (IOException takenOrTooLong) {
                // The other name is short and nobody else's.
            }
        }
        return OutputFileException.of(place.file(), Kind.CANNOT_CREATE, cause);
    }

    /** Where it is until it has another name. */
    Path path() {
        return path;
    }

    /** Removes the file, unless it has become the target. */
    @Override
    public void close() throws OutputFileException {
        try (channel) {
            if (!moved) {
                removeOrSayWhatStays();
            }
            Runtime.getRuntime().removeShutdownHook(removal);
        } catch (IllegalStateException shuttingDown) {
            // The hook runs already; it finds nothing to remove.
        } catch (IOException e) {
            throw OutputFileException.of(place.file(), Kind.WRITE_FAILED, e);
        }
    }

    private void removeOrSayWhatStays() throws OutputFileException {
        try {
            remove();
        } catch (IOException e) {
            throw OutputFileException.left(place.file(), path, e);
        }
    }

    private void remove() throws IOException {
        Files.deleteIfExists(path);
        place.removeMadeFolders();
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
            remove();
        } catch (IOException e) {
            // The JVM ends; there is nobody left to tell.
        }
    }
}
