package dev.hourglass.report;

import dev.hourglass.text.Markup;

/**
 * Writes HTML that is well-formed XML, element after element.
 *
 * <p>Strings of any content become text here and nowhere else: what XML cannot hold appears as U+FFFD.
 */
final class HtmlText {
    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder out = new StringBuilder(1 << 12);

    /** Starts an element: attributes may follow, then {@link #end()} or {@link #open()}. */
    HtmlText start(String element) {
        out.append('<').append(element);
        return this;
    }

    /** Adds an attribute. */
    HtmlText with(String attribute, String value) {
        out.append(' ').append(attribute).append("=\"");
        escape(value);
        out.append('"');
        return this;
    }

    /** Ends an element that never has content, as {@code <meta/>}. */
    HtmlText end() {
        out.append("/>\n");
        return this;
    }

    /** Ends the start of an element that has others or text inside. */
    HtmlText open() {
        out.append('>');
        return this;
    }

    /** Opens an element without attributes. */
    HtmlText open(String element) {
        return start(element).open();
    }

    /** Writes text. */
    HtmlText text(String text) {
        escape(text);
        return this;
    }

    /** Closes an element. */
    HtmlText close(String element) {
        out.append("</").append(element).append(">\n");
        return this;
    }

    /** Closes an element within a line of text. */
    HtmlText closeInline(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /** An element of nothing but text. */
    HtmlText element(String element, String text) {
        return open(element).text(text).close(element);
    }

    /** Text whose direction of writing does not reach what stands around it. */
    HtmlText isolated(String text) {
        return open("bdi").text(text).closeInline("bdi");
    }

    /** Takes over what is markup already: a picture of the package {@code plot}, or what another text has written. */
    HtmlText markup(String markup) {
        out.append(markup);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); ) {
            int symbol = text.codePointAt(i);
            i += Character.charCount(symbol);
            Markup.append(out, isCharacter(symbol) ? symbol : REPLACEMENT);
        }
    }

    /** Whether XML can hold a character, and HTML does not forbid it. */
    private static boolean isCharacter(int symbol) {
        if (symbol == '\t' || symbol == '\n') {
            return true;
        }
        boolean control = symbol < ' ' || symbol >= 0x7F && symbol < 0xA0;
        boolean surrogate = symbol >= Character.MIN_SURROGATE && symbol <= Character.MAX_SURROGATE;
        boolean noCharacter = (symbol & 0xFFFE) == 0xFFFE || symbol >= 0xFDD0 && symbol <= 0xFDEF;
        return !control && !surrogate && !noCharacter;
    }
}
