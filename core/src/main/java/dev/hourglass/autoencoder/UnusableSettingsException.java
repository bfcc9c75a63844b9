package dev.hourglass.autoencoder;

import dev.hourglass.remedy.Problem;
import dev.hourglass.remedy.Refused;
import dev.hourglass.remedy.Remedy;

/** Settings that do not go together, or from which nothing would be learned; the message says which. */
public final class UnusableSettingsException extends IllegalArgumentException implements Refused {
    private static final long serialVersionUID = 1L;

    /** Which, and why. */
    private final Problem problem;
    /** What helps. */
    private final Remedy remedy;

    /**
     * Settings that cannot be used.
     *
     * @param problem which, and why
     * @param remedy  what helps
     */
    public UnusableSettingsException(String problem, Remedy remedy) {
        this(Problem.of(problem), remedy);
    }

    /**
     * Settings that cannot be used.
     *
     * @param problem which, and why; settings are named in it
     * @param remedy  what helps
     */
    public UnusableSettingsException(Problem problem, Remedy remedy) {
        super(problem.toString());
        this.problem = problem;
        this.remedy = remedy;
    }

    @Override
    public Problem statement() {
        return problem;
    }

    @Override
    public Remedy remedy() {
        return remedy;
    }
}
