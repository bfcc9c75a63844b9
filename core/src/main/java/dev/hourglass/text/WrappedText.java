package dev.hourglass.text;

import java.util.ArrayList;
import java.util.List;

/** Text that is broken between words, so that it fits a width. */
public final class WrappedText {
    private WrappedText() {
    }

    /**
     * {@return the lines of a text, one at least; a word that is longer than a line has one of its own, which does not
     * fit}
     *
     * @param text  words with spaces between
     * @param first how many characters the first line may have
     * @param other how many characters each other line may have
     */
    public static List<String> lines(String text, int first, int other) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        int room = first;
        while (text.length() - from > room) {
            int space = text.lastIndexOf(' ', from + room);
            if (space <= from) {
                space = text.indexOf(' ', from + room);
            }
            if (space < 0) {
                break;
            }
            lines.add(text.substring(from, space));
            from = space + 1;
            room = other;
        }
        lines.add(text.substring(from));
        return lines;
    }
}
