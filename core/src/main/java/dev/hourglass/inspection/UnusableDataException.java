package dev.hourglass.inspection;

import dev.hourglass.remedy.Refused;
import dev.hourglass.remedy.Remedy;
import java.util.Objects;

/** Data that nothing can be learned from, whatever cell of it one looks at; the message says what was found. */
public final class UnusableDataException extends RuntimeException implements Refused {
    private static final long serialVersionUID = 1L;

    /** What helps. */
    private final Remedy remedy;

    /**
     * Data that nothing can be learned from.
     *
     * @param problem what was found; foreign text in it is escaped
     * @param remedy  what helps
     */
    public UnusableDataException(String problem, Remedy remedy) {
        super(problem);
        this.remedy = remedy;
    }

    /**
     * {@return trouble that came up as another exception, in its words}
     *
     * @param cause  its message says what was found
     * @param remedy what helps
     */
    public static UnusableDataException of(RuntimeException cause, Remedy remedy) {
        Objects.requireNonNull(remedy, "remedy");
        UnusableDataException told = new UnusableDataException(cause.getMessage(), remedy);
        told.initCause(cause);
        return told;
    }

    @Override
    public Remedy remedy() {
        return remedy;
    }

    /**
     * {@return the same trouble, told of a place}
     *
     * @param place that stands before the message, as it is
     */
    public UnusableDataException in(String place) {
        UnusableDataException told = new UnusableDataException(place + getMessage(), remedy);
        told.initCause(this);
        return told;
    }

    /**
     * {@return the same refusal, with a remark on what is left of the work}
     *
     * @param left ends the message
     */
    public UnusableDataException leaving(String left) {
        UnusableDataException told = new UnusableDataException(getMessage() + "; " + left, remedy);
        told.initCause(this);
        return told;
    }
}
