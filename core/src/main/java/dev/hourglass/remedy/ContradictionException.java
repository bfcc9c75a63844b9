package dev.hourglass.remedy;

import java.util.Objects;

/**
 * Settings each of which is fine by itself but which contradict one another; the message says which. For packages below
 * {@code autoencoder}, which has an exception of its own for the settings of trainings.
 */
public final class ContradictionException extends IllegalArgumentException implements Refused {
    private static final long serialVersionUID = 1L;

    /** Which, and why. */
    private final Problem problem;
    /** What helps. */
    private final Remedy remedy;

    /**
     * Settings that contradict each other.
     *
     * @param problem which, and why
     * @param remedy  what helps
     */
    public ContradictionException(String problem, Remedy remedy) {
        this(Problem.of(problem), remedy);
    }

    /**
     * Settings that contradict each other.
     *
     * @param problem which, and why; settings are named in it
     * @param remedy  what helps
     */
    public ContradictionException(Problem problem, Remedy remedy) {
        super(problem.toString());
        this.problem = problem;
        this.remedy = Objects.requireNonNull(remedy, "remedy");
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
