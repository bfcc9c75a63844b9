package dev.hourglass.preprocessing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.matrix.DoubleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinMaxScalerTest {

    private static DoubleMatrix column(double... values) {
        return new DoubleMatrix(values.length, 1, values);
    }

    /**
     * The scale 1 / 3.4e308 is subnormal, with 50 bits: it, and what is computed from it, is off by a factor of up to
     * 1 + 2^-50; three roundings in the inverse add less than another 2^-50.
     */
    @Test
    void aRangeBeyondTheGreatestDoubleIsScaledLikeAnyOther() {
        DoubleMatrix data = column(-1.7e308, 0, 1.7e308);
        MinMaxScaler scaler = MinMaxScaler.fit(data);
        DoubleMatrix scaled = scaler.transform(data);
        assertArrayEquals(new double[] {0, 0.5, 1}, scaled.values(), 0x1p-49);
        assertArrayEquals(data.values(), scaler.inverseTransform(scaled).values(), 1.7e308 * 0x1p-49);
        assertEquals(0, scaler.constantColumns().length);
    }

    @Test
    void theWidestRangeGivesFiniteNumbersBothWays() {
        DoubleMatrix data = column(-Double.MAX_VALUE, Double.MAX_VALUE, 1);
        MinMaxScaler scaler = MinMaxScaler.fit(data, new MinMaxSettings().withRange(-1, 1).withClip(true));
        DoubleMatrix back = scaler.inverseTransform(scaler.transform(data));
        for (double value : back.values()) {
            assertTrue(Double.isFinite(value), () -> "found " + value);
        }
    }

    @Test
    void anInverseBeyondTheGreatestDoubleIsTheGreatest() {
        MinMaxScaler scaler = new MinMaxScaler(new double[] {0}, new double[] {1e300}, new MinMaxSettings());
        assertArrayEquals(new double[] {Double.MAX_VALUE, -Double.MAX_VALUE},
                scaler.inverseTransform(column(1e30, -1e30)).values());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "5, 5", "1, 1.0000000000000002", "1e-300, 3e-300", "1e308, 1e308"})
    void constantColumnsKeepTheirDistances(double least, double greatest) {
        MinMaxScaler scaler =
                new MinMaxScaler(new double[] {least}, new double[] {greatest}, new MinMaxSettings());
        assertArrayEquals(new int[] {0}, scaler.constantColumns());
        assertArrayEquals(new double[] {1}, scaler.scale());
        assertArrayEquals(new double[] {0, 1 + least - least}, scaler.transform(column(least, 1 + least)).values());
    }

    /** scikit-learn counts a range as none below ten times the distance from 1 to the next double. */
    @Test
    void theLeastRangeIsThatOfScikitLearn() {
        double least = 10 * Math.ulp(1.0);
        DoubleMatrix rows = new DoubleMatrix(2, 2, new double[] {0, 0, least, Math.nextDown(least)});
        MinMaxScaler scaler = MinMaxScaler.fit(rows);
        assertArrayEquals(new int[] {1}, scaler.constantColumns());
        assertArrayEquals(new double[] {1 / least, 1}, scaler.scale());
    }

    /** Ten roundings of the greatest value, below a range that scikit-learn counts as none: only then is it none. */
    @ParameterizedTest
    @CsvSource({"1e-17, 4e-17", "-3e-17, 7e-17", "1e-300, 3e-300", "0, 1e-310", "-4.9e-324, 4.9e-324",
            "1e-17, 1.00000000000001e-17",
        "5, 6", "1e15, 1000000000000000.5", "0.5, 0.500000000000003"})
    void rangesThatAreNoRoundingErrorsAreScaled(double least, double greatest) {
        DoubleMatrix data = column(least, greatest, least);
        MinMaxScaler scaler = MinMaxScaler.fitByMagnitude(data);
        assertArrayEquals(new int[0], scaler.constantColumns());
        DoubleMatrix scaled = scaler.transform(data);
        // The offset is rounded in units of least / range, which is at most 2^49 / 10 of the roundings of 1.
        double error = Math.ulp(Math.max(1, Math.abs(scaler.offset()[0]))) * 2;
        assertArrayEquals(new double[] {0, 1, 0}, scaled.values(), error);
        double range = greatest - least;
        assertArrayEquals(data.values(), scaler.inverseTransform(scaled).values(), range * error + Double.MIN_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "5, 5", "1, 1.0000000000000002", "1e-17, 1.000000000000001e-17", "-1e-300, -1e-300"})
    void rangesOfRoundingErrorsAreNot(double least, double greatest) {
        MinMaxScaler scaler = MinMaxScaler.fitByMagnitude(column(least, greatest));
        assertArrayEquals(new int[] {0}, scaler.constantColumns());
        assertEquals(new MinMaxSettings(), scaler.settings());
    }

    @Test
    void withoutSmallValuesBothRulesGiveOneScaler() {
        DoubleMatrix rows = new DoubleMatrix(2, 3, new double[] {0, 1e9, 7, 1, 1e9 + 1e-6, 7});
        assertEquals(new MinMaxSettings(), MinMaxScaler.fitByMagnitude(rows).settings());
        assertArrayEquals(MinMaxScaler.fit(rows).scale(), MinMaxScaler.fitByMagnitude(rows).scale());
    }

    @Test
    void constantColumnsAreNamedByPlace() {
        MinMaxScaler scaler = MinMaxScaler.fit(new DoubleMatrix(2, 3, new double[] {1, 2, 3, 1, 5, 3}));
        assertArrayEquals(new int[] {0, 2}, scaler.constantColumns());
    }

    @Test
    void valuesOutsideTheFittedRangeAreCountedByColumn() {
        MinMaxScaler scaler = MinMaxScaler.fit(new DoubleMatrix(2, 2, new double[] {0, 10, 1, 20}));
        DoubleMatrix data = new DoubleMatrix(4, 2, new double[] {0, 9, 1, 20, -0.5, 21, 0.5, 1e9});
        assertArrayEquals(new int[] {1, 3}, scaler.outOfRangeCounts(data));
    }

    @Test
    void aScalerFromStoredRangesGivesTheSameBits() {
        DoubleMatrix data = new DoubleMatrix(3, 2, new double[] {0.1, -7, 0.7, 3, 0.3, 11.3});
        MinMaxSettings settings = new MinMaxSettings().withRange(-0.5, 0.6);
        MinMaxScaler fitted = MinMaxScaler.fit(data, settings);
        MinMaxScaler stored = new MinMaxScaler(fitted.dataMinimum(), fitted.dataMaximum(), fitted.settings());
        assertEquals(fitted.transform(data), stored.transform(data));
        assertEquals(fitted.inverseTransform(data), stored.inverseTransform(data));
    }

    @Test
    void dataIsNotChanged() {
        DoubleMatrix data = column(1, 2, 3);
        MinMaxScaler scaler = MinMaxScaler.fit(data);
        scaler.transform(data);
        scaler.inverseTransform(data);
        scaler.dataMinimum()[0] = 9;
        assertEquals(column(1, 2, 3), data);
        assertArrayEquals(new double[] {1}, scaler.dataMinimum());
    }

    @Test
    void noRowsGiveNoRows() {
        MinMaxScaler scaler = MinMaxScaler.fit(column(1, 2));
        assertEquals(0, scaler.transform(new DoubleMatrix(0, 1)).rows());
        assertThrows(IllegalArgumentException.class, () -> MinMaxScaler.fit(new DoubleMatrix(0, 1)));
    }

    @Test
    void otherNumbersOfColumnsAreRefused() {
        MinMaxScaler scaler = MinMaxScaler.fit(column(1, 2));
        DoubleMatrix two = new DoubleMatrix(1, 2);
        assertThrows(IllegalArgumentException.class, () -> scaler.transform(two));
        assertThrows(IllegalArgumentException.class, () -> scaler.inverseTransform(two));
        assertThrows(IllegalArgumentException.class, () -> scaler.outOfRangeCounts(two));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void onlyFiniteNumbersAreFitted(double value) {
        assertThrows(IllegalArgumentException.class, () -> MinMaxScaler.fit(column(1, value, 2)));
        MinMaxSettings settings = new MinMaxSettings();
        assertThrows(IllegalArgumentException.class,
                () -> new MinMaxScaler(new double[] {value}, new double[] {1}, settings));
    }

    @Test
    void storedRangesAreChecked() {
        MinMaxSettings settings = new MinMaxSettings();
        assertThrows(IllegalArgumentException.class,
                () -> new MinMaxScaler(new double[] {2}, new double[] {1}, settings));
        assertThrows(IllegalArgumentException.class, () -> new MinMaxScaler(new double[1], new double[2], settings));
        MinMaxSettings wide = new MinMaxSettings().withRange(-10, 10);
        assertThrows(IllegalArgumentException.class,
                () -> new MinMaxScaler(new double[] {1e308}, new double[] {1e308}, wide));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "NaN, 1", "0, Infinity", "-1e308, 1.5e308"})
    void rangesAreFiniteAndAscending(double low, double high) {
        assertThrows(IllegalArgumentException.class, () -> new MinMaxSettings().withRange(low, high));
    }

    /** A row of a matrix, rounded to float32, behind what is there already. */
    @Test
    void oneRowIsScaledLikeAll() {
        DoubleMatrix data = new DoubleMatrix(3, 2, new double[] {0, 5, 10, 7, 1, 6});
        MinMaxScaler scaler = MinMaxScaler.fit(data);
        float[] to = {9, 9, 9, 9};
        scaler.transformRow(data, 2, to, 1);
        assertArrayEquals(new float[] {9, 0.1f, 0.5f, 9}, to);
    }
}
