package dev.hourglass.plot;

import java.util.List;
import java.util.Objects;

/** Draws differences from something, each as a dot in the middle of its interval. */
public final class Whiskers {
    private static final int WIDTH = 680;
    private static final int TOP = 66;
    private static final int PITCH = 30;
    private static final int SIZE = 13;
    private static final int LEFT = 210;
    private static final int RIGHT = 640;
    private static final int CAP = 5;
    private static final double RADIUS = 4.5;

    private Whiskers() {
    }

    /**
     * Intervals below each other, on an axis with a line at zero.
     *
     * @param title     the heading: any text, cut where it is too long
     * @param measure   what the axis measures, in a few words
     * @param intervals 1 or more, from the top to the bottom
     * @return an SVG document, 680 pixels wide, without scripts, fonts or references to anything outside
     * @throws IllegalArgumentException if there are no intervals
     */
    public static String svg(String title, String measure, List<Interval> intervals) {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(measure, "measure");
        if (intervals.isEmpty()) {
            throw new IllegalArgumentException("no intervals to draw, expected one or more");
        }
        double low = 0;
        double high = 0;
        for (Interval interval : intervals) {
            low = Math.min(low, interval.low());
            high = Math.max(high, interval.high());
        }
        int bottom = TOP + intervals.size() * PITCH;
        Axis rows = Axis.linear(1, 0, intervals.size(), 0);
        Frame frame = new Frame(LEFT, TOP, RIGHT, bottom, LinearAxis.around(low, high), rows);
        SvgText svg = new SvgText(WIDTH, bottom + 60, title, describe(measure, intervals));
        Grid.draw(svg, frame, measure, "");
        zero(svg, frame);
        for (int i = 0; i < intervals.size(); i++) {
            draw(svg, frame, intervals.get(i), TOP + i * PITCH + PITCH / 2.0);
        }
        return svg.finish();
    }

    /**
     * An interval.
     *
     * @param name   any text, cut where it is too long
     * @param low    its lower end, finite
     * @param middle its middle
     * @param high   its upper end, finite
     */
    public record Interval(String name, double low, double middle, double high) {
        /**
         * Refuses null.
         *
         * @param name   any text, cut where it is too long
         * @param low    its lower end, finite
         * @param middle its middle
         * @param high   its upper end, finite
         */
        public Interval {
            Objects.requireNonNull(name, "name");
        }

        /** Whether zero is not within. */
        boolean isApart() {
            return low > 0 || high < 0;
        }
    }

    private static void zero(SvgText svg, Frame frame) {
        svg.group(Paint.INK).with("stroke", "currentColor").open();
        svg.line(frame.x(0), frame.top(), frame.x(0), frame.bottom());
        svg.close("g");
    }

    /** The dot is full where the interval leaves zero out. */
    private static void draw(SvgText svg, Frame frame, Interval interval, double y) {
        svg.group(Paint.INK).with("font-size", SIZE).open();
        svg.words(SvgText.MARGIN, y + 4.5, Lettering.fit(interval.name(),
                (LEFT - 12 - SvgText.MARGIN) * 100 / SIZE), SIZE);
        svg.close("g");
        StringBuilder path = new StringBuilder("M");
        SvgText.appendPoint(path, frame.x(interval.low()), y - CAP);
        path.append('v').append(2 * CAP).append("m0-").append(CAP).append('H');
        SvgText.appendNumber(path, frame.x(interval.high()));
        path.append("m0-").append(CAP).append('v').append(2 * CAP);
        svg.group(interval.isApart() ? Paint.TRAIN : Paint.MUTED).with("stroke", "currentColor")
                .with("stroke-width", "1.6").open();
        svg.start("path").with("fill", "none").with("d", path.toString()).end();
        StringBuilder dot = new StringBuilder("M");
        SvgText.appendPoint(dot, frame.x(interval.middle()) - RADIUS, y);
        dot.append("a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z");
        if (interval.isApart()) {
            svg.start("path").with("d", dot.toString()).end();
            svg.close("g");
            return;
        }
        svg.close("g");
        svg.group(Paint.CARD).open();
        svg.start("path").with("d", dot.toString()).end();
        svg.close("g");
        svg.group(Paint.MUTED).with("stroke", "currentColor").with("stroke-width", "1.6").open();
        svg.start("path").with("fill", "none").with("d", dot.toString()).end();
        svg.close("g");
    }

    private static String describe(String measure, List<Interval> intervals) {
        StringBuilder text = new StringBuilder(measure).append('.');
        for (Interval interval : intervals) {
            text.append(' ').append(Lettering.fit(interval.name(), 4000)).append(": ").append(inline(interval.middle()))
                    .append(", from ").append(inline(interval.low())).append(" to ").append(inline(interval.high()))
                    .append('.');
        }
        return text.toString();
    }

    private static String inline(double value) {
        return Numeral.rounded(value, Legend.DIGITS).inline();
    }
}
