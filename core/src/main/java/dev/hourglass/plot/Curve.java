package dev.hourglass.plot;

/**
 * The path of one curve through a frame.
 *
 * <p>Of many epochs it draws, in each of some 500 slices, the first, the lowest, the highest and the last point: with slices
 * about a pixel wide, the picture is the one that all points would give (Jugel, Jerzak, Hackenbroich and Markl, "M4: A
 * Visualization-Oriented Time Series Data Aggregation", VLDB 2014). A loss that is not finite interrupts the curve; inside a
 * slice, where the gap would be narrower than the line, it is passed over.
 */
final class Curve {
    private static final int MOST_SINGLE_EPOCHS = 1600;
    private static final int SLICES = 500;
    private static final int MOST_EPOCHS_WITH_DOTS = 20;

    private final double[] losses;
    private final Frame frame;
    private final CurveStyle style;
    private final StringBuilder path = new StringBuilder();
    private final StringBuilder dots = new StringBuilder();
    private int drawn = -1;
    private int run;

    private Curve(double[] losses, Frame frame, CurveStyle style) {
        this.losses = losses;
        this.frame = frame;
        this.style = style;
    }

    /**
     * Draws a curve: its line, a dot at each of a few epochs, and a dot where a point stands alone.
     *
     * @param svg    the picture
     * @param losses the loss of each epoch
     * @param frame  where to draw
     * @param style  how to draw
     */
    static void draw(SvgText svg, double[] losses, Frame frame, CurveStyle style) {
        Curve curve = new Curve(losses, frame, style);
        curve.trace();
        style.open(svg);
        style.line(svg, curve.path);
        style.dots(svg, curve.dots);
        svg.close("g");
    }

    private void trace() {
        int epochs = losses.length;
        int slices = epochs <= MOST_SINGLE_EPOCHS ? epochs : SLICES;
        for (int i = 0; i < slices; i++) {
            slice((int) ((long) epochs * i / slices), (int) ((long) epochs * (i + 1) / slices));
        }
        lift();
    }

    private void slice(int from, int to) {
        int lowest = -1;
        int highest = -1;
        for (int i = from; i < to; i++) {
            if (Double.isFinite(losses[i])) {
                lowest = lowest < 0 || losses[i] < losses[lowest] ? i : lowest;
                highest = highest < 0 || losses[i] > losses[highest] ? i : highest;
            }
        }
        visit(from);
        if (lowest >= 0) {
            visit(Math.min(lowest, highest));
            visit(Math.max(lowest, highest));
        }
        visit(to - 1);
    }

    private void visit(int i) {
        if (!Double.isFinite(losses[i])) {
            lift();
        } else if (i > drawn) {
            path.append(run == 0 ? 'M' : run == 1 ? 'L' : ' ');
            SvgText.appendNumber(path, frame.x(i + 1));
            SvgText.appendNumber(path.append(' '), frame.y(losses[i]));
            if (losses.length <= MOST_EPOCHS_WITH_DOTS) {
                style.appendDot(dots, frame.x(i + 1), frame.y(losses[i]));
            }
            run++;
            drawn = i;
        }
    }

    /** Ends a stretch of the line; a stretch of one point becomes a dot. */
    private void lift() {
        if (run == 1 && losses.length > MOST_EPOCHS_WITH_DOTS) {
            style.appendDot(dots, frame.x(drawn + 1), frame.y(losses[drawn]));
        }
        run = 0;
    }
}
