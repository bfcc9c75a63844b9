package dev.hourglass.autoencoder;

import dev.hourglass.remedy.Remedy;

/** Settings that do not go together, or from which nothing would be learned; the message says which. */
public final class UnusableSettingsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What helps. */
    private final Remedy remedy;

    UnusableSettingsException(String problem, Remedy remedy) {
        super(problem);
        this.remedy = remedy;
    }

    /** {@return what helps} */
    public Remedy remedy() {
        return remedy;
    }
}
