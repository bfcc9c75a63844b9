package dev.hourglass.disk;

/**
 * One operation on a file or a folder.
 *
 * @param kind   what is done
 * @param file   the number of the open file it is done to, or of the new file; -1 where there is none
 * @param path   of the file or the folder, or the old name
 * @param target the new name; null where there is none
 * @param at     where bytes are written
 * @param bytes  that are written; null where there are none
 */
public record Operation(Kind kind, int file, String path, String target, long at, byte[] bytes) {
    /** What can be done. */
    public enum Kind {
        /** A file is made, or an old one emptied. */
        CREATE,
        /** A file that is there is opened. */
        OPEN,
        /** Bytes go into a file. */
        WRITE,
        /** Bytes come out of a file. */
        READ,
        /** The disk gets all bytes of a file, or all names of a folder. */
        FORCE,
        /** A file is locked. */
        LOCK,
        /** A file is closed. */
        CLOSE,
        /** A file gets another name. */
        MOVE,
        /** A name is removed. */
        DELETE,
        /** A folder is made. */
        MAKE_FOLDER,
        /** Permissions are set. */
        PERMIT,
        /** A folder is listed. */
        LIST,
        /** A name is looked up. */
        LOOK
    }

    Operation(Kind kind, int file, String path) {
        this(kind, file, path, null, 0, null);
    }

    /** Whether it can change anything on the disk. */
    public boolean changes() {
        return switch (kind) {
            case CREATE, WRITE, MOVE, DELETE, MAKE_FOLDER, FORCE, PERMIT -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return kind + " " + path + (target == null ? "" : " to " + target)
                + (bytes == null ? "" : " " + bytes.length + " bytes at " + at);
    }
}
