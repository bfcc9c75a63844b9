package dev.hourglass.registry;

/** A notation that a person wrote and that describes no part: the message says what is wrong with it. */
public final class NotationException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** What helps. */
    private final String fix;

    /**
     * A refusal.
     *
     * @param problem what is wrong; foreign text in it is escaped
     * @param fix     what helps
     */
    public NotationException(String problem, String fix) {
        super(problem);
        this.fix = fix;
    }

    /**
     * A refusal that another one caused.
     *
     * @param problem what is wrong; foreign text in it is escaped
     * @param fix     what helps
     * @param cause   was thrown when the notation was read
     */
    public NotationException(String problem, String fix, IllegalArgumentException cause) {
        super(problem, cause);
        this.fix = fix;
    }

    /** {@return what helps} */
    public String fix() {
        return fix;
    }
}
