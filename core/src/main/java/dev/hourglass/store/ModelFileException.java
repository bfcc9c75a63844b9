package dev.hourglass.store;

import dev.hourglass.number.RoundedSize;
import dev.hourglass.remedy.Refused;
import dev.hourglass.remedy.Remedy;

/** A file is not the expected model file; the message says what was found and what was expected. */
public final class ModelFileException extends RuntimeException implements Refused {
    private static final long serialVersionUID = 1;

    /** How to mend it. */
    private final Remedy remedy;
    /** What the file is. */
    private final FoundFile found;
    /** What it should be. */
    private final FoundFile expected;

    ModelFileException(String problem, String fix) {
        this(problem, Remedy.of(fix));
    }

    ModelFileException(String problem, Remedy remedy) {
        this(problem, remedy, FoundFile.OTHER);
    }

    ModelFileException(String problem, Remedy remedy, FoundFile found) {
        super(problem);
        this.remedy = remedy;
        this.found = found;
        this.expected = FoundFile.OTHER;
    }

    private ModelFileException(String source, FoundFile expected, ModelFileException cause) {
        super(source + ": " + cause.getMessage(), cause);
        this.remedy = cause.remedy;
        this.found = cause.found;
        this.expected = expected;
    }

    /** {@return how to mend it} */
    @Override
    public Remedy remedy() {
        return remedy;
    }

    /** {@return what the file is instead} */
    public FoundFile found() {
        return found;
    }

    /** {@return what kind of model file was asked for} */
    public FoundFile expected() {
        return expected;
    }

    /** The same with the name of the file or other source in front, and with the expected kind. */
    ModelFileException in(String source, ModelKind wanted) {
        return new ModelFileException(source, wanted.found(), this);
    }

    /** The model needs more bytes than the heap has. */
    static ModelFileException tooLarge(long size, long heap) {
        return new ModelFileException("a model of " + RoundedSize.of(size) + ", the heap is limited to "
                + RoundedSize.of(heap), "if the file is right, give java more with -Xmx");
    }

    /** The seal is valid, so another copy of the file would be the same. */
    static ModelFileException unusable(String problem) {
        return new ModelFileException(problem, "use the version of this program that wrote it, or make it again");
    }

    /** The bytes are not those that were written. */
    static ModelFileException damaged(String problem) {
        return new ModelFileException(problem, "copy the file again from where it was made, or make it again");
    }
}
