package dev.hourglass.plot;

/**
 * Marks for groups of points: told apart by form and by color, the colors chosen so that people who see fewer of them
 * tell them apart as well (after Okabe and Ito, <i>Color universal design</i>, 2008, darkened and lightened until each
 * stands out from both cards by 3 to 1 at least).
 */
enum Mark {
    DISC("#0072b2", "#56b4e9", "m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0z", true),
    TRIANGLE("#c2460a", "#ff9a5a", "m0-3.4l3.2 5.6h-6.4z", false),
    SQUARE("#007a5a", "#3fc79a", "m-2.6-2.6h5.2v5.2h-5.2z", false),
    CROSS("#a8447f", "#e79ac6", "m-2.7-2.7l5.4 5.4m0-5.4l-5.4 5.4", false),
    DIAMOND("#846800", "#e8c440", "m0-3.6l3.6 3.6l-3.6 3.6l-3.6-3.6z", true),
    PLUS("#3d444d", "#d0d7de", "m-3.4 0h6.8m-3.4-3.4v6.8", false),
    RING("#2b7fb0", "#9bd3ff", "m-2.8 0a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0z", false),
    WEDGE("#8c2d19", "#e5786d", "m0 3.4l3.2-5.6h-6.4z", true),
    BAR("#59636e", "#9da7b1", "m-3 0h6", false);

    /** What is drawn from the middle of the mark on. */
    final String outline;
    /** Whether the inside is painted. */
    final boolean isFull;
    private final String light;
    private final String dark;

    Mark(String light, String dark, String outline, boolean isFull) {
        this.light = light;
        this.dark = dark;
        this.outline = outline;
        this.isFull = isFull;
    }

    /** The class its elements carry. */
    private String styleClass() {
        return "hg-mark".concat(Integer.toString(ordinal()));
    }

    /** Opens a group in the color of this mark. */
    void open(SvgText svg) {
        svg.start("g").with("class", styleClass()).with("color", light).with("fill", isFull ? "currentColor" : "none")
                .with("stroke", "currentColor").with("stroke-width", "1.3").open();
    }

    /** Draws marks along a path that {@link #append} made. */
    void draw(SvgText svg, CharSequence path) {
        if (path.length() > 0) {
            open(svg);
            svg.start("path").with("opacity", "0.75").with("d", path.toString()).end();
            svg.close("g");
        }
    }

    /** Appends one mark to a path. */
    void append(StringBuilder path, double x, double y) {
        SvgText.appendPoint(path.append('M'), x, y);
        path.append(outline);
    }

    /** Writes the dark shades of the first marks. */
    static void writeDarkRules(SvgText svg, int count) {
        StringBuilder rules = new StringBuilder("@media screen and (prefers-color-scheme: dark) {");
        for (int i = 0; i < count; i++) {
            Mark mark = values()[i];
            rules.append(" .").append(mark.styleClass()).append(" { color: ").append(mark.dark).append("; }");
        }
        svg.start("style").content(rules.append(" }").toString()).close("style");
    }
}
