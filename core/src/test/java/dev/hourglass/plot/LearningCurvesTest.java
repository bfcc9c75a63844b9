package dev.hourglass.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.nn.History;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LearningCurvesTest {
    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double[] NONE = {};
    private static final double LEFT_OF_ALL_FRAMES = 24;
    private static final double TOP = 108;
    private static final double BOTTOM = 396;
    private static final double RIGHT = 684;

    static Stream<Arguments> histories() {
        Stream<History> histories = Stream.of(
                history(values(0.31), values(0.2)),
                history(values(0.31, 0.05), values(0.2, 0.04)),
                history(decay(200, 0.3, 0.003), decay(200, 0.25, 0.0016)),
                history(decay(1600, 0.3, 0.003), decay(1600, 0.25, 0.0016)),
                history(decay(1601, 0.3, 0.003), NONE),
                history(decay(100_000, 0.3, 0.003), decay(100_000, 0.25, 0.0016)),
                history(values(0.25, 0.25, 0.25), values(0.25, 0.25, 0.25)),
                history(values(1e-3, 1e-3), NONE),
                history(new double[30], new double[30]),
                history(values(0.3, 1e-5, 0, 0), values(0.3, 0, 0, 1e-5)),
                history(values(Double.MAX_VALUE, 1e300, Double.MAX_VALUE / 2), values(1e308, 1e307, 1e306)),
                history(values(-Double.MAX_VALUE, Double.MAX_VALUE), NONE),
                history(values(Double.MAX_VALUE, Double.MIN_VALUE), values(1, 1e-299)),
                history(values(3e-7, 2e-7, 1e-7), values(2.5e-7, 1.5e-7, 1.3e-7)),
                history(values(0.4523, 0.4521, 0.4518), values(0.4530, 0.4526, 0.4523)),
                history(values(1.000000001, 1, 1.000000002), NONE),
                history(values(0.3, NAN, 0.2, INFINITY, 0.1, 0.1), values(NAN, NAN, 1, 1, -INFINITY, NAN)),
                history(values(NAN, INFINITY), NONE),
                history(values(-1, -2, 3, 0), values(-4, -4, -4, -4)));
        return histories.flatMap(history -> Stream.of(AxisScale.values()).map(scale -> Arguments.of(history, scale)));
    }

    private static History history(double[] train, double[] test) {
        return new History(train, test);
    }

    private static double[] values(double... values) {
        return values;
    }

    /** A falling loss with noise, of a fixed seed. */
    private static double[] decay(int epochs, double first, double last) {
        Random noise = new Random(epochs);
        double[] losses = new double[epochs];
        for (int i = 0; i < epochs; i++) {
            double remaining = 1 - (double) i / epochs;
            losses[i] = last + first * remaining * remaining * remaining + last * noise.nextDouble();
        }
        return losses;
    }

    @ParameterizedTest
    @MethodSource("histories")
    void curvesStayInTheirFrame(History history, AxisScale scale) {
        Picture picture = Picture.of(LearningCurves.svg("Losses", history, scale));
        for (Markup.Element path : curvePaths(picture)) {
            double radius = path.attributes().get("d").contains("a4.5") ? 4.5 : 2.5;
            for (Picture.Point point : Picture.points(path)) {
                assertTrue(point.x() >= LEFT_OF_ALL_FRAMES && point.x() <= RIGHT + radius, point.toString());
                assertTrue(point.y() >= TOP && point.y() <= BOTTOM, point.toString());
            }
        }
        assertTrue(picture.texts().contains("epoch"));
        assertTrue(picture.texts().stream().anyMatch(text -> text.startsWith("mean squared error")));
    }

    /** The paths of the curves, without the samples in the legend. */
    private static List<Markup.Element> curvePaths(Picture picture) {
        return picture.named("path").stream().filter(path -> !path.attributes().get("d").contains("h")).toList();
    }

    private static List<Picture.Point> line(Picture picture, int curve) {
        List<Markup.Element> lines =
                picture.named("path").stream().filter(path -> path.has("stroke-dasharray")).toList();
        return Picture.points(lines.get(curve));
    }

    @Test
    void everyEpochOfAShortTrainingIsAPoint() {
        History history = history(values(0.4, 0.1, 0.2), values(0, 0, 0.4));
        Picture picture = Picture.of(LearningCurves.svg("t", history, AxisScale.LINEAR));
        List<Picture.Point> train = line(picture, 0);
        assertEquals(List.of(TOP, 324.0, 252.0), train.stream().map(Picture.Point::y).toList());
        assertEquals(List.of(BOTTOM, BOTTOM, TOP), line(picture, 1).stream().map(Picture.Point::y).toList());
        assertEquals(RIGHT, train.get(2).x());
        assertEquals((train.get(0).x() + RIGHT) / 2, train.get(1).x(), 0.1,
                "half a digit each of two rounded coordinates");
    }

    @Test
    void theCurvesDifferWithoutColor() {
        History history = history(decay(200, 1, 0.1), decay(200, 2, 0.1));
        Picture picture = Picture.of(LearningCurves.svg("t", history, AxisScale.LINEAR));
        List<String> dashes =
                picture.named("path").stream().map(path -> path.attributes().get("stroke-dasharray")).toList();
        assertEquals(List.of("none", "7 3.5", "none", "7 3.5"), dashes, "two curves and two samples in the legend");
    }

    @Test
    void theLegendTellsTheLastLosses() {
        History history = history(values(0.5, 0.0032149), values(0.5, 1.23456e-7));
        List<String> texts = Picture.of(LearningCurves.svg("t", history, AxisScale.LOGARITHMIC)).texts();
        assertTrue(texts.contains("training loss ends at 0.003215"), texts.toString());
        assertTrue(texts.contains("validation loss ends at 1.235×10−7"), texts.toString());
        List<String> alone =
                Picture.of(LearningCurves.svg("t", history(values(0.5, NAN), NONE), AxisScale.LINEAR)).texts();
        assertTrue(alone.contains("training loss ends at NaN"), alone.toString());
        assertFalse(alone.toString().contains("validation"), alone.toString());
    }

    @Test
    void theEpochThatWasKeptIsMarked() {
        History history = history(decay(100, 1, 0.1), decay(100, 2, 0.1));
        for (int epoch : new int[] {1, 40, 60, 100}) {
            Picture picture = Picture.of(
                    LearningCurves.svg("t", "mean squared error", history, AxisScale.LINEAR, OptionalInt.of(epoch)));
            Markup.Element mark = picture.named("path").stream()
                    .filter(path -> "2 3".equals(path.attributes().get("stroke-dasharray"))).findFirst().orElseThrow();
            Picture.Point top = Picture.points(mark).get(0);
            assertEquals(TOP, top.y());
            assertEquals(line(picture, 1).get(epoch - 1).x(), top.x(), "the mark is drawn first");
            Markup.Element words = picture.named("text").stream()
                    .filter(text -> text.text().toString().equals("epoch " + epoch + " kept")).findFirst()
                    .orElseThrow();
            assertEquals(epoch < 50, words.number("x") > top.x(), "where there is more room");
        }
        assertThrows(IllegalArgumentException.class, () -> LearningCurves.svg("t", "mean squared error", history,
                AxisScale.LINEAR, OptionalInt.of(101)));
    }

    @Test
    void lossesThatAreNotFiniteLeaveGaps() {
        double[] losses = decay(100, 0.3, 0.01);
        losses[10] = NAN;
        losses[50] = INFINITY;
        losses[52] = NAN;
        Picture picture = Picture.of(LearningCurves.svg("t", history(losses, NONE), AxisScale.LINEAR));
        assertEquals(97, line(picture, 0).size());
        assertEquals(4, stretches(curvePaths(picture).get(0)));
        assertEquals(1, stretches(curvePaths(picture).get(1)), "epoch 52 stands alone: a dot");
    }

    private static long stretches(Markup.Element path) {
        return path.attributes().get("d").chars().filter(letter -> letter == 'M').count();
    }

    @Test
    void manyEpochsKeepTheirExtremesAndGaps() {
        double[] losses = decay(100_000, 0.3, 0.01);
        losses[31_415] = 0.9;
        losses[27_182] = 1e-4;
        losses[141] = NAN;
        Arrays.fill(losses, 70_000, 80_000, NAN);
        Picture picture = Picture.of(LearningCurves.svg("t", history(losses, NONE), AxisScale.LOGARITHMIC));
        Markup.Element band = curvePaths(picture).get(0);
        assertEquals(2, stretches(band), "a single lost epoch among 200 in a slice is no gap");
        List<Picture.Point> points = Picture.points(band);
        assertEquals(900, points.size(), "an upper and a lower point for each of 450 slices");
        Picture.Point highest = points.stream().min(Comparator.comparing(Picture.Point::y)).orElseThrow();
        Picture.Point lowest = points.stream().max(Comparator.comparing(Picture.Point::y)).orElseThrow();
        double slice = (RIGHT - LEFT_OF_ALL_FRAMES) / 500;
        double left = points.get(0).x();
        assertEquals(left + (RIGHT - left) * 0.31415, highest.x(), slice);
        assertEquals(left + (RIGHT - left) * 0.27182, lowest.x(), slice);
        assertEquals(BOTTOM, lowest.y());
    }

    @Test
    void zeroStandsBelowTheLowestPositiveLossOnALogarithmicAxis() {
        Picture picture =
                Picture.of(LearningCurves.svg("t", history(values(0.1, 0, 0.001), NONE), AxisScale.LOGARITHMIC));
        List<Picture.Point> train = line(picture, 0);
        assertEquals(BOTTOM, train.get(1).y());
        assertTrue(train.get(2).y() < BOTTOM - 12, "room for the letters of two labels");
        assertTrue(picture.texts().contains("0"));
    }

    @Test
    void withoutAPositiveLossTheAxisIsLinear() {
        List<String> texts =
                Picture.of(LearningCurves.svg("t", history(values(0, 0), NONE), AxisScale.LOGARITHMIC)).texts();
        assertTrue(texts.contains("mean squared error"), texts.toString());
    }

    @Test
    void titlesOfAnyTextAreHarmless() {
        String title = "<script>alert(\"1\")</script> & 'x' \u0000\u0007\u202E\uD800\uFFFF\n" + "long ".repeat(100);
        String svg = LearningCurves.svg(title, history(values(1, 2), NONE), AxisScale.LINEAR);
        Picture picture = Picture.of(svg);
        assertFalse(svg.contains("<script"));
        assertTrue(picture.elements().get(1).text().toString().startsWith(
                "<script>alert(\"1\")</script> & 'x' \uFFFD\uFFFD\uFFFD\uFFFD\uFFFD long long"));
        assertTrue(picture.texts().get(0).endsWith("…"), picture.texts().get(0));
    }

    @Test
    void theBytesDoNotDependOnTheLocale() {
        History history = history(decay(5000, 12_345, 0.0001), decay(5000, 54_321, 0.0002));
        String expected = LearningCurves.svg("İstanbul", history, AxisScale.LOGARITHMIC);
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("de-DE", "ar-EG-u-nu-arab", "tr-TR", "th-TH-u-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals(expected, LearningCurves.svg("İstanbul", history, AxisScale.LOGARITHMIC), tag);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aSmallPictureIsTheGoldenOne() throws IOException {
        History history =
                history(values(0.31, 0.052, 0.011, 0.0043, 0.0032), values(0.2, 0.041, 0.0075, 0.0029, 0.0016));
        String svg = LearningCurves.svg("Autoencoder & friends", history, AxisScale.LOGARITHMIC);
        assertEquals(Picture.golden("learning-curves.svg"), svg);
    }

    @Test
    void aHistoryNeedsAnEpoch() {
        History empty = history(NONE, NONE);
        assertThrows(IllegalArgumentException.class, () -> LearningCurves.svg("t", empty, AxisScale.LINEAR));
    }
}
