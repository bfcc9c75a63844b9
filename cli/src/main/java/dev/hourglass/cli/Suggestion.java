package dev.hourglass.cli;

import java.util.List;
import java.util.Optional;

/** What a mistyped word was probably meant to be. */
final class Suggestion {
    private Suggestion() {
    }

    /**
     * The question "did you mean …?" with the nearest known word, or nothing when none is near.
     *
     * <p>Near is an edit distance (Levenshtein 1966) of at most a third of the word's length, and at least 2.
     */
    static Optional<String> of(String word, List<String> known) {
        String nearest = null;
        int least = Math.max(2, word.length() / 3) + 1;
        for (String candidate : known) {
            int distance = distance(word, candidate);
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest == null ? Optional.empty() : Optional.of("did you mean " + nearest + "?");
    }

    /** Insertions, deletions and replacements between two words, a row of the table at a time. */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int c = 0; c <= to.length(); c++) {
            above[c] = c;
        }
        for (int r = 1; r <= from.length(); r++) {
            int[] row = new int[to.length() + 1];
            row[0] = r;
            for (int c = 1; c <= to.length(); c++) {
                int replaced = above[c - 1] + (from.charAt(r - 1) == to.charAt(c - 1) ? 0 : 1);
                row[c] = Math.min(replaced, Math.min(above[c], row[c - 1]) + 1);
            }
            above = row;
        }
        return above[to.length()];
    }
}
