package dev.hourglass.bench.peers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table as a picture: a bar of GFLOP/s for each work and side, with the FMA peak as a mark beside them. */
final class BarChart {
    /** Colors that people with any kind of sight tell apart, after Okabe and Ito. */
    private static final List<String> COLORS = List.of("#0072B2", "#E69F00", "#009E73", "#CC79A7");

    private static final int WIDTH = 900;
    private static final int LEFT = 190;
    private static final int RIGHT = 60;
    private static final int TOP = 84;
    private static final int BAR = 8;
    private static final int GAP = 8;
    private static final int HEADLINE = 26;
    private static final int BOTTOM = 30;
    private static final int LEGEND_STEP = 120;

    private final PeersOptions options;
    private final List<String> sides;
    private final List<Row> rows;
    private final double step;
    private final double most;
    private final StringBuilder svg = new StringBuilder();

    BarChart(PeersOptions options, List<String> sides, List<Row> rows) {
        this.options = options;
        this.sides = sides;
        this.rows = rows;
        double fastest = rows.stream().flatMap(row -> row.timings().stream().map(row::speed))
                .mapToDouble(Double::doubleValue).max().orElse(1);
        step = roundStep(fastest);
        most = step * Math.ceil(fastest / step);
    }

    /** A distance of ticks that gives about five of them: 1, 2 or 5 and zeros. */
    private static double roundStep(double fastest) {
        double power = Math.pow(10, Math.floor(Math.log10(fastest / 5)));
        double digits = fastest / 5 / power;
        return power * (digits <= 1 ? 1 : digits <= 2 ? 2 : digits <= 5 ? 5 : 10);
    }

    /** {@return the picture} */
    String svg() {
        int height = height();
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" "
                + "font-family=\"sans-serif\" font-size=\"12\">", WIDTH, height, WIDTH, height);
        add("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>", WIDTH, height);
        title();
        ticks(height);
        int y = TOP;
        for (int i = 0; i < rows.size(); i++) {
            y = row(i, y);
        }
        add("</svg>");
        return svg.toString();
    }

    private boolean beginsGroup(int index) {
        return index == 0 || !rows.get(index - 1).group().equals(rows.get(index).group());
    }

    private int height() {
        int height = TOP + BOTTOM;
        for (int i = 0; i < rows.size(); i++) {
            height += (beginsGroup(i) ? HEADLINE : 0) + bars() * BAR + GAP;
        }
        return height;
    }

    private int bars() {
        return sides.size();
    }

    private void title() {
        add("<text x=\"12\" y=\"22\" font-size=\"16\" font-weight=\"bold\">%s: GFLOP/s, longer is faster</text>",
                options.subject().label());
        add("<text x=\"12\" y=\"42\" fill=\"#555\">%s; threads: %d%s</text>", escaped(Machine.description()),
                options.threads(), options.avx2() ? "; AVX2 only" : "");
        for (int i = 0; i < sides.size(); i++) {
            int x = LEFT + i * LEGEND_STEP;
            add("<rect x=\"%d\" y=\"53\" width=\"12\" height=\"12\" fill=\"%s\"/>", x, COLORS.get(i));
            add("<text x=\"%d\" y=\"63\">%s</text>", x + 17, escaped(sides.get(i)));
        }
        int x = LEFT + sides.size() * LEGEND_STEP;
        add("<path d=\"M%d 53v12\" stroke=\"black\" stroke-width=\"2\"/><text x=\"%d\" y=\"63\">%s</text>", x + 6,
                x + 17, FmaPeak.NAME);
    }

    private void ticks(int height) {
        for (double tick = 0; tick <= most; tick += step) {
            double x = x(tick);
            add("<path d=\"M%.1f %dV%d\" stroke=\"#ddd\"/>", x, TOP - 6, height - BOTTOM);
            add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#555\">%.0f</text>", x, height - BOTTOM + 16,
                    tick);
        }
    }

    /** Draws a line of the table from y on; returns where the next begins. */
    private int row(int index, int y) {
        Row row = rows.get(index);
        int at = y;
        if (beginsGroup(index)) {
            add("<text x=\"12\" y=\"%d\" font-weight=\"bold\">%s</text>", at + 18, escaped(row.group()));
            at += HEADLINE;
        }
        int end = at + bars() * BAR;
        add("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>", LEFT - 8, (at + end) / 2 + 4, escaped(row.work()));
        for (int i = 0; i < bars(); i++) {
            Optional<Timing> timing = row.of(sides.get(i));
            if (timing.isPresent()) {
                bar(row.speed(timing.get()), at + i * BAR, COLORS.get(i));
            }
        }
        double peak = x(row.speed(row.of(FmaPeak.NAME).orElseThrow()));
        add("<path d=\"M%.1f %dV%d\" stroke=\"black\" stroke-width=\"2\"/>", peak, at, end);
        return end + GAP;
    }

    private void bar(double speed, int y, String color) {
        double end = x(speed);
        add("<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>", LEFT, y, end - LEFT, BAR - 1, color);
        add("<text x=\"%.1f\" y=\"%d\" font-size=\"8\">%.0f</text>", end + 3, y + BAR - 1, speed);
    }

    private double x(double speed) {
        return LEFT + speed / most * (WIDTH - LEFT - RIGHT);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private void add(String form, Object... values) {
        svg.append(String.format(Locale.ROOT, form, values)).append('\n');
    }
}
