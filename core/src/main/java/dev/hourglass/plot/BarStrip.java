package dev.hourglass.plot;

import java.util.Objects;

/** Draws numbers as bars that stand side by side, numbered from 1. */
public final class BarStrip {
    private static final int WIDTH = 680;
    private static final int HEIGHT = 280;
    private static final int TOP = 84;
    private static final int BOTTOM = 216;
    private static final int RIGHT = 656;
    /** What is free between two bars, of the room that each has. */
    private static final double GAP = 0.2;

    private BarStrip() {
    }

    /**
     * Bars from zero up.
     *
     * @param title  the heading: any text, cut where it is too long
     * @param across what is numbered, in a few words
     * @param up     what the bars measure, in a few words
     * @param values 1 or more, finite, 0 or more
     * @return an SVG document, 680 x 280 pixels, without scripts, fonts or references to anything outside
     * @throws IllegalArgumentException if there are no values
     */
    public static String svg(String title, String across, String up, double[] values) {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(across, "across");
        Objects.requireNonNull(up, "up");
        if (values.length == 0) {
            throw new IllegalArgumentException("no values to draw, expected one or more");
        }
        LossRange range = new LossRange();
        range.add(values);
        range.add(new double[1]);
        Axis vertical = range.axis(AxisScale.LINEAR);
        Frame frame = new Frame(SvgText.MARGIN + Grid.roomForLabels(vertical), TOP, RIGHT, BOTTOM,
                LinearAxis.bars(values.length), vertical);
        SvgText svg = new SvgText(WIDTH, HEIGHT, title, describe(up, values));
        Grid.draw(svg, frame, across, up);
        double room = (double) (frame.right() - frame.left()) / values.length;
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            double left = frame.x(i + 1) - room * (1 - GAP) / 2;
            SvgText.appendPoint(path.append('M'), left, frame.y(values[i]));
            SvgText.appendPoint(path.append('L'), left + room * (1 - GAP), frame.y(values[i]));
            SvgText.appendPoint(path.append(' '), left + room * (1 - GAP), frame.bottom());
            SvgText.appendPoint(path.append(' '), left, frame.bottom());
            path.append('z');
        }
        svg.group(Paint.TRAIN).open();
        svg.start("path").with("d", path.toString()).end();
        svg.close("g");
        return svg.finish();
    }

    private static String describe(String up, double[] values) {
        double low = values[0];
        double high = values[0];
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return new StringBuilder().append(values.length).append(" bars: ").append(up).append(", from ")
                .append(Numeral.rounded(low, Legend.DIGITS).inline()).append(" to ")
                .append(Numeral.rounded(high, Legend.DIGITS).inline()).append('.').toString();
    }
}
