package dev.hourglass.plot;

import java.util.List;
import java.util.Objects;

/** Draws points in a plane, those of each group with a mark and a color of its own. */
public final class PointCloud {
    /** How many groups can be told apart. */
    public static final int MOST_GROUPS = Mark.values().length;

    private static final int WIDTH = 680;
    private static final int HEIGHT = 480;
    private static final int TOP = 84;
    private static final int BOTTOM = 412;
    private static final int RIGHT = 460;
    private static final int LEGEND = RIGHT + 24;
    private static final int LINE = 22;
    private static final int SIZE = 13;

    private PointCloud() {
    }

    /**
     * Points, and a legend where there is more than one group.
     *
     * @param title  the heading: any text, cut where it is too long
     * @param across what the lower axis measures, in a few words
     * @param up     what the left axis measures, in a few words
     * @param points a point for each, finite
     * @param groups their names, of any text, at most {@link #MOST_GROUPS}
     * @return an SVG document, 680 x 480 pixels, without scripts, fonts or references to anything outside
     * @throws IllegalArgumentException if there are no points, too many groups, or points of other groups
     */
    public static String svg(String title, String across, String up, List<Point> points, List<String> groups) {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(across, "across");
        Objects.requireNonNull(up, "up");
        if (points.isEmpty() || groups.isEmpty() || groups.size() > MOST_GROUPS) {
            throw new IllegalArgumentException("expected points of 1 to " + MOST_GROUPS + " groups, found "
                    + points.size() + " of " + groups.size());
        }
        if (points.stream().anyMatch(point -> point.group() < 0 || point.group() >= groups.size())) {
            throw new IllegalArgumentException("a point is of none of the " + groups.size() + " groups");
        }
        int[] counts = new int[groups.size()];
        StringBuilder[] paths = new StringBuilder[groups.size()];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = new StringBuilder();
        }
        Axis vertical = verticalAxis(points);
        Frame frame = new Frame(SvgText.MARGIN + Grid.roomForLabels(vertical), TOP, RIGHT, BOTTOM,
                horizontalAxis(points), vertical);
        Mark[] marks = Mark.values();
        for (Point point : points) {
            counts[point.group()]++;
            marks[point.group()].append(paths[point.group()], frame.x(point.x()), frame.y(point.y()));
        }
        SvgText svg = new SvgText(WIDTH, HEIGHT, title, describe(points.size(), groups, counts));
        Mark.writeDarkRules(svg, groups.size());
        Grid.draw(svg, frame, across, up);
        for (int i = 0; i < paths.length; i++) {
            marks[i].draw(svg, paths[i]);
        }
        if (groups.size() > 1) {
            legend(svg, groups, counts);
        }
        return svg.finish();
    }

    /**
     * A point.
     *
     * @param x     finite
     * @param y     finite
     * @param group the number of its group, counted from 0
     */
    public record Point(double x, double y, int group) {
    }

    private static Axis horizontalAxis(List<Point> points) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Point point : points) {
            low = Math.min(low, point.x());
            high = Math.max(high, point.x());
        }
        return LinearAxis.around(low, high);
    }

    private static Axis verticalAxis(List<Point> points) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Point point : points) {
            low = Math.min(low, point.y());
            high = Math.max(high, point.y());
        }
        return LinearAxis.around(low, high);
    }

    private static void legend(SvgText svg, List<String> groups, int[] counts) {
        int room = (WIDTH - SvgText.MARGIN - LEGEND - 16) * 100 / SIZE;
        for (int i = 0; i < groups.size(); i++) {
            Mark mark = Mark.values()[i];
            int y = TOP + 8 + i * LINE;
            StringBuilder path = new StringBuilder();
            mark.append(path, LEGEND + 4, y - 4.5);
            mark.draw(svg, path);
            String count = " (".concat(Numeral.fixed(counts[i], 0).digits()).concat(")");
            String name = Lettering.fit(groups.get(i), room - Lettering.width(count));
            svg.group(Paint.INK).with("font-size", SIZE).open();
            svg.words(LEGEND + 16, y, name.concat(count), SIZE);
            svg.close("g");
        }
    }

    private static String describe(int points, List<String> groups, int[] counts) {
        StringBuilder text = new StringBuilder("Points: ").append(points).append('.');
        for (int i = 0; groups.size() > 1 && i < counts.length; i++) {
            text.append(' ').append(Lettering.fit(groups.get(i), 4000)).append(": ").append(counts[i]).append('.');
        }
        return text.toString();
    }
}
