package dev.hourglass.file;

import dev.hourglass.remedy.Refused;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** An output file cannot be made, or not safely: what is at its place is the complete old file or the new one. */
public final class OutputFileException extends IOException implements Refused {
    private static final long serialVersionUID = 1;

    /** What Unix says of a disk that is full or broken or gone, whatever was to be done with it. */
    private static final String DISK_FAILURES = "No space left on device|Disk quota exceeded|Input/output error"
            + "|Stale (NFS )?file handle|Transport endpoint is not connected|Remote I/O error";
    /** What Unix says of files and folders that must stay as they are. */
    private static final String FORBIDDEN = "Operation not permitted";
    private static final String BROKEN_PIPE = "Broken pipe";

    /** What kind of trouble it is. */
    public enum Kind {
        /** The place is no place for a file: a folder, below a file, a name that is too long. */
        CANNOT_CREATE,
        /** The place is standard output, where a program tells what came of its work. */
        STANDARD_OUTPUT,
        /** The place is fine, but this user may not write there. */
        NOT_PERMITTED,
        /** The place is that of an input, or of another output. */
        TAKEN,
        /** The file was begun and could not be finished: the disk is full or failed. */
        WRITE_FAILED
    }

    /** The output. */
    private final String file;
    /** What kind of trouble it is. */
    private final Kind kind;
    /** How to mend it. */
    private final String fix;

    OutputFileException(Path file, Kind kind, String problem) {
        this(file, kind, problem, fix(kind));
    }

    OutputFileException(Path file, Kind kind, String problem, String fix) {
        this(file, message(file, problem), kind, fix, null);
    }

    private OutputFileException(Path file, String message, Kind kind, String fix, IOException cause) {
        super(message, cause);
        this.file = file.toString();
        this.kind = kind;
        this.fix = fix;
    }

    private OutputFileException(Path file, Kind kind, String problem, String fix, IOException cause) {
        this(file, message(file, problem), kind, fix, cause);
    }

    /** {@return the output, as it was named} */
    public String file() {
        return file;
    }

    /** {@return what kind of trouble it is} */
    public Kind kind() {
        return kind;
    }

    /** {@return how to mend it, in one sentence} */
    public String fix() {
        return fix;
    }

    @Override
    public Remedy remedy() {
        return Remedy.of(fix);
    }

    /**
     * {@return the trouble that an exception tells of, which is the exception itself if it is one of these}
     *
     * @param file  the output
     * @param kind  what it is unless the exception says that it is something else
     * @param cause was thrown when something was done with the output
     */
    public static OutputFileException of(Path file, Kind kind, IOException cause) {
        if (cause instanceof OutputFileException known) {
            return known;
        }
        Kind told = told(kind, cause);
        return new OutputFileException(file, told, reason(cause), fix(told, cause), cause);
    }

    /** What is written there would take the place of something else. */
    static OutputFileException taken(Path file, String problem, String fix) {
        return new OutputFileException(file, Escaped.path(file) + problem, Kind.TAKEN, fix, null);
    }

    /** The kind that an exception tells of by itself, or else another. */
    private static Kind told(Kind otherwise, IOException cause) {
        return cause instanceof AccessDeniedException || reason(cause).equals(FORBIDDEN) ? Kind.NOT_PERMITTED
                : reason(cause).matches(DISK_FAILURES) ? Kind.WRITE_FAILED : otherwise;
    }

    /** A temporary file cannot be removed, so that the target may not be replaceable either. */
    static OutputFileException left(Path file, Path temporary, IOException cause) {
        return new OutputFileException(file, told(Kind.WRITE_FAILED, cause),
                "what was begun cannot be removed: " + Escaped.path(temporary.toString()) + ": " + reason(cause),
                "remove that file, and name another place", cause);
    }

    /** The new file is complete, but cannot take the target's place and has another name now. */
    static OutputFileException kept(Path file, Path keptAs, IOException cause) {
        return new OutputFileException(file, Kind.CANNOT_CREATE,
                reason(cause) + "; the new file is complete and stays as " + Escaped.path(keptAs.toString()),
                "move that file to where it is wanted, and name another place the next time", cause);
    }

    private static String fix(Kind kind, IOException cause) {
        if (isInterruption(cause)) {
            return "write it again when nothing interrupts; the file at that place is whole, old or new";
        }
        return reason(cause).equals(BROKEN_PIPE) ? "let its reader go on until the end" : fix(kind);
    }

    private static String fix(Kind kind) {
        return switch (kind) {
            case CANNOT_CREATE, STANDARD_OUTPUT, TAKEN -> "name another place";
            case NOT_PERMITTED ->
                    "check the owner and the mode of the file and of its folder, or name another place";
            case WRITE_FAILED ->
                    "make room on the disk or name another; the file at that place is whole, old or new";
        };
    }

    private static String message(Path file, String problem) {
        return Escaped.path(file.toString()) + ": cannot write: " + problem;
    }

    /** What an exception says went wrong, without the name of the file. */
    static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (isInterruption(cause)) {
            return "the thread that wrote it was interrupted";
        }
        if (cause instanceof FileSystemException failure) {
            return failure.getReason() == null ? "no file can be made there" : failure.getReason();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static boolean isInterruption(IOException cause) {
        return cause instanceof ClosedByInterruptException || cause instanceof FileLockInterruptionException;
    }
}
