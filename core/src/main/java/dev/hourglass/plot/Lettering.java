package dev.hourglass.plot;

/**
 * What can be known of text without its font: how wide it gets at most, and where to cut it.
 *
 * <p>Widths are in hundredths of the font size. They are those of DejaVu Sans, the widest of the usual sans-serif
 * fonts, rounded up: text in Helvetica, Arial or Liberation Sans is about a tenth narrower.
 */
final class Lettering {
    /** The character that stands for one that XML cannot hold or that would disturb its neighbors. */
    static final int REPLACEMENT = 0xFFFD;
    /** The size of raised digits in hundredths of the size of the text they follow. */
    static final int RAISED_PERCENT = 72;

    /** How wide bold text is in hundredths of the width of plain text. */
    private static final int BOLD_PERCENT = 112;

    private static final int NARROW = 45;
    private static final int SMALL = 65;
    private static final int CAPITAL = 84;
    private static final int WIDEST_LATIN = 100;
    private static final int IDEOGRAPH = 100;
    private static final int EMOJI = 130;
    private static final int FIRST_UNCERTAIN = 0x590;
    private static final int FIRST_IDEOGRAPH = 0x1100;
    private static final int FIRST_EMOJI = 0x1F000;

    private Lettering() {
    }

    /** The greatest width of plain text in hundredths of the font size. */
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int symbol = text.codePointAt(i);
            width += width(symbol);
            i += Character.charCount(symbol);
        }
        return width;
    }

    private static int width(int symbol) {
        if (symbol >= FIRST_IDEOGRAPH && symbol != '…') {
            return symbol >= FIRST_EMOJI ? EMOJI : IDEOGRAPH;
        }
        if ("mwMW@%…".indexOf(symbol) >= 0) {
            return WIDEST_LATIN;
        }
        if ("iljtfrIJ .,:;'|!()[]/-_".indexOf(symbol) >= 0) {
            return NARROW;
        }
        boolean capital = symbol >= 'A' && symbol <= 'Z' || symbol >= 0xA0 || "+=<>~^#".indexOf(symbol) >= 0;
        return capital ? CAPITAL : SMALL;
    }

    /** Whether the text has characters of which {@link #width(String)} is only a guess: some are ten letters wide. */
    static boolean isUncertain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean squares = unit >= 0x3000 && unit < 0xA000 || unit >= 0xAC00 && unit < 0xD7A4 || unit == REPLACEMENT;
            if (unit >= FIRST_UNCERTAIN && unit != '…' && !squares && !isEmoji(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEmoji(String text, int i) {
        int first = Character.isLowSurrogate(text.charAt(i)) && i > 0 ? i - 1 : i;
        return text.codePointAt(first) >= FIRST_EMOJI;
    }

    /** As {@link #fit(String, int)}, for bold letters. */
    static String fitBold(String text, int width) {
        return fit(text, width * 100 / BOLD_PERCENT);
    }

    /**
     * The text on one line, without characters that XML cannot hold or that reorder their neighbors, cut to a width.
     *
     * @param text  any string, also with lone surrogates
     * @param width the room in hundredths of the font size
     * @return the text, its end replaced by an ellipsis if it is too wide
     */
    static String fit(String text, int width) {
        StringBuilder line = new StringBuilder();
        int room = width - width('…');
        int used = 0;
        int kept = 0;
        for (int i = 0; i < text.length(); ) {
            int symbol = text.codePointAt(i);
            int shown = printable(symbol);
            used += width(shown);
            if (used > width) {
                line.setLength(kept);
                return line.append('…').toString();
            }
            line.appendCodePoint(shown);
            if (used <= room) {
                kept = line.length();
            }
            i += Character.charCount(symbol);
        }
        return line.toString();
    }

    /** The character itself, a space for one that breaks lines, or the replacement character. */
    static int printable(int symbol) {
        if (symbol == '\t' || symbol == '\n' || symbol == '\r' || symbol == 0x2028 || symbol == 0x2029) {
            return ' ';
        }
        boolean control = symbol < ' ' || symbol >= 0x7F && symbol < 0xA0;
        boolean surrogate = symbol >= 0xD800 && symbol <= 0xDFFF;
        boolean noCharacter = (symbol & 0xFFFE) == 0xFFFE;
        return control || surrogate || noCharacter || reorders(symbol) ? REPLACEMENT : symbol;
    }

    /** Whether the character is one of Unicode's invisible marks that change the direction of what follows. */
    private static boolean reorders(int symbol) {
        return symbol >= 0x202A && symbol <= 0x202E || symbol >= 0x2066 && symbol <= 0x2069;
    }
}
