package dev.hourglass.plot;

import java.util.List;

/** Draws counts of true and predicted classes as a square of cells, the darker the larger their share of the row. */
public final class CountGrid {
    /** The most classes that are drawn. */
    public static final int MOST_CLASSES = 20;

    private static final int LEFT = 148;
    private static final int TOP = 142;
    private static final int WIDE = 60;
    private static final int NARROW = 34;
    private static final int MOST_WIDE = 6;
    private static final int SIZE = 13;
    private static final int LEAST_WIDTH = 360;
    /** Dark enough to be seen, light enough for black numbers. */
    private static final double DARKEST = 0.45;
    private static final int NAME_ROOM = TOP - 84;

    private CountGrid() {
    }

    /**
     * A confusion matrix.
     *
     * @param title  the heading: any text, cut where it is too long
     * @param names  of the classes, any text, 1 to {@link #MOST_CLASSES}
     * @param counts rows of true classes, columns of predicted ones, 0 or more
     * @return an SVG document without scripts, fonts or references to anything outside
     * @throws IllegalArgumentException if there are too many classes, or not as many counts
     */
    public static String svg(String title, List<String> names, long[][] counts) {
        int classes = names.size();
        if (classes == 0 || classes > MOST_CLASSES || counts.length != classes) {
            throw new IllegalArgumentException("expected counts of 1 to " + MOST_CLASSES + " classes, found "
                    + counts.length + " rows of " + classes + " classes");
        }
        int cell = cell(counts);
        int width = Math.max(LEAST_WIDTH, LEFT + classes * cell + SvgText.MARGIN);
        SvgText svg = new SvgText(width, TOP + classes * cell + SvgText.MARGIN, title, describe(names, counts));
        svg.group(Paint.MUTED).with("font-size", Grid.LETTERS).open();
        svg.words(SvgText.MARGIN, 62, "rows: true classes; columns: predicted ones", Grid.LETTERS);
        svg.close("g");
        for (int i = 0; i < classes; i++) {
            row(svg, counts[i], i, cell);
            names(svg, names.get(i), i, cell);
        }
        return svg.finish();
    }

    /** Wide enough for the longest number. */
    private static int cell(long[][] counts) {
        int widest = 0;
        for (long[] row : counts) {
            for (long count : row) {
                widest = Math.max(widest, Lettering.width(Numeral.fixed(count, 0).digits()) * SIZE / 100);
            }
        }
        return Math.max(counts.length <= MOST_WIDE ? WIDE : NARROW, widest + 10);
    }

    private static void row(SvgText svg, long[] counts, int row, int cell) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        int y = TOP + row * cell;
        for (int column = 0; column < counts.length; column++) {
            int x = LEFT + column * cell;
            double share = sum == 0 ? 0 : (double) counts[column] / sum;
            svg.group(Paint.TRAIN).open();
            svg.start("rect").with("x", x + 1).with("y", y + 1).with("width", cell - 2).with("height", cell - 2)
                    .with("fill-opacity", opacity(share));
            svg.end();
            svg.close("g");
            svg.group(Paint.INK).with("font-size", SIZE).with("text-anchor", "middle");
            (row == column ? svg.with("font-weight", "bold") : svg).open();
            svg.words(x + cell / 2.0, y + cell / 2.0 + 4.5, Numeral.fixed(counts[column], 0).digits(), SIZE);
            svg.close("g");
        }
    }

    /** In hundredths, from what is left of a cell without rows. */
    private static String opacity(double share) {
        return Numeral.fixed((long) Math.floor(100 * (0.04 + (DARKEST - 0.04) * share) + 0.5), 2).digits();
    }

    /** The name of a class left of its row, and above its column: upright where it does not fit. */
    private static void names(SvgText svg, String name, int number, int cell) {
        double middle = number * cell + cell / 2.0;
        svg.group(Paint.INK).with("font-size", SIZE).open();
        svg.start("g").with("text-anchor", "end").open();
        svg.words(LEFT - 8, TOP + middle + 4.5, Lettering.fit(name, (LEFT - 8 - SvgText.MARGIN) * 100 / SIZE), SIZE);
        svg.close("g");
        if (Lettering.width(name) * SIZE / 100 <= cell - 4) {
            svg.start("g").with("text-anchor", "middle").open();
            svg.words(LEFT + middle, TOP - 8, Lettering.fit(name, (cell - 4) * 100 / SIZE), SIZE);
            svg.close("g");
        } else {
            StringBuilder turn = new StringBuilder("rotate(-90 ");
            SvgText.appendPoint(turn, LEFT + middle + 4.5, TOP - 8);
            svg.start("g").with("transform", turn.append(')').toString()).open();
            svg.words(LEFT + middle + 4.5, TOP - 8, Lettering.fit(name, NAME_ROOM * 100 / SIZE), SIZE);
            svg.close("g");
        }
        svg.close("g");
    }

    private static String describe(List<String> names, long[][] counts) {
        StringBuilder text = new StringBuilder("Confusion matrix of ").append(names.size()).append(" classes.");
        for (int i = 0; i < counts.length; i++) {
            text.append(' ').append(Lettering.fit(names.get(i), 4000)).append(':');
            for (long count : counts[i]) {
                text.append(' ').append(count);
            }
            text.append('.');
        }
        return text.toString();
    }
}
