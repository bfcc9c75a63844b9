package dev.hourglass.preparation;

/**
 * What happens to rows that do not fit.
 *
 * @param skipsBadRows  whether rows that cannot be used are left out and reported; if not, the first of them is refused
 * @param ignoresUnseen whether a category that training did not see counts as none of the known ones; if not, its row
 *                      is refused
 */
public record PreparationRules(boolean skipsBadRows, boolean ignoresUnseen) {
    /** Everything that does not fit is refused. */
    public static final PreparationRules STRICT = new PreparationRules(false, false);
}
