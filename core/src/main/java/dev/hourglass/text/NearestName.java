package dev.hourglass.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the name somebody probably meant.
 *
 * <p>Another {@linkplain Spellings spelling} of the wanted name is nearest: with other spaces, in another case or
 * Unicode normal form. Otherwise the distance is the number of single characters added, left out, replaced or swapped
 * with their neighbor (optimal string alignment), and a name counts as near when no more than a third of the wanted
 * one, and no more than {@value #MOST_TYPOS} characters, are wrong. One or two letters are near to no others.
 */
public final class NearestName {
    /** More are another name; also keeps the time for each name in proportion to its length. */
    private static final int MOST_TYPOS = 4;
    private static final int SHORTEST_COMPARED = 3;
    /** Longer names are compared for their spelling only. */
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
        Objects.requireNonNull(wanted, "wanted");
        Optional<String> alike = Spellings.alike(wanted, existing);
        return alike.isPresent() ? alike : misspelled(wanted, existing);
    }

    private static Optional<String> misspelled(String wanted, Collection<String> existing) {
        if (wanted.length() < SHORTEST_COMPARED || wanted.length() > LONGEST_COMPARED) {
            return Optional.empty();
        }
        String folded = wanted.toLowerCase(Locale.ROOT);
        int best = Math.min(MOST_TYPOS, folded.length() / 3) + 1;
        String nearest = null;
        for (String name : existing) {
            // Lower case may be a character longer, rarely.
            if (Math.abs(name.length() - folded.length()) <= MOST_TYPOS + 1) {
                int distance = distance(folded, name.toLowerCase(Locale.ROOT), best);
                if (distance < best) {
                    best = distance;
                    nearest = name;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * The nearest name as a question to put at the end of a message.
     *
     * @param wanted   a name that does not exist
     * @param existing the names that do
     * @return {@code ; did you mean "…"?}, with the difference where it is hard to see, or an empty text if no name is
     *         near
     */
    public static String hint(String wanted, Collection<String> existing) {
        Objects.requireNonNull(wanted, "wanted");
        return of(wanted, existing).map(name -> "; did you mean " + shown(wanted, name)).orElse("");
    }

    private static String shown(String wanted, String name) {
        List<String> both = List.of(wanted, name);
        boolean obvious = !Spellings.key(wanted).equals(Spellings.key(name)) || wanted.equalsIgnoreCase(name);
        return Escaped.distinct(both).get(1) + (obvious ? "?" : " (" + Spellings.difference(both) + ")?");
    }

    /** The distance if it is below the bound, any number from the bound on if it is not. */
    private static int distance(String a, String b, int bound) {
        if (Math.abs(a.length() - b.length()) >= bound) {
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
            if (nextRow(a, b, i, bound, beforeLast, last, current) >= bound) {
                return bound;
            }
        }
        return current[b.length()];
    }

    /**
     * Fills a row near its diagonal, where distances below the bound are; around that, the bound.
     *
     * @return the least number in it, below which no later row goes
     */
    private static int nextRow(String a, String b, int i, int bound, int[] beforeLast, int[] last, int[] current) {
        int from = Math.max(1, i - bound + 1);
        int to = Math.min(b.length(), i + bound - 1);
        current[from - 1] = from == 1 ? i : bound;
        int least = current[from - 1];
        for (int j = from; j <= to; j++) {
            int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
            current[j] = Math.min(replaced, Math.min(last[j], current[j - 1]) + 1);
            if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
            }
            least = Math.min(least, current[j]);
        }
        if (to < b.length()) {
            current[to + 1] = bound;
        }
        return least;
    }
}
