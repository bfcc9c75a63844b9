package dev.hourglass.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTest {
    /** Some rounding steps of numbers below 1, far below a pixel in a million. */
    private static final double ROUNDING = 1e-8;

    private static List<String> labels(Axis axis) {
        return axis.ticks().stream().filter(Tick::isLabelled).map(tick -> tick.label().inline()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.0032   | 0.31     | 0     | 0 0.1 0.2 0.3 0.4
            0.2      | 0.31     | 0     | 0.20 0.22 0.24 0.26 0.28 0.30 0.32
            0.4518   | 0.4530   | 0     | 0.4518 0.4520 0.4522 0.4524 0.4526 0.4528 0.4530
            0.25     | 0.25     | 0     | 0 0.05 0.10 0.15 0.20 0.25 0.30
            0        | 0        | 0     | 0 0.2 0.4 0.6 0.8 1.0
            0        | 6        | 0     | 0 1 2 3 4 5 6
            -4       | 3        | 0     | -4 -2 0 2 4
            1e-7     | 3e-7     | -7    | 0 0.5 1.0 1.5 2.0 2.5 3.0
            0        | 400000   | 0     | 0 100,000 200,000 300,000 400,000
            0        | 1.7e308  | 308   | 0 0.5 1.0 1.5 2.0
            """)
    void linearTicksAreRoundNumbers(double low, double high, int factor, String labels) {
        Axis axis = LinearAxis.over(low, high);
        assertEquals(labels, String.join(" ", labels(axis)));
        assertEquals(factor, axis.factor());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.0032   | 0.31     | false | 0     | 0.002 0.005 0.01 0.02 0.05 0.1 0.2 0.5
            0.0016   | 0.31     | false | 0     | 0.001 0.01 0.1 0.5
            0.0016   | 0.31     | true  | 0     | 0 0.001 0.01 0.1 0.5
            3e-9     | 3e-6     | false | 0     | 2e-9 1e-8 1e-7 1e-6 5e-6
            1e-7     | 3e-7     | false | -7    | 1 2 5
            0.2      | 0.31     | false | 0     | 0.20 0.22 0.24 0.26 0.28 0.30 0.32
            0.01     | 0.01     | false | 0     | 0.005 0.01 0.02
            1e-10    | 1        | false | 0     | 1e-10 1e-8 1e-6 1e-4 1e-2 1
            1e-290   | 1e300    | false | 0     | 1e-300 1e-200 1e-100 1 1e100 1e200 1e300
            """)
    void logarithmicTicksAreRoundNumbers(double low, double high, boolean hasZero, int factor, String labels) {
        Axis axis = LogarithmicAxis.over(low, high, hasZero);
        assertEquals(labels, String.join(" ", labels(axis)));
        assertEquals(factor, axis.factor());
    }

    @ParameterizedTest
    @CsvSource({"1, '1'", "2, '1 2'", "10, '1 2 3 4 5 6 7 8 9 10'", "11, '1 5 10'", "200, '1 50 100 150 200'",
        "137, '1 20 40 60 80 100 120'", "100000, '1 20,000 40,000 60,000 80,000 100,000'"})
    void epochsCountFromOne(int epochs, String labels) {
        Axis axis = LinearAxis.epochs(epochs);
        assertEquals(labels, String.join(" ", labels(axis)));
        assertEquals(epochs == 1 ? 0.5 : 0, axis.fraction(1));
        assertEquals(epochs == 1 ? 0.5 : 1, axis.fraction(epochs));
    }

    /** From 1e-300 to 1e308 in uneven steps, ranges from a ten-thousandth to all of it. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 0.1, 0.5, 0.9, 0.999, 0.99995, 1})
    void axesHoldTheirValuesBetweenAFewTicks(double ratio) {
        for (double high = 1.7e308; high > 1e-290; high /= 37.3) {
            checkRange(LinearAxis.over(high * ratio, high), high * ratio, high);
            double positive = Math.max(high * ratio, Precision.SMALLEST);
            checkRange(LogarithmicAxis.over(positive, high, false), high * ratio, high);
            checkRange(LogarithmicAxis.over(positive, high, true), high * ratio, high);
        }
    }

    private static void checkRange(Axis axis, double low, double high) {
        assertTrue(axis.fraction(low) >= -ROUNDING || low == 0, low + " to " + high);
        assertTrue(axis.fraction(high) <= 1 + ROUNDING, low + " to " + high);
        List<Tick> ticks = axis.ticks().stream().filter(Tick::isLabelled).toList();
        assertTrue(ticks.size() >= 2 && ticks.size() <= 11, low + " to " + high + ": " + labels(axis));
        for (int i = 1; i < ticks.size(); i++) {
            double distance = ticks.get(i).fraction() - ticks.get(i - 1).fraction();
            assertTrue(distance * 288 >= 14, "labels of 12 pixels do not touch in a frame of 288: " + labels(axis));
        }
        assertEquals(0, ticks.get(0).fraction(), ROUNDING);
        assertEquals(1, ticks.get(ticks.size() - 1).fraction(), ROUNDING);
    }

    @Test
    void fineLinesStandBetweenTheNumbers() {
        Axis axis = LogarithmicAxis.over(0.0016, 0.31, false);
        assertEquals(8 + 8 + 3, axis.ticks().stream().filter(tick -> !tick.isLabelled()).count());
    }
}
