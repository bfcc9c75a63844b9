package dev.hourglass.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.matrix.DoubleMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationStreamTest {
    private static final ClassificationSettings SETTINGS = new ClassificationSettings()
            .withFeatures(new FeatureCounts(12, 4, 3, 2)).withShift(PerFeature.drawn()).withScale(PerFeature.drawn());

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, 1000})
    void rowsDoNotDependOnHowManyAreAskedForAtATime(int block) {
        ClassificationSamples whole = new ClassificationStream(SETTINGS).next(1000);
        ClassificationStream stream = new ClassificationStream(SETTINGS.withSamples(5));
        for (int first = 0; first < 1000; first += block) {
            int count = Math.min(block, 1000 - first);
            ClassificationSamples part = stream.next(count);
            assertArrayEquals(Arrays.copyOfRange(whole.y(), first, first + count), part.y());
            assertArrayEquals(Arrays.copyOfRange(whole.x().values(), first * 12, (first + count) * 12),
                    part.x().values());
        }
    }

    @Test
    void blocksEndWithTheRowsThatSettingsName() {
        ClassificationStream stream = new ClassificationStream(SETTINGS.withSamples(6000));
        List<double[]> blocks = new ArrayList<>();
        Optional<ClassificationSamples> block = stream.nextBlock();
        while (block.isPresent()) {
            blocks.add(block.get().x().values());
            block = stream.nextBlock();
        }
        assertEquals(2, blocks.size());
        assertArrayEquals(new ClassificationStream(SETTINGS).next(6000).x().values(), blocks.stream()
                .flatMapToDouble(Arrays::stream).toArray());
    }

    @Test
    void aNumberThatIsNotFiniteIsFound() {
        assertEquals(OptionalDouble.empty(), new ClassificationStream(SETTINGS).next(5).notFinite());
        assertTrue(new ClassificationStream(SETTINGS.withScale(PerFeature.same(1e308)).withShift(PerFeature.same(1e10)))
                .next(5).notFinite().isPresent());
    }

    @Test
    void everySeedHasItsOwnRows() {
        assertNotEquals(new ClassificationStream(SETTINGS).next(1).x().get(0, 0),
                new ClassificationStream(SETTINGS.withRandomState(1)).next(1).x().get(0, 0));
    }

    /** With a separation of a million the signs of the informative columns tell the cluster. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void clustersLieAroundTheVerticesOfACube(boolean onCube) {
        ClusterLayout clusters = new ClusterLayout(ClassShares.of(3, 0.5, 0.3), 2, 1e6, onCube);
        ClassificationSettings settings = new ClassificationSettings().withFeatures(new FeatureCounts(4, 4, 0, 0))
                .withClusters(clusters).withFlipY(0);
        ClassificationSamples samples = new ClassificationStream(settings).next(20_000);
        Map<String, Integer> classes = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (int r = 0; r < samples.y().length; r++) {
            StringBuilder signs = new StringBuilder();
            for (int c = 0; c < 4; c++) {
                double value = samples.x().get(r, c);
                signs.append(value < 0 ? '-' : '+');
                assertTrue(!onCube || Math.abs(Math.abs(value) - 1e6) < 50, "not on a vertex: " + value);
            }
            assertEquals(samples.y()[r], classes.computeIfAbsent(signs.toString(), key -> classOf(samples, key)));
            sizes.merge(signs.toString(), 1, Integer::sum);
        }
        assertEquals(6, sizes.size());
        double[] shares = {0.25, 0.15, 0.1};
        sizes.forEach((signs, size) -> assertEquals(shares[classes.get(signs)], size / 20_000.0, 0.01));
    }

    private static int classOf(ClassificationSamples samples, String signs) {
        for (int r = 0; r < samples.y().length; r++) {
            boolean same = true;
            for (int c = 0; c < signs.length(); c++) {
                same &= samples.x().get(r, c) < 0 == (signs.charAt(c) == '-');
            }
            if (same) {
                return samples.y()[r];
            }
        }
        throw new AssertionError();
    }

    /** In the order of kinds: 4 informative, 3 combinations of them, 2 copies, 3 of noise. */
    @Test
    void redundantColumnsAreCombinationsAndRepeatedOnesCopies() {
        ClassificationSettings settings = new ClassificationSettings().withFeatures(new FeatureCounts(12, 4, 3, 2))
                .withShuffle(false);
        DoubleMatrix rows = new ClassificationStream(settings).next(50).x();
        ClassificationSettings larger = settings.withClusters(settings.clusters().withClassSep(3));
        DoubleMatrix others = new ClassificationStream(larger).next(50).x();
        for (int repeated = 7; repeated < 9; repeated++) {
            int of = repeated;
            long same = IntStream.range(0, 7).filter(c -> isSame(rows, c, of)).count();
            assertEquals(1, same);
        }
        // The same clusters farther apart: what separates them is combined as the rows are.
        for (int r = 0; r < 50; r++) {
            for (int c = 9; c < 12; c++) {
                assertEquals(rows.get(r, c), others.get(r, c));
            }
            assertNotEquals(rows.get(r, 4), others.get(r, 4));
        }
        assertEquals(4, rank(rows, 7));
    }

    private static boolean isSame(DoubleMatrix rows, int one, int other) {
        for (int r = 0; r < rows.rows(); r++) {
            if (rows.get(r, one) != rows.get(r, other)) {
                return false;
            }
        }
        return true;
    }

    /** By elimination with pivots, over the first columns. */
    private static int rank(DoubleMatrix matrix, int columns) {
        double[][] left = new double[matrix.rows()][columns];
        for (int r = 0; r < left.length; r++) {
            for (int c = 0; c < columns; c++) {
                left[r][c] = matrix.get(r, c);
            }
        }
        int rank = 0;
        for (int c = 0; c < columns; c++) {
            int pivot = rank;
            for (int r = rank; r < left.length; r++) {
                pivot = Math.abs(left[r][c]) > Math.abs(left[pivot][c]) ? r : pivot;
            }
            if (Math.abs(left[pivot][c]) > 1e-9) {
                double[] row = left[pivot];
                left[pivot] = left[rank];
                left[rank] = row;
                for (int r = rank + 1; r < left.length; r++) {
                    double factor = left[r][c] / row[c];
                    for (int j = c; j < columns; j++) {
                        left[r][j] -= factor * row[j];
                    }
                }
                rank++;
            }
        }
        return rank;
    }

    @Test
    void someClassesAreDrawnAnew() {
        ClusterLayout apart = new ClusterLayout().withClassSep(1e6).withPerClass(1);
        ClassificationSettings settings = new ClassificationSettings().withClusters(apart)
                .withFeatures(new FeatureCounts(1, 1, 0, 0)).withFlipY(0.4);
        ClassificationSamples samples = new ClassificationStream(settings).next(20_000);
        long positive = 0;
        for (int r = 0; r < 20_000; r++) {
            positive += samples.x().get(r, 0) > 0 == (samples.y()[r] == 1) ? 1 : 0;
        }
        double flipped = Math.min(positive, 20_000 - positive) / 20_000.0;
        assertEquals(0.2, flipped, 0.01, "half of those that are drawn anew stay what they were");
    }

    @Test
    void weightsThatLeaveLessThanNothingAreRefused() {
        ClassificationSettings settings = new ClassificationSettings()
                .withClusters(new ClusterLayout().withWeights(ClassShares.of(2, 1.5)));
        assertThrows(IllegalArgumentException.class, () -> new ClassificationStream(settings));
    }
}
