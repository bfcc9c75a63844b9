package dev.hourglass.preprocessing;

/** Training rows teach nothing of a column; the message says what was found in it. */
public final class UnlearnableColumnException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Its name. */
    private final String column;
    /** Whether it holds too many categories. */
    private final boolean crowded;

    UnlearnableColumnException(String column, String problem, boolean crowded) {
        super(problem);
        this.column = column;
        this.crowded = crowded;
    }

    /** {@return the name of the column} */
    public String column() {
        return column;
    }

    /** {@return whether it holds too many categories, so that gathering rare ones may help} */
    public boolean isCrowded() {
        return crowded;
    }
}
