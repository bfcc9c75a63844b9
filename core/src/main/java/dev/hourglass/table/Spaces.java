package dev.hourglass.table;

/**
 * What looks like nothing at all round a text: spaces of every width, also those that do not break, tabs, line ends, and
 * characters without any width, such as U+200B or a byte order mark that went astray.
 */
public final class Spaces {
    private Spaces() {
    }

    /**
     * {@return a text without spaces round it}
     *
     * @param text any
     */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && isSpace(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character)
                || switch (Character.getType(character)) {
                    case Character.CONTROL, Character.FORMAT -> true;
                    default -> false;
                };
    }
}
