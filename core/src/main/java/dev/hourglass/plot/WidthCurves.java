package dev.hourglass.plot;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;

/** Draws what was measured against the width of the code, with the standard errors as whiskers. */
public final class WidthCurves {
    private static final double WHISKER = 4;
    /** Numbers along the axis that are nearer to each other could not be read. */
    private static final double LEAST_DISTANCE = 0.05;

    private WidthCurves() {
    }

    /**
     * One measurement.
     *
     * @param width         columns of the code, 1 or more
     * @param value         what was measured, 0 or more; one that is not finite leaves a gap
     * @param standardError of it, 0 or more
     */
    public record Point(int width, double value, double standardError) {
    }

    /**
     * One curve.
     *
     * @param name   for the legend
     * @param points widths ascending
     */
    public record Series(String name, List<Point> points) {

        /**
         * Keeps an unmodifiable copy.
         *
         * @param name   for the legend
         * @param points widths ascending
         */
        public Series {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(points, "points");
            points = List.copyOf(points);
        }
    }

    /**
     * One or two curves over widths, on a logarithmic axis.
     *
     * @param title   the heading: any text, cut where it is too long
     * @param measure what was measured, in a few words
     * @param series  1 or 2, the first with one point or more
     * @param marked  a width that gets a line of its own, because it is recommended
     * @return an SVG document, 720 x 460 pixels, without scripts, fonts or references to anything outside
     * @throws IllegalArgumentException if there is nothing to draw, or more than two curves
     */
    public static String svg(String title, String measure, List<Series> series, OptionalInt marked) {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(marked, "marked");
        if (series.isEmpty() || series.size() > CurveStyle.values().length || series.get(0).points().isEmpty()) {
            throw new IllegalArgumentException("found " + series.size() + " curves, expected one or two with points");
        }
        LossRange range = new LossRange();
        series.forEach(each -> range.add(ends(each)));
        Axis values = range.axis(AxisScale.LINEAR);
        Frame frame = CurveCard.frame(widths(series), values);
        SvgText svg = CurveCard.begin(title, describe(measure, series, marked));
        Grid.draw(svg, frame, "width of the code", measure);
        int x = SvgText.MARGIN;
        for (int i = 0; i < series.size(); i++) {
            draw(svg, frame, series.get(i), CurveStyle.values()[i]);
            x = Legend.entry(svg, x, CurveStyle.values()[i], series.get(i).name());
        }
        if (marked.isPresent()) {
            mark(svg, frame, marked.getAsInt(), x);
        }
        return svg.finish();
    }

    /** The ends of all whiskers. */
    private static double[] ends(Series series) {
        return series.points().stream()
                .flatMapToDouble(point -> DoubleStream.of(low(point), point.value() + point.standardError()))
                .toArray();
    }

    /** The lower end of a whisker: what was measured is not negative. */
    private static double low(Point point) {
        return Math.max(Math.min(point.value(), 0), point.value() - point.standardError());
    }

    /** With a number at each width of the first curve, as far as there is room. */
    private static Axis widths(List<Series> series) {
        int[] all = series.stream().flatMap(each -> each.points().stream()).mapToInt(Point::width).sorted().distinct()
                .toArray();
        double low = StrictMath.log10(all[0]);
        double high = StrictMath.log10(all[all.length - 1]);
        Axis axis = Axis.logarithmic(low, high, false, 0);
        double last = Double.NEGATIVE_INFINITY;
        for (Point point : series.get(0).points()) {
            double place = StrictMath.log10(point.width());
            if (high == low || (place - last) / (high - low) >= LEAST_DISTANCE) {
                axis.addTick(place, Numeral.fixed(point.width(), 0));
                last = place;
            }
        }
        return axis;
    }

    /** Draws a line at the recommended width, and its entry of the legend. */
    private static void mark(SvgText svg, Frame frame, int width, int left) {
        double x = frame.x(width);
        double y = Legend.SAMPLE_HEIGHT;
        svg.group(Paint.STEADY).with("stroke", "currentColor").with("stroke-width", "1.8")
                .with("stroke-dasharray", "2 3").open();
        svg.line(x, frame.top(), x, frame.bottom());
        svg.line(left, y, left + CurveStyle.SAMPLE_LENGTH, y);
        svg.close("g");
        Legend.words(svg, left, "recommended: ".concat(Numeral.fixed(width, 0).digits()));
    }

    private static void draw(SvgText svg, Frame frame, Series series, CurveStyle style) {
        StringBuilder path = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        StringBuilder whiskers = new StringBuilder();
        boolean down = false;
        for (Point point : series.points()) {
            boolean finite = Double.isFinite(point.value()) && Double.isFinite(point.standardError());
            if (finite) {
                double x = frame.x(point.width());
                SvgText.appendPoint(path.append(down ? 'L' : 'M'), x, frame.y(point.value()));
                style.appendDot(dots, x, frame.y(point.value()));
                whisker(whiskers, x, frame.y(low(point)),
                        frame.y(point.value() + point.standardError()));
            }
            down = finite;
        }
        style.open(svg);
        svg.start("path").with("stroke-width", "1").with("d", whiskers.toString()).end();
        style.line(svg, path);
        style.dots(svg, dots);
        svg.close("g");
    }

    private static void whisker(StringBuilder path, double x, double low, double high) {
        for (double y : new double[] {low, high}) {
            SvgText.appendPoint(path.append('M'), x - WHISKER, y);
            SvgText.appendPoint(path.append('L'), x + WHISKER, y);
        }
        SvgText.appendPoint(path.append('M'), x, low);
        SvgText.appendPoint(path.append('L'), x, high);
    }

    private static String describe(String measure, List<Series> series, OptionalInt marked) {
        StringBuilder text = new StringBuilder(measure).append(" by width of the code.");
        for (Series each : series) {
            text.append(" The curve of ").append(each.name()).append(':');
            for (Point point : each.points()) {
                text.append(" width ").append(point.width()).append(", ")
                        .append(Numeral.rounded(point.value(), Legend.DIGITS).inline()).append(';');
            }
            text.setCharAt(text.length() - 1, '.');
        }
        marked.ifPresent(width -> text.append(" Recommended: ").append(width).append('.'));
        return text.toString();
    }
}
