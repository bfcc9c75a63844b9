package dev.hourglass.preprocessing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.matrix.DoubleMatrix;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantileScalerTest {
    /** {@code scipy.stats.norm.ppf(1e-7 - numpy.spacing(1))}. */
    private static final double MOST = 5.199337582605575;

    private static DoubleMatrix column(double... values) {
        return new DoubleMatrix(values.length, 1, values);
    }

    private static double[] scores(DoubleMatrix fitted, double... values) {
        return QuantileScaler.fit(fitted).transform(column(values)).values();
    }

    @Test
    void ranksBecomeNormalScores() {
        double[] scores = scores(column(1, 10, 100, 1000, 1e4), 1, 10, 100, 1000, 1e4);
        assertArrayEquals(new double[] {-MOST, -0.6744897501960817, 0, 0.6744897501960817, MOST}, scores, 1e-15);
    }

    @Test
    void valuesThatComeAgainHaveTheMiddleOfTheirRanks() {
        double[] scores = scores(column(0, 3, 3, 3, 9, 9, 20), 3, 9);
        assertArrayEquals(new double[] {NormalDistribution.quantile(2 / 6.0), NormalDistribution.quantile(4.5 / 6)},
                scores);
    }

    @Test
    void valuesBetweenQuantilesHaveSharesBetweenTheirs() {
        assertArrayEquals(new double[] {NormalDistribution.quantile(1.25 / 4)},
                scores(column(-8, 0, 4, 8, 100), 1));
    }

    @Test
    void valuesOutsideAreCutAndCounted() {
        DoubleMatrix fitted = column(1, 2, 3);
        assertArrayEquals(new double[] {-MOST, -MOST, MOST, MOST}, scores(fitted, -1e308, 0.5, 3.5, 1e308), 1e-15);
        assertArrayEquals(new int[] {2}, QuantileScaler.fit(fitted).outOfRangeCounts(column(0.9, 1, 3, 3.1)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberHasNoScore(double value) {
        assertTrue(Double.isNaN(scores(column(1, 2, 3), value)[0]));
        assertThrows(IllegalArgumentException.class, () -> QuantileScaler.fit(column(1, value, 3)));
    }

    @Test
    void aConstantColumnBecomesZero() {
        DoubleMatrix constant = column(7, 7, 7);
        assertArrayEquals(new double[] {0, 0, 0}, scores(constant, 7, 6, 8));
        assertArrayEquals(new double[] {0}, scores(column(7), 7));
        QuantileScaler scaler = QuantileScaler.fit(constant);
        assertArrayEquals(new double[] {7, 7}, scaler.inverseTransform(column(0, 1)).values());
    }

    @Test
    void ofTwoValuesEachIsAnEnd() {
        assertArrayEquals(new double[] {-MOST, MOST, NormalDistribution.quantile(1.5 / 4)},
                scores(column(0, 1, 1, 0, 1), 0, 1, 0.5), 1e-15);
    }

    /** Ranks do not know units: a column times a power of two has the same bits. */
    @ParameterizedTest
    @ValueSource(ints = {-1070, -500, 1, 500, 1010})
    void magnitudesMakeNoDifference(int exponent) {
        double[] plain = {-3, -1, 2, 2, 6, 11, 12};
        double[] scaled = Arrays.stream(plain).map(value -> Math.scalb(value, exponent)).toArray();
        assertArrayEquals(scores(column(plain), plain), scores(column(scaled), scaled));
    }

    @Test
    void theWidestRangeGivesFiniteNumbersBothWays() {
        DoubleMatrix data = column(-Double.MAX_VALUE, Double.MAX_VALUE);
        QuantileScaler scaler = QuantileScaler.fit(data);
        double score = NormalDistribution.quantile(0.75);
        assertArrayEquals(new double[] {0, score}, scaler.transform(column(0, Double.MAX_VALUE / 2)).values(), 1e-15);
        assertArrayEquals(new double[] {0, Double.MAX_VALUE / 2, -Double.MAX_VALUE},
                scaler.inverseTransform(column(0, score, -9)).values(), Double.MAX_VALUE * 1e-15);
    }

    @Test
    void greaterValuesNeverHaveLowerScores() {
        SplittableRandom random = new SplittableRandom(4);
        double[] fitted = random.doubles(3000).map(x -> Math.rint(40 * Math.tan(3 * (x - 0.5))) / 8).toArray();
        double[] values = random.doubles(5000, -30, 30).sorted().toArray();
        double[] scores = scores(column(fitted), values);
        for (int i = 1; i < scores.length; i++) {
            assertTrue(scores[i] >= scores[i - 1], values[i - 1] + ", " + values[i]);
        }
    }

    @Test
    void thereAreAsManyQuantilesAsRowsUpToAThousand() {
        assertEquals(2, QuantileScaler.fit(column(5)).quantiles().rows());
        assertEquals(3, QuantileScaler.fit(column(5, 6, 9)).quantiles().rows());
        assertEquals(1000, QuantileScaler.fit(new DoubleMatrix(2500, 3)).quantiles().rows());
    }

    @Test
    void rowsAreScaledAsMatricesAre() {
        DoubleMatrix data = new DoubleMatrix(40, 3, new SplittableRandom(1).doubles(120).toArray());
        QuantileScaler scaler = QuantileScaler.fit(data);
        float[] row = new float[5];
        scaler.transformRow(data, 17, row, 1);
        float[] expected = scaler.transform(data).toFloat().selectRows(new int[] {17}).values();
        assertArrayEquals(new float[] {0, expected[0], expected[1], expected[2], 0}, row);
    }

    @Test
    void whatWasLearnedMakesTheSameScalerAgain() {
        DoubleMatrix data = new DoubleMatrix(1500, 2, new SplittableRandom(2).doubles(3000).toArray());
        QuantileScaler scaler = QuantileScaler.fit(data);
        assertEquals(scaler.transform(data), new QuantileScaler(scaler.quantiles()).transform(data));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 1.5", "1, NaN, 2", "1, 2, Infinity", "-Infinity, 0, 1", "NaN, 1, 2"})
    void whatDoesNotAscendIsRefused(double first, double second, double third) {
        DoubleMatrix quantiles = column(first, second, third);
        assertThrows(IllegalArgumentException.class, () -> new QuantileScaler(quantiles));
    }

    @Test
    void otherShapesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new QuantileScaler(column(1)));
        assertThrows(IllegalArgumentException.class, () -> new QuantileScaler(new DoubleMatrix(1001, 1)));
        assertThrows(IllegalArgumentException.class, () -> QuantileScaler.fit(new DoubleMatrix(0, 1)));
        QuantileScaler scaler = QuantileScaler.fit(column(1, 2));
        DoubleMatrix wide = new DoubleMatrix(1, 2);
        assertThrows(IllegalArgumentException.class, () -> scaler.transform(wide));
        assertThrows(IllegalArgumentException.class, () -> scaler.inverseTransform(wide));
        assertThrows(IllegalArgumentException.class, () -> scaler.outOfRangeCounts(wide));
    }

    /** Against the series for the distribution's share in 50 digits: what is off is off by a rounding or two. */
    @Test
    void scoresBelongToTheirShares() {
        IntStream.range(0, 400).mapToDouble(i -> Math.scalb(1 + i % 16 / 16.0, -1 - i / 16)).forEach(share -> {
            double score = NormalDistribution.quantile(share);
            double density = StrictMath.exp(-score * score / 2) / Math.sqrt(2 * Math.PI);
            double error = exactShare(score).subtract(new BigDecimal(share)).doubleValue() / density;
            assertTrue(Math.abs(error) < 1e-15 * Math.max(1, Math.abs(score)), share + ": " + error);
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {-5.2, -3, -1e-9, 0, 0.3, 1, 2.5, 5.2})
    void sharesAreThoseOfTheDistribution(double number) {
        assertEquals(exactShare(number).doubleValue(), NormalDistribution.below(number), 1e-15);
    }

    private static BigDecimal exactShare(double number) {
        MathContext digits = new MathContext(50);
        BigDecimal x = new BigDecimal(number);
        BigDecimal half = x.multiply(x).divide(BigDecimal.valueOf(-2), digits);
        BigDecimal term = x;
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 0; k < 300; k++) {
            sum = sum.add(term.divide(BigDecimal.valueOf(2L * k + 1), digits), digits);
            term = term.multiply(half, digits).divide(BigDecimal.valueOf(k + 1L), digits);
        }
        BigDecimal rootOfTwoPi = new BigDecimal("2.5066282746310005024157652848110452530069867406099");
        return sum.divide(rootOfTwoPi, digits).add(new BigDecimal("0.5"));
    }
}
