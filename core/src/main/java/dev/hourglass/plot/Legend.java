package dev.hourglass.plot;

/** Draws which curve is which, and where it ends, in a line above the frame where no curve runs. */
final class Legend {
    /** Significant digits of the losses told to the reader. */
    static final int DIGITS = 4;

    private static final int BASELINE = 62;
    private static final int SIZE = 13;
    private static final int BETWEEN_ENTRIES = 24;
    private static final int BETWEEN_WORDS = 7;
    /** Stands with the first word: librsvg passes over a space that a span of its own begins with. */
    private static final String SPACE = " ";
    private static final String BEFORE_LAST_LOSS = "ends at ";

    private Legend() {
    }

    /** Draws the legend; without validation losses it has one entry. */
    static void draw(SvgText svg, double[] train, double[] validation) {
        int right = entry(svg, SvgText.MARGIN, CurveStyle.TRAIN, train[train.length - 1]);
        if (validation.length > 0) {
            entry(svg, right + BETWEEN_ENTRIES, CurveStyle.VALIDATION, validation[validation.length - 1]);
        }
    }

    /** Draws an entry and tells its right edge. */
    private static int entry(SvgText svg, int left, CurveStyle style, double lastLoss) {
        Numeral last = Numeral.rounded(lastLoss, DIGITS);
        int words = left + CurveStyle.SAMPLE_LENGTH + BETWEEN_WORDS;
        style.sample(svg, left, BASELINE - 4.5);
        svg.group(Paint.INK).with("font-size", SIZE).open();
        svg.start("text").with("x", words).with("y", BASELINE).content(style.label.concat(SPACE));
        svg.start("tspan").painted(Paint.MUTED).with("fill", "currentColor");
        svg.content(BEFORE_LAST_LOSS.concat(last.base())).raised(last.raised(), SIZE).closeInline("tspan")
                .close("text");
        svg.close("g");
        int width = Lettering.width(style.label + SPACE + BEFORE_LAST_LOSS) + last.width();
        return words + width * SIZE / 100;
    }
}
