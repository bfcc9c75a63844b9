package dev.hourglass.plot;

import java.util.List;
import java.util.Objects;

/** Draws curves of true against false positive rates in a unit square: one full, another dashed. */
public final class RatePlot {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 428;
    private static final int LEFT = 64;
    private static final int TOP = 66;
    private static final int SIDE = 300;
    private static final int STEPS = 5;

    private RatePlot() {
    }

    /**
     * One curve or two, each with its name, above the diagonal of chance.
     *
     * @param title  the heading: any text, cut where it is too long
     * @param curves one or two
     * @return an SVG document, 400 x 428 pixels, without scripts, fonts or references to anything outside
     * @throws IllegalArgumentException if there are none, or more
     */
    public static String svg(String title, List<Rates> curves) {
        Objects.requireNonNull(title, "title");
        if (curves.isEmpty() || curves.size() > CurveStyle.values().length) {
            throw new IllegalArgumentException("expected one or two curves, found " + curves.size());
        }
        Frame frame = new Frame(LEFT, TOP, LEFT + SIDE, TOP + SIDE, unit(), unit());
        StringBuilder description = new StringBuilder("True positive rate over false positive rate.");
        for (Rates curve : curves) {
            description.append(' ').append(curve.name()).append('.');
        }
        SvgText svg = new SvgText(WIDTH, HEIGHT, title, description.toString());
        Grid.draw(svg, frame, "false positive rate", "");
        svg.group(Paint.MUTED).with("font-size", Grid.LETTERS).with("text-anchor", "middle").open();
        svg.start("text").with("x", SvgText.MARGIN - 4).with("y", TOP + SIDE / 2).with("transform",
                "rotate(-90 20 " + (TOP + SIDE / 2) + ")").content("true positive rate").close("text");
        svg.close("g");
        svg.group(Paint.LINE).with("stroke", "currentColor").open();
        svg.line(frame.x(0), frame.y(0), frame.x(1), frame.y(1));
        svg.close("g");
        for (int i = curves.size() - 1; i >= 0; i--) {
            curve(svg, frame, curves.get(i), CurveStyle.values()[i]);
        }
        for (int i = 0; i < curves.size(); i++) {
            legend(svg, curves.get(i).name(), i, CurveStyle.values()[i]);
        }
        return svg.finish();
    }

    /**
     * A curve.
     *
     * @param name          what its line in the legend says
     * @param falsePositive rates from 0 to 1, ascending
     * @param truePositive  rates from 0 to 1, ascending, as many
     */
    public record Rates(String name, double[] falsePositive, double[] truePositive) {
        /**
         * Refuses null.
         *
         * @param name          what its line in the legend says
         * @param falsePositive rates from 0 to 1, ascending
         * @param truePositive  rates from 0 to 1, ascending, as many
         */
        public Rates {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(falsePositive, "falsePositive");
            Objects.requireNonNull(truePositive, "truePositive");
        }
    }

    private static Axis unit() {
        Axis axis = Axis.linear(1.0 / STEPS, 0, STEPS, 0);
        for (int i = 0; i <= STEPS; i++) {
            axis.addTick(i, Axis.label(10 / STEPS * i, -1, 0));
        }
        return axis;
    }

    private static void curve(SvgText svg, Frame frame, Rates rates, CurveStyle style) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < rates.falsePositive().length; i++) {
            path.append(i == 0 ? 'M' : i == 1 ? 'L' : ' ');
            SvgText.appendPoint(path, frame.x(rates.falsePositive()[i]), frame.y(rates.truePositive()[i]));
        }
        svg.group(style.paint).open();
        line(svg).with("stroke-linejoin", "round").with("stroke-dasharray", style.dashes).with("d", path.toString())
                .end();
        svg.close("g");
    }

    private static SvgText line(SvgText svg) {
        return svg.start("path").with("fill", "none").with("stroke", "currentColor")
                .with("stroke-width", CurveStyle.STROKE_WIDTH);
    }

    /** In the lower right of the square, where no curve better than chance runs. */
    private static void legend(SvgText svg, String name, int line, CurveStyle style) {
        int y = TOP + SIDE - 34 + 20 * line;
        int x = LEFT + SIDE - 168;
        StringBuilder path = new StringBuilder("M");
        SvgText.appendPoint(path, x, y - Legend.SAMPLE_RISE);
        svg.group(style.paint).open();
        line(svg).with("stroke-dasharray", style.dashes).with("d", path.append("h24").toString()).end();
        svg.close("g");
        svg.group(Paint.INK).with("font-size", Legend.SIZE).open();
        svg.words(x + 30, y, Lettering.fit(name, 132 * 100 / Legend.SIZE), Legend.SIZE);
        svg.close("g");
    }
}
