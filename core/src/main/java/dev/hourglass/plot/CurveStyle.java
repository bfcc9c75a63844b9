package dev.hourglass.plot;

/** How the two curves look: told apart by color, by dashes and by full and open dots. */
enum CurveStyle {
    TRAIN("training loss", Paint.TRAIN, "none", "currentColor", 2.5),
    VALIDATION("validation loss", Paint.TEST, "7 3.5", "none", 4.5);

    /** How long the piece of line in the legend is, in pixels: three dashes and the gaps between. */
    static final int SAMPLE_LENGTH = 28;

    /** How wide a curve is, in pixels. */
    static final String STROKE_WIDTH = "1.8";

    /** What the legend calls the curve. */
    final String label;
    /** Its color. */
    final Paint paint;
    /** Its dashes and the gaps between, in pixels. */
    final String dashes;
    private final String dotFill;
    private final double radius;

    CurveStyle(String label, Paint paint, String dashes, String dotFill, double radius) {
        this.label = label;
        this.paint = paint;
        this.dashes = dashes;
        this.dotFill = dotFill;
        this.radius = radius;
    }

    /** Opens the group in which the curve is drawn. */
    void open(SvgText svg) {
        svg.start("g").painted(paint).with("stroke", "currentColor").with("stroke-width", STROKE_WIDTH)
                .with("stroke-linejoin", "round").open();
    }

    /** Draws the line. */
    void line(SvgText svg, CharSequence path) {
        if (path.length() > 0) {
            svg.start("path").with("fill", "none").with("stroke-dasharray", dashes).with("d", path.toString()).end();
        }
    }

    /** Draws the band round a line. */
    void band(SvgText svg, CharSequence path) {
        if (path.length() > 0) {
            svg.start("path").with("fill", "currentColor").with("fill-opacity", "0.2").with("stroke-opacity", "0.55")
                    .with("stroke-width", "1").with("d", path.toString()).end();
        }
    }

    /** Draws the dots. */
    void dots(SvgText svg, CharSequence path) {
        if (path.length() > 0) {
            svg.start("path").with("fill", dotFill).with("d", path.toString()).end();
        }
    }

    /** Appends the outline of one dot to a path. */
    void appendDot(StringBuilder path, double x, double y) {
        SvgText.appendPoint(path.append('M'), x - radius, y);
        appendHalf(path, 2 * radius);
        appendHalf(path, -2 * radius);
        path.append('z');
    }

    private void appendHalf(StringBuilder path, double across) {
        SvgText.appendPoint(path.append('a'), radius, radius);
        SvgText.appendNumber(path.append(" 0 1 0 "), across);
        path.append(" 0");
    }

    /** Draws a piece of the line for the legend. */
    void sample(SvgText svg, double x, double y) {
        StringBuilder path = new StringBuilder("M");
        SvgText.appendPoint(path, x, y);
        open(svg);
        line(svg, path.append('h').append(SAMPLE_LENGTH));
        svg.close("g");
    }
}
