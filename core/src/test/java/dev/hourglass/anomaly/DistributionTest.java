package dev.hourglass.anomaly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionTest {
    /** 0, 1 and so on to 1000: a quantile is a thousand times its share. */
    private static final double[] STEPS = IntStream.rangeClosed(0, 1000).asDoubleStream().toArray();

    @ParameterizedTest
    @CsvSource({"0, 0", "0.5, 500", "0.99, 990", "0.995, 995", "0.999, 999", "1, 1000", "0.123, 123", "0.997, 997"})
    void quantilesAreThoseOfTheValues(double share, double quantile) {
        assertEquals(quantile, Distribution.of(STEPS).quantile(share), 1e-9);
    }

    @Test
    void keptQuantilesAreExact() {
        double[] values = new Random(1).doubles(777).toArray();
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        Distribution distribution = Distribution.of(values);
        assertEquals(ascending[0], distribution.quantile(0));
        assertEquals(ascending[388], distribution.quantile(0.5));
        assertEquals(ascending[776], distribution.greatest());
        assertEquals(389 / 777.0, distribution.shares()[50]);
    }

    private static Change change(Distribution training, double[] values, int rows) {
        NumberCount count = new NumberCount(training);
        Arrays.stream(values).forEach(count::add);
        return count.change(rows);
    }

    @Test
    void theSameValuesAreNoChange() {
        double[] values = new Random(1).doubles(5000).toArray();
        Change change = change(Distribution.of(values), values, values.length);
        assertEquals(0, change.stability(), 1e-12);
        assertEquals(0, change.distance());
        assertEquals(Change.Size.NONE, change.size());
    }

    /** Ten bins of a tenth each, of which other values leave the lower half empty: half of the rows moved. */
    @Test
    void movedValuesAreALargeChange() {
        double[] values = STEPS.clone();
        double[] moved = IntStream.rangeClosed(0, 1000).mapToDouble(i -> 500 + i * 0.5).toArray();
        Change change = change(Distribution.of(values), moved, values.length);
        assertEquals(0.5, change.distance(), 0.01);
        assertTrue(change.stability() > 2.5, change.toString());
        assertEquals(Change.Size.LARGE, change.size());
    }

    /** Values on either side of a constant lie in bins of their own. */
    @ParameterizedTest
    @CsvSource({"6.9", "7.1"})
    void aConstantThatChangesIsTold(double value) {
        Distribution constant = Distribution.of(IntStream.range(0, 500).mapToDouble(i -> 7).toArray());
        double[] others = IntStream.range(0, 500).mapToDouble(i -> i % 2 == 0 ? 7 : value).toArray();
        assertEquals(Change.Size.LARGE, change(constant, others, 500).size());
        assertEquals(0.5, change(constant, others, 500).distance());
    }

    /** Three of four values are zero: shares are those of the values, not of the quantiles. */
    @Test
    void valuesThatComeOftenAreCountedExactly() {
        double[] values = IntStream.range(0, 1000).mapToDouble(i -> i % 4 == 0 ? i : 0).toArray();
        double[] fewer = IntStream.range(0, 1000).mapToDouble(i -> i % 2 == 0 ? i : 0).toArray();
        Distribution distribution = Distribution.of(values);
        assertEquals(751 / 1000.0, distribution.shares()[0]);
        assertEquals(0.25, change(distribution, fewer, 1000).distance(), 1e-12);
    }

    /** Values on both sides of quantiles, on them, several alike, and beyond all. */
    @Test
    void theDistanceIsTheGreatestDifferenceOfShares() {
        double[] values = new Random(3).ints(700, -20, 60).asDoubleStream().toArray();
        Distribution training = Distribution.of(values);
        double[] others = new Random(4).ints(900, -60, 140).mapToDouble(i -> i / 2.0).toArray();
        double expected = Arrays.stream(others).filter(value -> value < training.points()[0]).count() / 900.0;
        for (int i = 0; i < Distribution.SIZE; i++) {
            double point = training.points()[i];
            double share = Arrays.stream(others).filter(value -> value <= point).count() / 900.0;
            expected = Math.max(expected, Math.abs(share - training.shares()[i]));
        }
        assertEquals(expected, change(training, others, 700).distance());
    }

    @Test
    void fewRowsAreNotToldFromChance() {
        Random random = new Random(2);
        Distribution training = Distribution.of(random.doubles(1000).toArray());
        int found = 0;
        for (int round = 0; round < 1000; round++) {
            found += change(training, random.doubles(60).toArray(), 1000).size() == Change.Size.NONE ? 0 : 1;
        }
        assertTrue(found <= 10, found + " of 1000 tables without a change");
    }

    @Test
    void whatIsNoDistributionIsRefused() {
        Distribution good = Distribution.of(STEPS);
        double[] points = good.points();
        double[] shares = good.shares();
        assertThrows(IllegalArgumentException.class, () -> new Distribution(new double[3], new double[3]));
        assertThrows(IllegalArgumentException.class, () -> good.quantile(1.1));
        assertThrows(IllegalArgumentException.class, () -> good.quantile(Double.NaN));
        shares[102] = 0.9;
        assertThrows(IllegalArgumentException.class, () -> new Distribution(points, shares));
        points[5] = Double.NaN;
        assertThrows(IllegalArgumentException.class, () -> new Distribution(points, good.shares()));
        points[5] = -1;
        assertThrows(IllegalArgumentException.class, () -> new Distribution(points, good.shares()));
    }
}
