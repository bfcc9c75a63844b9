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

    /**
     * {@return the lines of a text behind what it begins with}
     *
     * @param start       of the first line
     * @param indentation of each other line
     * @param text        words with spaces between
     * @param width       how many characters a line may have
     */
    public static List<String> hanging(String start, String indentation, String text, int width) {
        List<String> lines = lines(text, width - start.length(), width - indentation.length());
        lines.replaceAll(indentation::concat);
        lines.set(0, start + lines.get(0).substring(indentation.length()));
        return lines;
    }

    /**
     * {@return the lines of a text in a right column, beside a name in the left one; a name with less than two spaces
     * behind it has a line of its own}
     *
     * @param name   in the left column
     * @param column how many characters that has
     * @param text   words with spaces between
     * @param width  how many characters a line may have
     */
    public static List<String> entry(String name, int column, String text, int width) {
        String indentation = " ".repeat(column);
        if (name.length() > column - 2) {
            List<String> lines = hanging(indentation, indentation, text, width);
            lines.add(0, name);
            return lines;
        }
        return hanging(name + indentation.substring(name.length()), indentation, text, width);
    }
}
