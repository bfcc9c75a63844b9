package dev.hourglass.preparation;

/**
 * What becomes of rows that do not fit.
 *
 * @param skipsBadRows  whether rows that cannot be used are left out and named; else the first is refused
 * @param ignoresUnseen whether a category that training did not see counts as none of its own; else its row is refused
 */
public record PreparationRules(boolean skipsBadRows, boolean ignoresUnseen) {
    /** Whatever does not fit is refused. */
    public static final PreparationRules STRICT = new PreparationRules(false, false);
}
