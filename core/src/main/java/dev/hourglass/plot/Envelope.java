package dev.hourglass.plot;

/**
 * A curve of so many epochs that they share pixels: its mean as a line, in a band from its lowest to its highest loss.
 *
 * <p>The epochs are cut into 500 slices, each about a pixel wide. Every extreme is on the edge of the band, and the
 * dashes of the line can still be seen where a line through all points would fill the plane. Losses that are not finite
 * are passed over; a slice without any other leaves a gap.
 */
final class Envelope {
    private static final int SLICES = 500;

    private final double[] losses;
    private final Frame frame;
    private final StringBuilder band = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private final double[] x = new double[SLICES];
    private final double[] lowest = new double[SLICES];
    private int run;

    private Envelope(double[] losses, Frame frame) {
        this.losses = losses;
        this.frame = frame;
    }

    /**
     * Draws a curve slice by slice.
     *
     * @param svg    the picture
     * @param losses the loss of each epoch, at least as many as there are slices
     * @param frame  where to draw
     * @param style  how to draw
     */
    static void draw(SvgText svg, double[] losses, Frame frame, CurveStyle style) {
        Envelope envelope = new Envelope(losses, frame);
        for (int i = 0; i < SLICES; i++) {
            envelope.addSlice(edge(i, losses.length), edge(i + 1, losses.length));
        }
        envelope.closeBand();
        style.open(svg);
        style.band(svg, envelope.band);
        style.line(svg, envelope.line);
        svg.close("g");
    }

    private static int edge(int slice, int epochs) {
        return (int) ((long) epochs * slice / SLICES);
    }

    private void addSlice(int from, int to) {
        int finite = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            if (Double.isFinite(losses[i])) {
                finite++;
                low = Math.min(low, losses[i]);
                high = Math.max(high, losses[i]);
            }
        }
        if (finite == 0) {
            closeBand();
        } else {
            double mean = Math.min(high, Math.max(low, mean(from, to, finite)));
            addSlice((from + to + 1) / 2.0, low, mean, high);
        }
    }

    /** The mean of the finite losses; dividing first, huge ones do not overflow. */
    private double mean(int from, int to, int finite) {
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += Double.isFinite(losses[i]) ? losses[i] / finite : 0;
        }
        return mean;
    }

    private void addSlice(double epoch, double low, double mean, double high) {
        char command = run == 0 ? 'M' : run == 1 ? 'L' : ' ';
        x[run] = frame.x(epoch);
        lowest[run] = frame.y(low);
        SvgText.appendPoint(band.append(command), x[run], frame.y(high));
        SvgText.appendPoint(line.append(command), x[run], frame.y(mean));
        run++;
    }

    /** The upper edge of the band is written from left to right; this adds the lower edge on the way back. */
    private void closeBand() {
        for (int i = run - 1; i >= 0; i--) {
            SvgText.appendPoint(band.append('L'), x[i], lowest[i]);
        }
        band.append(run > 0 ? "z" : "");
        run = 0;
    }
}
