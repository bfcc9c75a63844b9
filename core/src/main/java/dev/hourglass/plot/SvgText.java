package dev.hourglass.plot;

import dev.hourglass.text.Markup;

/**
 * Writes the text of an SVG picture, element after element.
 *
 * <p>Strings of any content become well-formed XML here and nowhere else. Coordinates are pixels, written with one
 * decimal.
 */
final class SvgText {
    /** What stays free at the left and right of a card, in pixels. */
    static final int MARGIN = 24;

    private static final int TITLE_SIZE = 17;
    private static final int TITLE_BASELINE = 36;

    private final StringBuilder out = new StringBuilder(1 << 13);

    /**
     * Begins a picture: its card and its heading.
     *
     * @param width       pixels
     * @param height      pixels
     * @param title       shown as heading and read out by screen readers
     * @param description read out by screen readers: what there is to see
     */
    SvgText(int width, int height, String title, String description) {
        start("svg").with("xmlns", "http://www.w3.org/2000/svg").with("width", width).with("height", height);
        out.append(" viewBox=\"0 0 ").append(width).append(' ').append(height).append('"');
        with("role", "img").with("font-family", "Helvetica, Arial, sans-serif").open();
        start("title").content(title).close("title");
        start("desc").content(description).close("desc");
        out.append("<style>");
        Paint.writeDarkRules(out);
        close("style");
        box(0.5, 0.5, width - 1, height - 1, 8, Paint.CARD, Paint.GRID);
        int room = 100 * (width - 2 * MARGIN) / TITLE_SIZE;
        group(Paint.INK).with("font-size", TITLE_SIZE).with("font-weight", "bold").open();
        words(MARGIN, TITLE_BASELINE, Lettering.fitBold(title, room), TITLE_SIZE);
        close("g");
    }

    /** Ends the picture and hands out its text. */
    String finish() {
        close("svg");
        return out.toString();
    }

    /** Starts an element: attributes may follow, then {@link #end()}, {@link #open()} or {@link #content(String)}. */
    SvgText start(String element) {
        out.append('<').append(element);
        return this;
    }

    /**
     * Starts a group whose children are drawn in a paint; they say whether it fills or strokes by {@code currentColor}.
     */
    SvgText group(Paint paint) {
        return start("g").painted(paint).with("fill", "currentColor");
    }

    /** Gives the element a paint to use as {@code currentColor}. */
    SvgText painted(Paint paint) {
        return with("class", paint.styleClass).with("color", paint.light);
    }

    /** Adds an attribute. */
    SvgText with(String attribute, String value) {
        out.append(' ').append(attribute).append("=\"");
        escape(value);
        out.append('"');
        return this;
    }

    /** Adds an attribute of one number. */
    SvgText with(String attribute, double number) {
        out.append(' ').append(attribute).append("=\"");
        appendNumber(out, number);
        out.append('"');
        return this;
    }

    /** Ends an element that has no content. */
    void end() {
        out.append("/>\n");
    }

    /** Ends the start of an element that has others inside. */
    void open() {
        out.append(">\n");
    }

    /** Ends the start of an element and writes the text inside. */
    SvgText content(String text) {
        out.append('>');
        escape(text);
        return this;
    }

    /** Closes an element. */
    void close(String element) {
        out.append("</").append(element).append(">\n");
    }

    /** Closes an element within a text, where a line break would be a space. */
    SvgText closeInline(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /**
     * A line of text whose anchor is inherited. Text of uncertain width is pressed into the width it was counted with.
     */
    void words(double x, double y, String text, int size) {
        start("text").with("x", x).with("y", y);
        if (Lettering.isUncertain(text)) {
            with("textLength", Lettering.width(text) * size / 100.0).with("lengthAdjust", "spacingAndGlyphs");
        }
        content(text).close("text");
    }

    /** A number, its power of ten raised. */
    void numeral(double x, double y, Numeral number, int size) {
        start("text").with("x", x).with("y", y).content(number.base());
        raised(number.raised(), size);
        close("text");
    }

    /** Raised digits within a text; nothing if there are none. */
    SvgText raised(String digits, int size) {
        if (!digits.isEmpty()) {
            start("tspan").with("dy", -0.4 * size).with("font-size", size * Lettering.RAISED_PERCENT / 100.0)
                    .content(digits)
                    .closeInline("tspan");
        }
        return this;
    }

    /** A straight line in the current color. */
    void line(double x1, double y1, double x2, double y2) {
        start("line").with("x1", x1).with("y1", y1).with("x2", x2).with("y2", y2).end();
    }

    /** A box with round corners, its edge one pixel wide. */
    void box(double x, double y, double width, double height, double radius, Paint inside, Paint edge) {
        start("g").painted(inside).open();
        corners(x, y, width, height, radius).with("fill", "currentColor").end();
        close("g");
        start("g").painted(edge).open();
        corners(x, y, width, height, radius).with("fill", "none").with("stroke", "currentColor").end();
        close("g");
    }

    private SvgText corners(double x, double y, double width, double height, double radius) {
        return start("rect").with("x", x).with("y", y).with("width", width).with("height", height).with("rx", radius);
    }

    /** Appends a number rounded to one decimal, which is left out if it is 0. */
    static void appendNumber(StringBuilder out, double number) {
        long tenths = (long) Math.floor(number * 10 + 0.5);
        if (tenths < 0) {
            out.append('-');
            tenths = -tenths;
        }
        out.append(tenths / 10);
        if (tenths % 10 != 0) {
            out.append('.').append(tenths % 10);
        }
    }

    /** Appends a point of a path. */
    static void appendPoint(StringBuilder out, double x, double y) {
        appendNumber(out, x);
        appendNumber(out.append(' '), y);
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); ) {
            int symbol = text.codePointAt(i);
            i += Character.charCount(symbol);
            Markup.append(out, Lettering.printable(symbol));
        }
    }
}
