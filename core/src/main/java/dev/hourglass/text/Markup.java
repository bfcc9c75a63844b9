package dev.hourglass.text;

/** Text within XML and HTML. */
public final class Markup {
    private Markup() {
    }

    /**
     * Appends a character as content or within a quoted attribute.
     *
     * @param out    to append to
     * @param symbol a Unicode code point that markup may hold
     */
    public static void append(StringBuilder out, int symbol) {
        switch (symbol) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> out.appendCodePoint(symbol);
        }
    }
}
