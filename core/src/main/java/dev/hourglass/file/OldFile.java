package dev.hourglass.file;

import dev.hourglass.file.OutputFileException.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The file that is at an output's place: what a new one inherits from it, and what may keep it from being replaced. */
final class OldFile {
    /** The bit of a folder's mode that lets only owners remove what is in it. */
    private static final int STICKY = 01000;

    /** The place as the caller named it, for messages. */
    private final Path file;
    private final Path target;
    /** Null where the platform has no such permissions. */
    private final Set<PosixFilePermission> permissions;

    /**
     * Looks at a file.
     *
     * @param file   the place as the caller named it
     * @param target the file itself, where links lead
     * @throws OutputFileException if no other can take its place, as far as that shows before there is another
     */
    OldFile(Path file, Path target) throws IOException {
        this.file = file;
        this.target = target;
        requireNoMountPoint();
        requireMoreThanGrowing();
        PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        this.permissions = view == null ? null : view.readAttributes().permissions();
    }

    private void requireNoMountPoint() throws IOException {
        if (MountPoints.isOne(target.toRealPath())) {
            throw new OutputFileException(file, Kind.CANNOT_CREATE,
                    "the file there is mounted on its own, as containers do, so that no other can take its place",
                    "mount the folder that it is to be in, or name another place");
        }
    }

    /** Only opening it tells: what the system says of its permissions does not. */
    private void requireMoreThanGrowing() throws OutputFileException {
        if (!canBeOpened(StandardOpenOption.WRITE) && canBeOpened(StandardOpenOption.APPEND)) {
            throw new OutputFileException(file, Kind.NOT_PERMITTED, "the file there may only grow",
                    "chattr -a lets it be replaced; or name another place");
        }
    }

    private boolean canBeOpened(StandardOpenOption option) {
        try (FileChannel opened = FileChannel.open(target, option)) {
            return opened.isOpen();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Refuses to go on if the owner of the new file may not put it in this one's place: in a folder that all may write
     * to, such as {@code /tmp}, only this one's owner and the folder's may.
     */
    void requireReplaceableBy(Path created) throws OutputFileException {
        try {
            Path folder = target.getParent();
            int user = unixNumber(created, "uid");
            if ((unixNumber(folder, "mode") & STICKY) != 0 && user != 0 && user != unixNumber(target, "uid")
                    && user != unixNumber(folder, "uid")) {
                throw new OutputFileException(file, Kind.NOT_PERMITTED,
                        "the file there is another user's, and in its folder only its owner may replace it",
                        "name another place");
            }
        } catch (IOException e) {
            throw OutputFileException.of(file, Kind.CANNOT_CREATE, e);
        }
    }

    /** What Unix keeps of a file as a number, such as its mode; 0 on other systems. */
    static int unixNumber(Path path, String attribute) throws IOException {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? (Integer) Files.getAttribute(path, "unix:" + attribute) : 0;
    }

    /** What a new file must be created with, so that nobody can read it who could not read this one. */
    FileAttribute<?>[] attributes() {
        return permissions == null ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }

    /** Gives a new file the permissions of this one, also those that creating one leaves out. */
    void copyPermissions(Path created) throws IOException {
        if (permissions != null) {
            Files.setPosixFilePermissions(created, permissions);
        }
    }
}
