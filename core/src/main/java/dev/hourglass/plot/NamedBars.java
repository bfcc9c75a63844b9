package dev.hourglass.plot;

import java.util.List;
import java.util.Objects;

/** Draws shares as bars that lie below each other, each with its name and its number. */
public final class NamedBars {
    private static final int WIDTH = 680;
    private static final int TOP = 88;
    private static final int PITCH = 22;
    private static final int BAR = 13;
    private static final int SIZE = 13;
    private static final int NAME_RIGHT = 224;
    private static final int LEFT = NAME_RIGHT + 12;
    private static final int RIGHT = 592;
    private static final int QUARTERS = 4;
    /** There is no room for more digits, nor anything to learn from them. */
    private static final double MOST_TOLD = 10;

    private NamedBars() {
    }

    /**
     * Bars on an axis from nothing to all; one that is longer ends at the edge, and its number tells.
     *
     * @param title   the heading: any text, cut where it is too long
     * @param measure what the bars measure, in a few words
     * @param bars    1 or more, from the top to the bottom
     * @return an SVG document, 680 pixels wide, without scripts, fonts or references to anything outside
     * @throws IllegalArgumentException if there are no bars
     */
    public static String svg(String title, String measure, List<Bar> bars) {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(measure, "measure");
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("no bars to draw, expected one or more");
        }
        int bottom = TOP + bars.size() * PITCH;
        SvgText svg = new SvgText(WIDTH, bottom + SvgText.MARGIN, title, describe(measure, bars));
        scale(svg, measure, bottom);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < bars.size(); i++) {
            double share = Math.min(1, Math.max(0, bars.get(i).share()));
            SvgText.appendPoint(path.append('M'), LEFT, top(i) + (PITCH - BAR) / 2.0);
            SvgText.appendNumber(path.append('h'), share * (RIGHT - LEFT));
            path.append('v').append(BAR).append('H').append(LEFT).append('z');
        }
        svg.group(Paint.TRAIN).open();
        svg.start("path").with("d", path.toString()).end();
        svg.close("g");
        svg.group(Paint.INK).with("font-size", SIZE).open();
        for (int i = 0; i < bars.size(); i++) {
            svg.start("g").with("text-anchor", "end").open();
            svg.words(NAME_RIGHT, top(i) + 15, Lettering.fit(bars.get(i).name(),
                    (NAME_RIGHT - SvgText.MARGIN) * 100 / SIZE), SIZE);
            svg.words(WIDTH - SvgText.MARGIN, top(i) + 15, percent(bars.get(i).share()), SIZE);
            svg.close("g");
        }
        svg.close("g");
        return svg.finish();
    }

    /**
     * A bar.
     *
     * @param name  any text, cut where it is too long
     * @param share finite, 0 or more; 1 is all
     */
    public record Bar(String name, double share) {
        /**
         * Refuses null.
         *
         * @param name  any text, cut where it is too long
         * @param share finite, 0 or more; 1 is all
         */
        public Bar {
            Objects.requireNonNull(name, "name");
        }
    }

    private static int top(int bar) {
        return TOP + bar * PITCH;
    }

    private static void scale(SvgText svg, String measure, int bottom) {
        svg.group(Paint.GRID).with("stroke", "currentColor").open();
        for (int i = 0; i <= QUARTERS; i++) {
            double x = LEFT + (RIGHT - LEFT) * i / (double) QUARTERS;
            svg.line(x, TOP - 4, x, bottom);
        }
        svg.close("g");
        svg.group(Paint.MUTED).with("font-size", Grid.LETTERS).open();
        svg.words(SvgText.MARGIN, TOP - 28, measure, Grid.LETTERS);
        svg.start("g").with("text-anchor", "middle").open();
        for (int i = 0; i <= QUARTERS; i++) {
            svg.words(LEFT + (RIGHT - LEFT) * i / (double) QUARTERS, TOP - 10, 100 / QUARTERS * i + " %",
                    Grid.LETTERS);
        }
        svg.close("g");
        svg.close("g");
    }

    private static String percent(double share) {
        if (share >= MOST_TOLD) {
            return "> 1,000 %";
        }
        return Numeral.fixed((long) Math.floor(share * 1000 + 0.5), 1).digits().concat(" %");
    }

    private static String describe(String measure, List<Bar> bars) {
        StringBuilder text = new StringBuilder(measure).append('.');
        for (Bar bar : bars) {
            text.append(' ').append(Lettering.fit(bar.name(), 4000)).append(": ").append(percent(bar.share()))
                    .append('.');
        }
        return text.toString();
    }
}
