package dev.hourglass.plot;

/** Draws which curve is which, and where it ends, right-aligned above the frame where no curve runs. */
final class Legend {
    /** Significant digits of the losses told to the reader. */
    static final int DIGITS = 4;

    private static final int RIGHT = 692;
    private static final int BETWEEN_ENTRIES = 22;
    private static final int BETWEEN_WORDS = 7;

    private final SvgText svg;

    private Legend(SvgText svg) {
        this.svg = svg;
    }

    /** Draws the legend; without test losses it has one entry. */
    static void draw(SvgText svg, double[] train, double[] test) {
        Legend legend = new Legend(svg);
        int right = test.length > 0 ? legend.entry(RIGHT, CurveStyle.TEST, test) - BETWEEN_ENTRIES : RIGHT;
        legend.entry(right, CurveStyle.TRAIN, train);
    }

    /** Draws an entry up to its right edge and returns its left edge. */
    private int entry(int right, CurveStyle style, double[] losses) {
        double last = losses[losses.length - 1];
        Numeral end = Double.isFinite(last) ? Numeral.rounded(last, DIGITS) : new Numeral("not finite", 0);
        int verb = right - pixels(end.width() + Lettering.width("ends "));
        int label = verb - pixels(Lettering.width(style.label)) - BETWEEN_WORDS;
        int left = label - CurveStyle.SAMPLE_LENGTH - BETWEEN_WORDS;
        style.sample(svg, left, Grid.CAPTION_BASELINE - 4);
        svg.group(Paint.INK).with("font-size", Grid.LETTERS).open();
        svg.words(label, Grid.CAPTION_BASELINE, style.label, Grid.LETTERS);
        svg.close("g");
        svg.group(Paint.MUTED).with("font-size", Grid.LETTERS).open();
        svg.start("text").with("x", verb).with("y", Grid.CAPTION_BASELINE).content("ends ".concat(end.base()));
        svg.raised(end.raised(), Grid.LETTERS);
        svg.close("text");
        svg.close("g");
        return left;
    }

    private static int pixels(int width) {
        return width * Grid.LETTERS / 100;
    }
}
