package dev.hourglass.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Foreign text made safe and short for messages.
 *
 * <p>Cells, column names and file names may hold anything, also codes that repaint a terminal or turn the direction of
 * writing. Control characters appear as {@code \x1b}, other invisible ones as <code>&#92;u202e</code>; what is longer
 * than {@value #LONGEST} characters is cut and ends in an ellipsis, but for paths. Letters of all scripts stay as they
 * are.
 */
public final class Escaped {
    /** The most characters of a text that are shown. */
    public static final int LONGEST = 80;

    private static final int MOST_LISTED = 10;

    private Escaped() {
    }

    /**
     * A text without anything a terminal would obey.
     *
     * @param raw any text
     * @return the text to show, without quotes round it
     */
    public static String text(String raw) {
        return text(raw, LONGEST);
    }

    /**
     * A path without anything a terminal would obey, never cut: half a path names no file.
     *
     * @param raw any path
     * @return the path to show
     */
    public static String path(String raw) {
        return text(raw, raw.length());
    }

    /**
     * A path without anything a terminal would obey, never cut.
     *
     * @param file any path
     * @return the path to show
     */
    public static String path(Path file) {
        return path(file.toString());
    }

    private static String text(String raw, int most) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        for (int count = 0; at < raw.length() && count < most; count++) {
            int character = raw.codePointAt(at);
            int next = at + Character.charCount(character);
            if (isVisible(character)) {
                shown.appendCodePoint(character);
            } else {
                raw.substring(at, next).chars().forEach(unit -> shown.append(code(unit)));
            }
            at = next;
        }
        return at < raw.length() ? shown.append('…').toString() : shown.toString();
    }

    /**
     * A text in double quotes, without anything a terminal would obey.
     *
     * @param raw any text
     * @return the text to show
     */
    public static String quoted(String raw) {
        return '"' + text(raw) + '"';
    }

    /**
     * Texts in double quotes with commas between, at most {@value #MOST_LISTED} of them.
     *
     * @param raw any texts
     * @return the list to show, with the number of texts left out, if any
     */
    public static String list(List<String> raw) {
        String shown = raw.stream().limit(MOST_LISTED).map(Escaped::quoted).collect(Collectors.joining(", "));
        return raw.size() <= MOST_LISTED ? shown : shown + " and " + (raw.size() - MOST_LISTED) + " more";
    }

    /**
     * Texts in double quotes, as different to see as they are: where two would look alike, all that is not ASCII in
     * them appears by its number, <code>&#92;u00a0</code>.
     *
     * @param raw different texts
     * @return the texts to show, in the same order
     */
    public static List<String> distinct(List<String> raw) {
        List<String> looks = raw.stream().map(text -> Spelling.fold(text, Spelling.LOOKS)).toList();
        Map<String, Long> counts = looks.stream().collect(Collectors.groupingBy(look -> look, Collectors.counting()));
        return IntStream.range(0, raw.size())
                .mapToObj(i -> counts.get(looks.get(i)) > 1 ? '"' + ascii(raw.get(i)) + '"'
                : quoted(raw.get(i))).toList();
    }

    private static String ascii(String raw) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < raw.length() && i < LONGEST; i++) {
            char unit = raw.charAt(i);
            shown.append(unit < 0x80 ? text(String.valueOf(unit)) : String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
        return raw.length() > LONGEST ? shown.append('…').toString() : shown.toString();
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String code(int unit) {
        return String.format(Locale.ROOT, unit < 0x100 ? "\\x%02x" : "\\u%04x", unit);
    }
}
