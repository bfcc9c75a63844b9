package dev.hourglass.store;

import dev.hourglass.store.OutputFileException.Kind;
import dev.hourglass.table.Escaped;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The place of an output file: where its links lead, what is there now, and in which folder it lies. */
final class OutputPlace {
    /** As many links in a row as Linux follows. */
    private static final int MOST_LINKS = 40;

    private final Path file;
    private final Path target;
    private final boolean device;
    /** Nearest of the folders above the target that were there; everything below it is ours to make. */
    private final Path oldFolder;
    /** Of the file that is there now; null where there is none or the platform has no such permissions. */
    private final Set<PosixFilePermission> permissions;
    private boolean madeFolders;

    private OutputPlace(Path file) throws IOException {
        this.file = file;
        BasicFileAttributes attributes = attributes(file);
        if (attributes != null && attributes.isDirectory()) {
            throw new OutputFileException(file, Kind.CANNOT_CREATE, "it is a folder");
        }
        if (attributes != null && !Files.isWritable(file)) {
            throw new OutputFileException(file, Kind.NOT_PERMITTED, "the file there is protected against writing");
        }
        this.device = attributes != null && attributes.isOther();
        this.target = device ? file : followLinks(file.toAbsolutePath());
        this.oldFolder = device ? null : oldFolder(target.getParent());
        this.permissions = attributes == null || device ? null : permissions(target);
    }

    private static Path oldFolder(Path folder) {
        boolean found = Files.exists(folder, LinkOption.NOFOLLOW_LINKS) || folder.getParent() == null;
        return found ? folder : oldFolder(folder.getParent());
    }

    /**
     * Looks at a place.
     *
     * @throws OutputFileException if no file can be there, or the file there must not be written
     */
    static OutputPlace of(Path file) throws OutputFileException {
        try {
            return new OutputPlace(file);
        } catch (IOException e) {
            throw OutputFileException.of(file, Kind.CANNOT_CREATE, e);
        }
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static Path followLinks(Path file) throws IOException {
        Path path = file;
        for (int links = 0; Files.isSymbolicLink(path); links++) {
            if (links == MOST_LINKS) {
                throw new OutputFileException(file, Kind.CANNOT_CREATE, "too many symbolic links");
            }
            path = path.resolveSibling(Files.readSymbolicLink(path));
        }
        return path;
    }

    private static Set<PosixFilePermission> permissions(Path target) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        return view == null ? null : view.readAttributes().permissions();
    }

    /** The place as the caller named it, for messages. */
    Path file() {
        return file;
    }

    /** The place where the new file goes. */
    Path target() {
        return target;
    }

    /** Whether a device or a pipe is there, which can only be written to, not replaced. */
    boolean isDevice() {
        return device;
    }

    /** The device or pipe, open for writing. */
    FileChannel openDevice() throws OutputFileException {
        try {
            return FileChannel.open(file, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw OutputFileException.of(file, Kind.CANNOT_CREATE, e);
        }
    }

    /** What a new file must be created with, so that nobody can read it who could not read the old one. */
    FileAttribute<?>[] attributes() {
        return permissions == null ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }

    /** Gives a new file the permissions of the old one, also those that creating one leaves out. */
    void restorePermissions(Path created) throws IOException {
        if (permissions != null) {
            Files.setPosixFilePermissions(created, permissions);
        }
    }

    /** The folder of the file, which is made if it is missing. */
    Path makeFolder() throws OutputFileException {
        try {
            madeFolders = true;
            return Files.createDirectories(target.getParent());
        } catch (IOException e) {
            removeMadeFolders();
            throw OutputFileException.of(file, Kind.CANNOT_CREATE, e);
        }
    }

    /** Removes the folders that were made, unless somebody uses them by now. */
    void removeMadeFolders() {
        try {
            Path folder = target.getParent();
            for (; madeFolders && !folder.equals(oldFolder); folder = folder.getParent()) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            // A folder without a file in it does no harm.
        }
    }

    /**
     * Makes the disk know the names of the new file and of the folders made for it.
     *
     * @throws OutputFileException if the disk does not say that it does
     */
    void forceFolders() throws OutputFileException {
        Path folder = target.getParent();
        force(folder);
        while (!folder.equals(oldFolder)) {
            folder = folder.getParent();
            force(folder);
        }
    }

    private void force(Path folder) throws OutputFileException {
        try (FileChannel channel = FileChannel.open(folder)) {
            channel.force(true);
        } catch (AccessDeniedException cannotOpen) {
            // Windows opens no folders, and takes care of names by itself.
        } catch (IOException e) {
            // Some file systems, as those that virtual machines share with their host, know no forcing of folders.
            if (!"Invalid argument".equals(e.getMessage())) {
                throw new OutputFileException(file, Kind.WRITE_FAILED, "the new file is complete, but the disk did not "
                        + "confirm its name: " + OutputFileException.reason(e));
            }
        }
    }

    /** The folder of the file, or where it is missing the nearest one above it. */
    Path nearestFolder() throws OutputFileException {
        if (!Files.isDirectory(oldFolder)) {
            throw new OutputFileException(file, Kind.CANNOT_CREATE,
                    Escaped.path(oldFolder.toString()) + " is not a folder");
        }
        return oldFolder;
    }
}
