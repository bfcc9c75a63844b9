package dev.hourglass.table;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name somebody probably meant.
 *
 * <p>Names that differ in upper and lower case only are nearest. Otherwise the distance is the number of single
 * characters added, left out, replaced or swapped with their neighbor (optimal string alignment), and a name counts as
 * near when no more than a third of the wanted one, but at least one character, is wrong.
 */
public final class NearestName {
    /** Longer names are compared for case only: the time grows with the square of the length. */
    private static final int LONGEST_COMPARED = 200;

    private NearestName() {
    }

    /**
     * The existing name nearest to the wanted one; of several equally near, the first.
     *
     * @param wanted   a name that does not exist
     * @param existing the names that do
     * @return the nearest one, or empty if none is near
     */
    public static Optional<String> of(String wanted, Collection<String> existing) {
        String folded = wanted.toLowerCase(Locale.ROOT);
        int best = wanted.length() > LONGEST_COMPARED ? 1 : Math.max(1, folded.length() / 3) + 1;
        String nearest = null;
        for (String name : existing) {
            int distance = distance(folded, name.toLowerCase(Locale.ROOT), best);
            if (distance < best) {
                best = distance;
                nearest = name;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * The nearest name as a question to put at the end of a message.
     *
     * @param wanted   a name that does not exist
     * @param existing the names that do
     * @return {@code ; did you mean "…"?} or an empty text if no name is near
     */
    public static String hint(String wanted, Collection<String> existing) {
        return of(wanted, existing).map(name -> "; did you mean " + Escaped.quoted(name) + "?").orElse("");
    }

    /** The distance if it is below the bound, any number from the bound on if it is not. */
    private static int distance(String a, String b, int bound) {
        if (a.equals(b)) {
            return 0;
        }
        if (bound <= 1 || Math.abs(a.length() - b.length()) >= bound) {
            return bound;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            current[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
            nextRow(a, b, i, beforeLast, last, current);
        }
        return current[b.length()];
    }

    private static void nextRow(String a, String b, int i, int[] beforeLast, int[] last, int[] current) {
        current[0] = i;
        for (int j = 1; j <= b.length(); j++) {
            int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
            current[j] = Math.min(replaced, Math.min(last[j], current[j - 1]) + 1);
            if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
            }
        }
    }
}
