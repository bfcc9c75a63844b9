package dev.hourglass.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.matrix.DoubleMatrix;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Few values far from all others are found, whatever they are; columns that thin out towards their ends are left alone.
 */
class FarOutliersTest {
    /** What ordinary columns hold. */
    private enum Column {
        UNIFORM(SplittableRandom::nextDouble),
        NORMAL(FarOutliersTest::normal),
        EXPONENTIAL(random -> -Math.log(1 - random.nextDouble())),
        LOGNORMAL(random -> Math.exp(normal(random))),
        WIDE_LOGNORMAL(random -> Math.exp(2 * normal(random))),
        FEW_COUNTS(random -> Math.floor(Math.log(1 - random.nextDouble()) / Math.log(0.05))),
        MANY_COUNTS(random -> Math.floor(Math.log(1 - random.nextDouble()) / Math.log(0.9))),
        MOSTLY_ZERO(random -> random.nextDouble() < 0.995 ? 0 : Math.exp(2 * normal(random))),
        CAPITAL_GAIN(random -> random.nextDouble() < 0.92 ? 0
                : random.nextDouble() < 0.06 ? 99_999 : Math.rint(Math.exp(8.5 + 0.9 * normal(random)))),
        RARE_FLAG(random -> random.nextDouble() < 0.003 ? 1 : 0),
        CONSTANT(random -> 7);

        private final ToDoubleFunction<SplittableRandom> value;

        Column(ToDoubleFunction<SplittableRandom> value) {
            this.value = value;
        }
    }

    private static double normal(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    private static double[] values(Column column, int rows) {
        SplittableRandom random = new SplittableRandom(5);
        double[] values = new double[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = column.value.applyAsDouble(random);
        }
        return values;
    }

    private static Optional<FarOutliers> find(double... values) {
        return FarOutliers.of(new DoubleMatrix(values.length, 1, values), 0);
    }

    @ParameterizedTest
    @EnumSource
    void ordinaryColumnsAreLeftAlone(Column column) {
        for (int rows : new int[] {5, 100, 1000, 20_000}) {
            assertEquals(Optional.empty(), find(values(column, rows)), () -> column + " " + rows);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e39, 999_999, -999_999, Double.MAX_VALUE, -Double.MAX_VALUE})
    void farValuesAreFoundAmongAllOthers(double far) {
        for (Column column : new Column[] {Column.UNIFORM, Column.NORMAL, Column.EXPONENTIAL, Column.FEW_COUNTS}) {
            double[] values = values(column, 1000);
            values[3] = far;
            values[400] = far;
            FarOutliers found = find(values).orElseThrow();
            assertEquals(1000, found.rows());
            assertEquals(2, found.far());
            assertEquals(far, found.farthest());
            assertTrue(found.greatest() - found.least() < 50, found::toString);
        }
    }

    @Test
    void farValuesMayLieOnBothSidesAndFarFromEachOther() {
        double[] values = values(Column.NORMAL, 1000);
        values[0] = 1e39;
        values[10] = -1e300;
        values[20] = 5e20;
        assertEquals(3, find(values).orElseThrow().far());
    }

    /** Without them, the rest is to be looked at as any other column. */
    @Test
    void zerosHideNoFarValue() {
        double[] values = new double[1000];
        for (int i = 0; i < 30; i++) {
            values[i] = i + 1;
        }
        assertEquals(Optional.empty(), find(values));
        values[500] = 1e9;
        FarOutliers found = find(values).orElseThrow();
        assertEquals(1, found.far());
        assertEquals(0, found.least());
        assertEquals(30, found.greatest());
    }

    /** So many values from 0 to 1, both of them among them, and others. */
    private static double[] bulk(int count, double... others) {
        double[] values = new double[count + others.length];
        for (int i = 0; i < count; i++) {
            values[i] = i * 5 % count / (count - 1.0);
        }
        System.arraycopy(others, 0, values, count, others.length);
        return values;
    }

    @Test
    void fewerThanTenRowsTellNothing() {
        assertEquals(Optional.empty(), find(bulk(8, 1e6)));
        assertEquals(new FarOutliers(10, 1, 0, 1, 1e6), find(bulk(9, 1e6)).orElseThrow());
    }

    @Test
    void twoRowsOrOneInAHundredMayBeFar() {
        assertEquals(2, find(bulk(98, 1e6, 1e6)).orElseThrow().far());
        assertEquals(Optional.empty(), find(bulk(97, 1e6, 1e6, 1e6)));
        assertEquals(Optional.empty(), find(bulk(296, 1e6, 1e6, 1e6)));
        assertEquals(new FarOutliers(300, 3, 0, 1, 1e6), find(bulk(297, 1e6, 1e6, 1e6)).orElseThrow());
        assertEquals(Optional.empty(), find(bulk(296, 1e6, 1e6, 1e6, 1e6)));
    }

    /** A hundredth of the range is too much, however far the others are above, below or on both sides. */
    @Test
    void theOthersSpanLessThanAHundredthOfTheRange() {
        assertEquals(Optional.empty(), find(bulk(99, 100)));
        assertEquals(new FarOutliers(100, 1, 0, 1, 101), find(bulk(99, 101)).orElseThrow());
        assertEquals(Optional.empty(), find(bulk(99, -99)));
        assertEquals(new FarOutliers(100, 1, 0, 1, -100), find(bulk(99, -100)).orElseThrow());
        assertEquals(Optional.empty(), find(bulk(98, -49, 51)));
        assertEquals(new FarOutliers(100, 2, 0, 1, 51), find(bulk(98, -50, 51)).orElseThrow());
    }

    /** What lies within ten times the span belongs to the others, which span more then. */
    @Test
    void farIsWhatAGapOfTenTimesTheSpanKeepsApart() {
        assertEquals(new FarOutliers(100, 1, 0, 11, 1e6), find(bulk(98, 11, 1e6)).orElseThrow());
        assertEquals(new FarOutliers(100, 2, 0, 1, 1e6), find(bulk(98, 11.5, 1e6)).orElseThrow());
        assertEquals(new FarOutliers(100, 1, -10, 1, 1e6), find(bulk(98, -10, 1e6)).orElseThrow());
        assertEquals(new FarOutliers(100, 2, 0, 1, 1e6), find(bulk(98, -10.5, 1e6)).orElseThrow());
        assertEquals(new FarOutliers(300, 1, -5, 7, -1e6), find(bulk(297, 7, -5, -1e6)).orElseThrow());
        assertEquals(Optional.empty(), find(bulk(98, 11, 121)));
    }

    /** The others that a common value leaves are looked at from ten on. */
    @Test
    void fewOthersBesideACommonValueTellNothing() {
        double[] values = new double[1000];
        for (int i = 0; i < 8; i++) {
            values[i] = i + 1;
        }
        values[999] = 1e9;
        assertEquals(Optional.empty(), find(values));
        values[500] = 9;
        assertEquals(new FarOutliers(1000, 1, 0, 9, 1e9), find(values).orElseThrow());
    }

    /** Half of the rows, and one more. */
    @Test
    void aValueIsCommonThatMoreThanHalfOfTheRowsHave() {
        for (int zeros : new int[] {50, 51}) {
            double[] values = new double[100];
            for (int i = zeros; i < 100; i++) {
                values[i] = 1000 + i;
            }
            values[99] = 1e9;
            FarOutliers found = find(values).orElseThrow();
            assertEquals(new FarOutliers(100, 1, 0, 1098, 1e9), found);
        }
    }
}
