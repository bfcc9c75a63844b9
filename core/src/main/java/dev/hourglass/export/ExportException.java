package dev.hourglass.export;

import dev.hourglass.remedy.Refused;
import dev.hourglass.remedy.Remedy;

/** A model that a format cannot hold; the message says what of it. */
public final class ExportException extends RuntimeException implements Refused {
    private static final long serialVersionUID = 1L;

    /** What helps. */
    private final Remedy remedy;

    /**
     * A model that a format cannot hold.
     *
     * @param problem what of it; foreign text in it is escaped
     * @param remedy  what helps
     */
    public ExportException(String problem, Remedy remedy) {
        super(problem);
        this.remedy = remedy;
    }

    @Override
    public Remedy remedy() {
        return remedy;
    }
}
