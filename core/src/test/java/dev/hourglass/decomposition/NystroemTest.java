package dev.hourglass.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.random.RandomState;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NystroemTest {
    private static final DoubleMatrix ROWS =
            new DoubleMatrix(30, 4, new SplittableRandom(2).doubles(120, -2, 2).toArray());

    /** With every row a landmark, products of features are the kernel itself. */
    @Test
    void productsOfFeaturesAreTheKernel() {
        Nystroem features = Nystroem.fit(ROWS, 30, new RandomState(1));
        DoubleMatrix mapped = features.transform(ROWS);
        for (int i = 0; i < 30; i++) {
            for (int k = 0; k < 30; k++) {
                double product = 0;
                double distance = 0;
                for (int c = 0; c < 30; c++) {
                    product += mapped.get(i, c) * mapped.get(k, c);
                }
                for (int j = 0; j < 4; j++) {
                    distance += Math.pow(ROWS.get(i, j) - ROWS.get(k, j), 2);
                }
                assertEquals(Math.exp(-features.gamma() * distance), product, 1e-9);
            }
        }
    }

    @Test
    void gammaIsScikitLearnsScale() {
        double mean = 0;
        double squares = 0;
        for (double value : ROWS.values()) {
            mean += value / 120;
        }
        for (double value : ROWS.values()) {
            squares += (value - mean) * (value - mean) / 120;
        }
        assertEquals(1 / (4 * squares), Nystroem.fit(ROWS, 5, new RandomState(1)).gamma(), 1e-14);
    }

    /** Rows drawn at random, none of them twice. */
    @Test
    void landmarksAreDrawn() {
        DoubleMatrix landmarks = Nystroem.fit(ROWS, 7, new RandomState(1)).landmarks();
        List<Double> all = Arrays.stream(ROWS.values()).boxed().toList();
        List<Integer> drawn = IntStream.range(0, 7).mapToObj(i -> all.indexOf(landmarks.get(i, 0)) / 4).toList();
        assertEquals(7, drawn.stream().distinct().count());
        assertEquals(landmarks, ROWS.selectRows(drawn.stream().mapToInt(i -> i).toArray()));
        assertNotEquals(List.of(0, 1, 2, 3, 4, 5, 6), drawn);
        assertEquals(landmarks, Nystroem.fit(ROWS, 7, new RandomState(1)).landmarks());
        assertNotEquals(landmarks, Nystroem.fit(ROWS, 7, new RandomState(2)).landmarks());
    }

    @Test
    void thereAreNoMoreFeaturesThanRows() {
        assertEquals(7, Nystroem.fit(ROWS, 7, new RandomState(1)).transform(ROWS).columns());
        assertEquals(30, Nystroem.fit(ROWS, 350, new RandomState(1)).transform(ROWS).columns());
        assertThrows(IllegalArgumentException.class,
                () -> Nystroem.fit(ROWS, 7, new RandomState(1)).transform(new DoubleMatrix(2, 3)));
    }

    /** Rows that are all alike, and rows that come twice. */
    @Test
    void rowsThatAreAlikeGiveFiniteFeatures() {
        for (DoubleMatrix rows : new DoubleMatrix[] {new DoubleMatrix(6, 2), ROWS.selectRows(new int[] {1, 1, 2, 2})}) {
            for (double value : Nystroem.fit(rows, 6, new RandomState(1)).transform(rows).values()) {
                assertEquals(0, value - value);
            }
        }
    }
}
