package dev.hourglass.file;

import dev.hourglass.file.OutputFileException.Kind;
import dev.hourglass.text.Escaped;
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
import java.util.List;
import java.util.Optional;

/** The place of an output file: where its links lead, what is there now, and in which folder it lies. */
final class OutputPlace {
    /** The bits of a file's mode that say what it is, and what they are for a socket. */
    private static final int KIND = 0170000;
    private static final int SOCKET = 0140000;

    private final Path file;
    private final Path target;
    private final boolean device;
    /** Nearest of the folders above the target that were there; everything below it is ours to make. */
    private final Path oldFolder;
    /** The file that is there now; null where there is none or a device. */
    private final OldFile oldFile;
    private boolean madeFolders;

    private OutputPlace(Path file) throws IOException {
        this.file = file;
        BasicFileAttributes attributes = attributes(file);
        requireNoFolder(attributes);
        if (attributes != null && !Files.isWritable(file)) {
            throw new OutputFileException(file, Kind.NOT_PERMITTED, "the file there is protected against writing");
        }
        this.device = attributes != null && attributes.isOther();
        Optional<Path> openFile = device ? Optional.empty() : OpenFiles.reachedBy(file);
        if (openFile.isPresent()) {
            throw refusal(openFile.get(), attributes != null);
        }
        this.target = device ? file : followLinks();
        this.oldFolder = device ? null : oldFolder(target.getParent());
        this.oldFile = attributes == null || device ? null : new OldFile(file, target);
        if (device) {
            requireNoSocket();
        }
    }

    /** A path that ends in a dot names a folder, there already or not. */
    private void requireNoFolder(BasicFileAttributes attributes) throws OutputFileException {
        if (attributes != null && attributes.isDirectory() || file.endsWith(".") || file.endsWith("..")) {
            throw new OutputFileException(file, Kind.CANNOT_CREATE, "it is a folder", "name a file in it");
        }
    }

    /** Only programs that wait for each other meet at a socket. */
    private void requireNoSocket() throws IOException {
        if ((OldFile.unixNumber(file, "mode") & KIND) == SOCKET) {
            throw new OutputFileException(file, Kind.CANNOT_CREATE, "it is a socket");
        }
    }

    private OutputFileException refusal(Path openFile, boolean isThere) {
        if (!isThere) {
            return new OutputFileException(file, Kind.CANNOT_CREATE, "no process has anything open there");
        }
        String descriptor = openFile.getFileName().toString();
        return new OutputFileException(file, Kind.CANNOT_CREATE,
                "it leads to a file that a process has open, which would be taken away from it",
                "name the file itself" + (descriptor.matches("[0-9]+") ? "; a table can also go to - >&" + descriptor
                        : ""));
    }

    /** Where links lead, each followed by hand, for the last to be replaced and the others to stay. */
    private Path followLinks() throws IOException {
        List<Path> steps = SymbolicLinks.steps(file);
        return steps.get(steps.size() - 1);
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
        return oldFile == null ? new FileAttribute<?>[0] : oldFile.attributes();
    }

    /** Makes sure that the new file may take the place of the one that is there now, if any. */
    void requireReplaceableBy(Path created) throws OutputFileException {
        if (oldFile != null) {
            oldFile.requireReplaceableBy(created);
        }
    }

    /** Gives a new file the permissions of the old one. */
    void copyPermissions(Path created) throws IOException {
        if (oldFile != null) {
            oldFile.copyPermissions(created);
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
        } catch (IOException e) {
            if (e instanceof AccessDeniedException && folder.getFileSystem().getSeparator().equals("\\")) {
                // Windows opens no folders, and takes care of names by itself.
                return;
            }
            // Some file systems, as those that virtual machines share with their host, know no forcing of folders.
            if (!"Invalid argument".equals(e.getMessage())) {
                throw new OutputFileException(file, Kind.WRITE_FAILED, "the new file is complete, but the disk did not "
                        + "confirm its name: " + OutputFileException.reason(e), e instanceof AccessDeniedException
                        ? "let its folder be read, too, which is needed for that, or name another place"
                        : "check the disk, and that the file is there");
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
