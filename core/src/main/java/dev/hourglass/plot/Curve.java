package dev.hourglass.plot;

/**
 * The path of one curve through a frame.
 *
 * <p>A loss that is not finite interrupts it. Few epochs get a dot each, and so does a point that stands alone.
 */
final class Curve {
    private static final int MOST_EPOCHS_WITH_DOTS = 20;

    private final double[] losses;
    private final Frame frame;
    private final CurveStyle style;
    private final StringBuilder path = new StringBuilder();
    private final StringBuilder dots = new StringBuilder();
    private int run;

    private Curve(double[] losses, Frame frame, CurveStyle style) {
        this.losses = losses;
        this.frame = frame;
        this.style = style;
    }

    /**
     * Draws a curve point by point.
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
        for (int i = 0; i < losses.length; i++) {
            if (Double.isFinite(losses[i])) {
                addPoint(i);
            } else {
                lift(i);
            }
        }
        lift(losses.length);
    }

    private void addPoint(int i) {
        path.append(run == 0 ? 'M' : run == 1 ? 'L' : ' ');
        SvgText.appendPoint(path, frame.x(i + 1), frame.y(losses[i]));
        if (losses.length <= MOST_EPOCHS_WITH_DOTS) {
            addDot(i);
        }
        run++;
    }

    /** Ends a stretch of the line before an epoch; a stretch of one point becomes a dot. */
    private void lift(int i) {
        if (run == 1 && losses.length > MOST_EPOCHS_WITH_DOTS) {
            addDot(i - 1);
        }
        run = 0;
    }

    private void addDot(int i) {
        style.appendDot(dots, frame.x(i + 1), frame.y(losses[i]));
    }
}
