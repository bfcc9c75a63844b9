package dev.hourglass.remedy;

/** Settings of which each can be met, but not all together; the message says which. */
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
