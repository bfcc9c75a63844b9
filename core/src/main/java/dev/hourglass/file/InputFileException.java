package dev.hourglass.file;

import dev.hourglass.remedy.Refused;
import dev.hourglass.remedy.Remedy;
import java.io.IOException;

/** An input that is no file, that is named twice, or that cannot be read to its end as it was at the beginning. */
public final class InputFileException extends IOException implements Refused {
    private static final long serialVersionUID = 1;

    /** What kind of trouble it is. */
    public enum Kind {
        /** No file is there to be read: the name is that of a folder, or a pattern that matches none. */
        NO_FILE,
        /** The same file is named twice, whose rows would count twice. */
        REPEATED,
        /** Reading failed under way, or the file changed meanwhile. */
        READ_FAILED
    }

    /** What kind of trouble it is. */
    private final Kind kind;
    /** What the user can do. */
    private final String fix;

    /**
     * A refusal.
     *
     * @param kind    of trouble
     * @param problem what is wrong with which file; foreign text in it is escaped
     * @param fix     what helps
     */
    public InputFileException(Kind kind, String problem, String fix) {
        super(problem);
        this.kind = kind;
        this.fix = fix;
    }

    /**
     * A refusal that another exception caused.
     *
     * @param kind    of trouble
     * @param problem what is wrong with which file; foreign text in it is escaped
     * @param fix     what helps
     * @param cause   was thrown when something was done with the file
     */
    public InputFileException(Kind kind, String problem, String fix, IOException cause) {
        super(problem, cause);
        this.kind = kind;
        this.fix = fix;
    }

    /** {@return what kind of trouble it is} */
    public Kind kind() {
        return kind;
    }

    @Override
    public Remedy remedy() {
        return Remedy.of(fix);
    }
}
