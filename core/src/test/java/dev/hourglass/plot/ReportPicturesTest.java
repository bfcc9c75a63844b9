package dev.hourglass.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures of reports: points, bars, intervals, counts, rates. */
class ReportPicturesTest {
    private static final String WORST = "<script>\u202E\u0000 ﷽ 😀 \"&" + "W".repeat(500);

    private static PointCloud.Point point(double x, double y, int group) {
        return new PointCloud.Point(x, y, group);
    }

    @Test
    void pointsStandWhereTheyAreAndGroupsHaveMarksOfTheirOwn() {
        List<PointCloud.Point> points = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < PointCloud.MOST_GROUPS; i++) {
            points.add(point(i, -i, i));
            groups.add("group " + i);
        }
        Picture picture = Picture.of(PointCloud.svg("t", "across", "up", points, groups));
        List<Markup.Element> paths = picture.named("path");
        assertEquals(2 * PointCloud.MOST_GROUPS, paths.size(), "points and legend");
        List<String> outlines = paths.stream().limit(PointCloud.MOST_GROUPS)
                .map(path -> path.attributes().get("d").replaceAll("^M[\\d. ]+", "")).distinct().toList();
        assertEquals(PointCloud.MOST_GROUPS, outlines.size(), outlines.toString());
        double last = -1;
        for (int i = 0; i < PointCloud.MOST_GROUPS; i++) {
            double x = firstNumber(paths.get(i));
            assertTrue(x > last, "point " + i);
            last = x;
        }
        assertTrue(picture.texts().contains("group 8 (1)"), picture.texts().toString());
    }

    private static double firstNumber(Markup.Element path) {
        return Double.parseDouble(path.attributes().get("d").substring(1).split("[ a-z-]")[0]);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 5, -5, 1e-310, 1e300, -1e-5, Double.MAX_VALUE})
    void pointsOfOnePlaceAndHugeOnesHaveAnAxis(double place) {
        Picture.of(PointCloud.svg("t", "x", "y", List.of(point(place, place, 0)), List.of("all")));
        Picture.of(PointCloud.svg("t", "x", "y", List.of(point(place, -place, 0), point(-place, place, 0)),
                List.of("all")));
        Picture.of(Whiskers.svg("t", "m", List.of(new Whiskers.Interval("a", Math.min(0, place), place / 2,
                Math.max(0, place)))));
        Picture.of(BarStrip.svg("t", "x", "y", new double[] {Math.abs(place)}));
    }

    @Test
    void pointsNeedGroups() {
        assertThrows(IllegalArgumentException.class, () -> PointCloud.svg("t", "x", "y", List.of(), List.of("a")));
        assertThrows(IllegalArgumentException.class,
                () -> PointCloud.svg("t", "x", "y", List.of(point(0, 0, 0)), List.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 50, 500, 5000})
    void barsStandSideBySide(int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = i + 1;
        }
        Picture picture = Picture.of(BarStrip.svg("t", "code", "variance", values));
        String[] bars = picture.named("path").get(0).attributes().get("d").split("z");
        assertEquals(count, bars.length);
    }

    @Test
    void namedBarsEndWhereTheirShareDoes() {
        Picture picture = Picture.of(NamedBars.svg("t", "share", List.of(new NamedBars.Bar("far", 7.5),
                new NamedBars.Bar("half", 0.5), new NamedBars.Bar("none", 0), new NamedBars.Bar("beyond", 1e9))));
        String path = picture.named("path").get(0).attributes().get("d");
        assertTrue(path.contains("h356v") && path.contains("h178v") && path.contains("h0v"), path);
        assertTrue(picture.texts().containsAll(List.of("750.0 %", "50.0 %", "0.0 %", "> 1,000 %")),
                picture.texts().toString());
        assertThrows(IllegalArgumentException.class, () -> NamedBars.svg("t", "share", List.of()));
    }

    @Test
    void anIntervalApartFromZeroHasAFullDot() {
        Picture apart = Picture.of(Whiskers.svg("t", "m", List.of(new Whiskers.Interval("a", 1, 2, 3))));
        Picture across = Picture.of(Whiskers.svg("t", "m", List.of(new Whiskers.Interval("a", -1, 2, 3))));
        assertEquals(2, apart.named("path").size(), "the line and the dot");
        assertEquals(3, across.named("path").size(), "the line, a hole and its edge");
        assertThrows(IllegalArgumentException.class, () -> Whiskers.svg("t", "m", List.of()));
    }

    @Test
    void cellsAreDarkerTheLargerTheirShareOfTheRow() {
        Picture picture = Picture.of(CountGrid.svg("t", List.of("a", "b"), new long[][] {{9, 1}, {0, 0}}));
        List<String> opacities = picture.named("rect").stream().filter(rect -> rect.has("fill-opacity"))
                .map(rect -> rect.attributes().get("fill-opacity")).toList();
        assertEquals(List.of("0.41", "0.08", "0.04", "0.04"), opacities);
        assertThrows(IllegalArgumentException.class, () -> CountGrid.svg("t", List.of(), new long[0][0]));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 7, 20})
    void anyNamesAndCountsFitTheirCells(int classes) {
        List<String> names = new ArrayList<>();
        long[][] counts = new long[classes][classes];
        for (int i = 0; i < classes; i++) {
            names.add(i % 2 == 0 ? WORST : "");
            counts[i][i] = i == 0 ? 123_456_789 : i;
        }
        Picture.of(CountGrid.svg(WORST, names, counts));
    }

    @Test
    void ratesRunThroughTheUnitSquare() {
        RatePlot.Rates curve = new RatePlot.Rates(WORST, new double[] {0, 0, 1}, new double[] {0, 0.5, 1});
        Picture picture = Picture.of(RatePlot.svg("t", List.of(curve, curve)));
        List<Picture.Point> points = Picture.points(picture.named("path").get(1));
        assertEquals(List.of(new Picture.Point(64, 366), new Picture.Point(64, 216), new Picture.Point(364, 66)),
                points);
        assertThrows(IllegalArgumentException.class, () -> RatePlot.svg("t", List.of(curve, curve, curve)));
    }

    @Test
    void sparksShowEvenASingleOne() {
        List<Markup.Element> elements = Markup.read(Spark.svg(new int[] {0, 1, 1000}));
        assertEquals("M0 20H12M4 19h3V20H4zM8 0h3V20H8z", elements.get(1).attributes().get("d"));
        assertThrows(IllegalArgumentException.class, () -> Spark.svg(new int[0]));
    }

    @Test
    void foreignNamesStayText() {
        for (String svg : pictures()) {
            Picture.of(svg);
            assertTrue(!svg.contains("<script") && svg.indexOf('\u202E') < 0 && svg.indexOf('\u0000') < 0);
        }
    }

    @Test
    void noLocaleChangesAByte() {
        List<String> usual = pictures();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(usual, pictures());
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> pictures() {
        return List.of(PointCloud.svg(WORST, WORST, WORST, List.of(point(1, 2, 0), point(-1, 1e6, 1)),
                List.of(WORST, "b")), NamedBars.svg(WORST, "m", List.of(new NamedBars.Bar(WORST, 0.123))),
                Whiskers.svg(WORST, "m", List.of(new Whiskers.Interval(WORST, -1.5, 2, 3))),
                BarStrip.svg(WORST, "x", "y", new double[] {1.5, 2}),
                CountGrid.svg(WORST, List.of(WORST), new long[][] {{12_345}}));
    }
}
