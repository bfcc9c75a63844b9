package dev.hourglass.text;

import java.util.List;
import java.util.Objects;

/** A line of progress as it fits a width: a title, a bar, and words, all of ASCII. */
public final class FittedLine {
    private static final int MOST_CELLS = 40;
    private static final int LEAST_CELLS = 5;
    private static final String FRAME = " []";

    private FittedLine() {
    }

    /**
     * What may stand after the title.
     *
     * @param words all that is after the bar, with a space before each
     * @param cells of the shortest bar before them; 0 if there may be none
     */
    public record Tail(String words, int cells) {

        /**
         * Refuses null.
         *
         * @param words all that is after the bar, with a space before each
         * @param cells of the shortest bar before them; 0 if there may be none
         */
        public Tail {
            Objects.requireNonNull(words, "words");
        }
    }

    /**
     * {@return the line}
     *
     * @param width the most columns
     * @param title what always stands there, such as {@code epoch 7/200}
     * @param share of the bar that is full, from 0 to 1
     * @param tails the first one that fits is taken
     */
    public static String of(int width, String title, double share, List<Tail> tails) {
        int room = width - title.length();
        for (Tail tail : tails) {
            int cells = room - tail.words().length() - FRAME.length();
            if (tail.cells() == 0 ? cells >= -FRAME.length() : cells >= tail.cells()) {
                return title + bar(Math.min(cells, MOST_CELLS), share) + tail.words();
            }
        }
        return title.substring(0, Math.max(0, Math.min(width, title.length())));
    }

    private static String bar(int cells, double share) {
        if (cells < LEAST_CELLS) {
            return "";
        }
        int full = (int) (cells * share);
        return " [" + "#".repeat(full) + "-".repeat(cells - full) + "]";
    }
}
