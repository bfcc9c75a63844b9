package dev.hourglass.store;

import dev.hourglass.table.Escaped;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** An output file cannot be made, or not safely: what is at its place is the complete old file or the new one. */
public final class OutputFileException extends IOException {
    private static final long serialVersionUID = 1;

    /** What Unix says of a disk that is full or broken, whatever was to be done with it. */
    private static final String DISK_FAILURES = "No space left on device|Disk quota exceeded|Input/output error";

    /** What kind of trouble it is. */
    public enum Kind {
        /** The place is no place for a file: a folder, below a file, a name that is too long. */
        CANNOT_CREATE,
        /** The place is fine, but this user may not write there. */
        NOT_PERMITTED,
        /** The file was begun and could not be finished: the disk is full or failed. */
        WRITE_FAILED
    }

    /** What kind of trouble it is. */
    private final Kind kind;

    OutputFileException(Path file, Kind kind, String problem) {
        super(message(file, problem));
        this.kind = kind;
    }

    private OutputFileException(Path file, Kind kind, IOException cause) {
        super(message(file, reason(cause)), cause);
        this.kind = cause instanceof AccessDeniedException ? Kind.NOT_PERMITTED
                : reason(cause).matches(DISK_FAILURES) ? Kind.WRITE_FAILED : kind;
    }

    /** {@return what kind of trouble it is} */
    public Kind kind() {
        return kind;
    }

    /** The trouble that an exception tells of, unless it is one of ours already. */
    static OutputFileException of(Path file, Kind kind, IOException cause) {
        return cause instanceof OutputFileException known ? known : new OutputFileException(file, kind, cause);
    }

    private static String message(Path file, String problem) {
        return Escaped.path(file.toString()) + ": cannot write: " + problem;
    }

    /** What an exception says went wrong, without the name of the file. */
    static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof FileSystemException failure) {
            return failure.getReason() == null ? "no file can be made there" : failure.getReason();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
