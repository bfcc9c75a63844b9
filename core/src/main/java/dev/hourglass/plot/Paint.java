package dev.hourglass.plot;

/**
 * The colors of the pictures, each with a light and a dark shade.
 *
 * <p>The light shade is written at the element itself, so that a renderer without style sheets draws the light picture;
 * the style sheet holds nothing but the dark shades, for screens that prefer them. Every picture brings its own opaque
 * {@link #CARD}, so that either shade can be read on any page. The grays of {@link #TRAIN} and {@link #TEST} differ
 * when printed, but no picture relies on color alone.
 */
enum Paint {
    CARD("hg-card", "#ffffff", "#0d1117"),
    BOX("hg-box", "#f6f8fa", "#161b22"),
    INK("hg-ink", "#1f2328", "#e6edf3"),
    MUTED("hg-muted", "#59636e", "#9da7b1"),
    LINE("hg-line", "#8c959f", "#6e7681"),
    GRID("hg-grid", "#dfe3e8", "#2a313a"),
    FINE_GRID("hg-fine", "#eff1f4", "#1b2129"),
    TRAIN("hg-train", "#1b5faa", "#6cb6ff"),
    TEST("hg-test", "#d9700a", "#ffb454"),
    STEADY("hg-steady", "#2c8a57", "#57c78a");

    /** The class its elements carry; prefixed, because the styles of an SVG pasted into a page reach the whole page. */
    final String styleClass;
    /** The shade on light pages, on paper and where style sheets are unknown. */
    final String light;
    private final String dark;

    Paint(String styleClass, String light, String dark) {
        this.styleClass = styleClass;
        this.light = light;
        this.dark = dark;
    }

    /** The rules that give every paint its dark shade on a screen that prefers one. */
    static void writeDarkRules(StringBuilder out) {
        out.append("@media screen and (prefers-color-scheme: dark) {");
        for (Paint paint : values()) {
            out.append(" .").append(paint.styleClass).append(" { color: ").append(paint.dark).append("; }");
        }
        out.append(" }");
    }
}
