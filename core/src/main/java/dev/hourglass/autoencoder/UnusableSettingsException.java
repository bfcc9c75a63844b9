package dev.hourglass.autoencoder;

import dev.hourglass.remedy.Remedy;

/** Settings that do not go together, or from which nothing would be learned; the message says which. */
public final class UnusableSettingsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What helps. */
    private final Remedy remedy;

    /**
     * Settings that cannot be used.
     *
     * @param problem which, and why
     * @param remedy  what helps
     */
    public UnusableSettingsException(String problem, Remedy remedy) {
        super(problem);
        this.remedy = remedy;
    }

    /** {@return what helps} */
    public Remedy remedy() {
        return remedy;
    }
}
