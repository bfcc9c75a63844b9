package dev.hourglass.plot;

/** Draws which curve is which in a line above the frame, where no curve runs. */
final class Legend {
    /** Significant digits of the losses told to the reader. */
    static final int DIGITS = 4;
    /** The size of its letters. */
    static final int SIZE = 13;
    /** How far above the line that its words stand on a piece of a curve runs: amid their letters. */
    static final double SAMPLE_RISE = 4.5;

    private static final int BASELINE = 62;
    /** Where the pieces of curves run. */
    static final double SAMPLE_HEIGHT = BASELINE - SAMPLE_RISE;

    private static final int BETWEEN_ENTRIES = 24;
    private static final int BETWEEN_WORDS = 7;
    /** Stands with the first word: librsvg passes over a space that a span of its own begins with. */
    private static final String SPACE = " ";
    private static final String BEFORE_LAST_LOSS = "ends at ";

    private Legend() {
    }

    /** Draws the legend of losses, and where they end; without validation losses it has one entry. */
    static void draw(SvgText svg, double[] train, double[] validation) {
        int next = entry(svg, SvgText.MARGIN, CurveStyle.TRAIN, train[train.length - 1]);
        if (validation.length > 0) {
            entry(svg, next, CurveStyle.VALIDATION, validation[validation.length - 1]);
        }
    }

    /** Draws an entry and tells where the next one may begin. */
    private static int entry(SvgText svg, int left, CurveStyle style, double lastLoss) {
        Numeral last = Numeral.rounded(lastLoss, DIGITS);
        style.sample(svg, left, SAMPLE_HEIGHT);
        svg.group(Paint.INK).with("font-size", SIZE).open();
        svg.start("text").with("x", besideSample(left)).with("y", BASELINE).content(style.label.concat(SPACE));
        svg.start("tspan").painted(Paint.MUTED).with("fill", "currentColor");
        svg.content(BEFORE_LAST_LOSS.concat(last.base())).raised(last.raised(), SIZE).closeInline("tspan")
                .close("text");
        svg.close("g");
        return behind(left, Lettering.width(style.label + SPACE + BEFORE_LAST_LOSS) + last.width());
    }

    /** Draws an entry of any name and tells where the next one may begin. */
    static int entry(SvgText svg, int left, CurveStyle style, String name) {
        style.sample(svg, left, SAMPLE_HEIGHT);
        words(svg, left, name);
        return behind(left, Lettering.width(name));
    }

    /** Draws the words of an entry whose sample is drawn by somebody else. */
    static void words(SvgText svg, int left, String words) {
        svg.group(Paint.INK).with("font-size", SIZE).open();
        svg.words(besideSample(left), BASELINE, words, SIZE);
        svg.close("g");
    }

    private static int besideSample(int left) {
        return left + CurveStyle.SAMPLE_LENGTH + BETWEEN_WORDS;
    }

    /** Where an entry may begin behind one of words so wide, in hundredths of their size. */
    private static int behind(int left, int width) {
        return besideSample(left) + width * SIZE / 100 + BETWEEN_ENTRIES;
    }
}
