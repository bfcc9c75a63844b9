package dev.hourglass.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WidthCurvesTest {
    private static WidthCurves.Series series(double... values) {
        return new WidthCurves.Series("a < b", IntStream.range(0, values.length)
                .mapToObj(i -> new WidthCurves.Point(1 << i, values[i], 0.01)).toList());
    }

    private static String svg(List<WidthCurves.Series> series, OptionalInt marked) {
        return WidthCurves.svg("Loss by width", "log loss", series, marked);
    }

    @Test
    void everyWidthHasItsNumberAndTheMarkedOneItsEntry() {
        String svg = svg(List.of(series(0.5, 0.3, 0.2), series(0.6, 0.4, 0.3)), OptionalInt.of(4));
        for (String number : List.of(">1<", ">2<", ">4<", ">recommended: 4<", ">a &lt; b<", ">log loss<")) {
            assertTrue(svg.contains(number), number);
        }
        assertTrue(svg.contains("width 4, 0.2000."), svg);
        assertFalse(svg(List.of(series(0.5, 0.3)), OptionalInt.empty()).contains("recommended"));
    }

    /** Widths lie at equal ratios: the middle one of 1, 2, 4 stands in the middle. */
    @Test
    void pointsStandWhereTheyBelong() {
        String svg = svg(List.of(series(0, 0.5, 1)), OptionalInt.empty());
        int left = Integer.parseInt(svg.replaceAll("(?s).*dasharray=\"none\" d=\"M(\\d+) 396L.*", "$1"));
        double middle = (left + 684) / 2.0;
        String x = middle == Math.rint(middle) ? Integer.toString((int) middle) : Double.toString(middle);
        assertTrue(svg.contains("d=\"M" + left + " 396L" + x + " "), svg);
    }

    @Test
    void whatIsNotFiniteLeavesAGap() {
        String svg = svg(List.of(series(0.5, Double.POSITIVE_INFINITY, 0.2, 0.1)), OptionalInt.of(8));
        assertFalse(svg.contains("NaN") || svg.contains("Infinity"), svg);
        assertEquals(svg, svg(List.of(series(0.5, Double.POSITIVE_INFINITY, 0.2, 0.1)), OptionalInt.of(8)));
        svg(List.of(series(0.5)), OptionalInt.of(1));
    }

    @Test
    void nothingToDrawIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> svg(List.of(), OptionalInt.empty()));
        assertThrows(IllegalArgumentException.class, () -> svg(List.of(series()), OptionalInt.empty()));
        assertThrows(IllegalArgumentException.class,
                () -> svg(List.of(series(1), series(1), series(1)), OptionalInt.empty()));
    }
}
