package dev.hourglass.registry;

import java.util.List;

/** There is no kind of that name. */
public final class UnknownKindException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** What was looked for, and what was perhaps meant. */
    private final String problem;
    /** The names that there are; a list that can be serialized. */
    @SuppressWarnings("serial")
    private final List<String> known;

    /**
     * A name that means nothing.
     *
     * @param problem what was looked for, and what was perhaps meant
     * @param known   the usual names of all kinds that there are; empty to leave them out
     */
    UnknownKindException(String problem, List<String> known) {
        super(problem + list(problem, known));
        this.problem = problem;
        this.known = known;
    }

    private static String list(String problem, List<String> known) {
        return known.isEmpty() ? "" : (problem.endsWith("?") ? " There " : "; there ")
                + (known.size() > 1 ? "are " : "is ") + String.join(", ", known);
    }

    /** {@return what was looked for, and what was perhaps meant} */
    public String problem() {
        return problem;
    }

    /** {@return the usual names of all kinds that there are; empty where the message leaves them out} */
    public List<String> known() {
        return known;
    }
}
