package dev.hourglass.inspection;

import dev.hourglass.remedy.Refused;
import dev.hourglass.remedy.Remedy;
import java.util.Objects;

/**
 * Data that nothing can be learned from, for a reason that is not in a single cell; the message says what was found.
 */
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
     * {@return another exception as one of these, with its message}
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
     * {@return the same with a place}
     *
     * @param place put in front of the message, as it is
     */
    public UnusableDataException in(String place) {
        UnusableDataException told = new UnusableDataException(place + getMessage(), remedy);
        told.initCause(this);
        return told;
    }

    /**
     * {@return the same with a remark on what is left of the work}
     *
     * @param left put at the end of the message
     */
    public UnusableDataException leaving(String left) {
        UnusableDataException told = new UnusableDataException(getMessage() + "; " + left, remedy);
        told.initCause(this);
        return told;
    }
}
