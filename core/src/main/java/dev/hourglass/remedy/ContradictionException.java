package dev.hourglass.remedy;

/** Settings of which each can be met, but not all together; the message says which. */
public final class ContradictionException extends IllegalArgumentException implements Refused {
    private static final long serialVersionUID = 1L;

    /** What helps. */
    private final Remedy remedy;

    /**
     * Settings that contradict each other.
     *
     * @param problem which, and why
     * @param remedy  what helps
     */
    public ContradictionException(String problem, Remedy remedy) {
        super(problem);
        this.remedy = remedy;
    }

    @Override
    public Remedy remedy() {
        return remedy;
    }
}
