package dev.hourglass.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Draws counts of true and predicted classes as a square of cells, the darker the larger their share of the row. */
public final class CountGrid {
    /** The most classes that are drawn. */
    public static final int MOST_CLASSES = 20;

    private static final int ABOVE = 74;
    private static final int GAP = 8;
    private static final int MOST_NAME = 116;
    private static final int MOST_UPRIGHT = 96;
    private static final int WIDEST = 84;
    private static final int NARROWEST = 34;
    private static final int SIZE = 13;
    private static final int LEAST_WIDTH = 360;
    /** Dark enough to be seen, light enough for black numbers. */
    private static final double DARKEST = 0.45;

    private final SvgText svg;
    private final int left;
    private final int top;
    private final int cell;

    private CountGrid(String title, List<String> names, long[][] counts) {
        int widest = 0;
        for (String name : names) {
            widest = Math.max(widest, Lettering.width(name) * SIZE / 100 + 1);
        }
        left = SvgText.MARGIN + Math.min(MOST_NAME, widest) + GAP;
        cell = cell(counts, (LEAST_WIDTH - SvgText.MARGIN - left) / counts.length);
        top = ABOVE + GAP + (widest <= cell - 4 ? SIZE : Math.min(MOST_UPRIGHT, widest));
        int side = names.size() * cell;
        svg = new SvgText(Math.max(LEAST_WIDTH, left + side + SvgText.MARGIN), top + side + SvgText.MARGIN, title,
                describe(names, counts));
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
        Objects.requireNonNull(title, "title");
        int classes = names.size();
        if (classes == 0 || classes > MOST_CLASSES || counts.length != classes
                || Arrays.stream(counts).anyMatch(row -> row.length != classes)) {
            throw new IllegalArgumentException("expected counts of 1 to " + MOST_CLASSES + " classes, found "
                    + counts.length + " rows of " + classes + " classes");
        }
        return new CountGrid(title, names, counts).draw(names, counts);
    }

    private String draw(List<String> names, long[][] counts) {
        svg.group(Paint.MUTED).with("font-size", Grid.LETTERS).open();
        svg.words(SvgText.MARGIN, 60, "rows: true classes; columns: predicted ones", Grid.LETTERS);
        svg.close("g");
        for (int i = 0; i < counts.length; i++) {
            row(counts[i], i);
            name(names.get(i), i);
        }
        return svg.finish();
    }

    /** As wide as there is room, and wide enough for the longest number. */
    private static int cell(long[][] counts, int room) {
        int widest = 0;
        for (long[] row : counts) {
            for (long count : row) {
                widest = Math.max(widest, Lettering.width(Numeral.fixed(count, 0).digits()) * SIZE / 100);
            }
        }
        return Math.max(Math.min(WIDEST, Math.max(NARROWEST, room)), widest + 10);
    }

    private void row(long[] counts, int row) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        int y = top + row * cell;
        for (int column = 0; column < counts.length; column++) {
            int x = left + column * cell;
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
    private void name(String name, int number) {
        double middle = number * cell + cell / 2.0;
        svg.group(Paint.INK).with("font-size", SIZE).open();
        svg.start("g").with("text-anchor", "end").open();
        int room = (left - GAP - SvgText.MARGIN) * 100 / SIZE;
        svg.words(left - GAP, top + middle + 4.5, Lettering.fit(name, room), SIZE);
        svg.close("g");
        if (Lettering.width(name) * SIZE / 100 <= cell - 4) {
            svg.start("g").with("text-anchor", "middle").open();
            svg.words(left + middle, top - GAP, Lettering.fit(name, (cell - 4) * 100 / SIZE), SIZE);
            svg.close("g");
        } else {
            StringBuilder turn = new StringBuilder("rotate(-90 ");
            SvgText.appendPoint(turn, left + middle + 4.5, top - GAP);
            svg.start("g").with("transform", turn.append(')').toString()).open();
            svg.words(left + middle + 4.5, top - GAP, Lettering.fit(name, MOST_UPRIGHT * 100 / SIZE), SIZE);
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
