package dev.hourglass.cli.arguments;

/** A value of an option that cannot be used, where there is more to say than what was expected. */
final class TextRefusal extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What the user can do. */
    private final String fix;

    /**
     * A refusal.
     *
     * @param problem what is wrong
     * @param fix     what the user can do
     */
    TextRefusal(String problem, String fix, Throwable cause) {
        super(problem, cause);
        this.fix = fix;
    }

    /** What the user can do. */
    String fix() {
        return fix;
    }
}
