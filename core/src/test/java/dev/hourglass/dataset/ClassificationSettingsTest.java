package dev.hourglass.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.golden.Golden;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What make_classification refuses, and in which words. */
class ClassificationSettingsTest {
    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(s -> s.withSamples(0), "samples must be 1 or more, found 0"),
                refusal(s -> s.withSamples(-5), "samples must be 1 or more, found -5"),
                refusal(s -> s.withFeatures(new FeatureCounts(0, 2, 2, 0)), "features must be 1 or more, found 0"),
                refusal(s -> s.withFeatures(new FeatureCounts(20, 0, 2, 0)), "informative must be 1 or more, found 0"),
                refusal(s -> s.withFeatures(new FeatureCounts(20, 2, -1, 0)), "redundant must be 0 or more, found -1"),
                refusal(s -> s.withFeatures(new FeatureCounts(20, 2, 2, -1)), "repeated must be 0 or more, found -1"),
                clusters(c -> c.withWeights(ClassShares.equal(0)), "classes must be 1 or more, found 0"),
                clusters(c -> c.withWeights(ClassShares.of(0, 1)), "classes must be 1 or more, found 0"),
                clusters(c -> c.withPerClass(0), "clustersPerClass must be 1 or more, found 0"),
                clusters(c -> c.withWeights(ClassShares.equal(65536)).withPerClass(65536),
                        "65536 classes of 65536 clusters are more than 2147483647"),
                refusal(s -> s.withFlipY(-0.01), "flipY must lie between 0 and 1, found -0.01"),
                refusal(s -> s.withFlipY(1.5), "flipY must lie between 0 and 1, found 1.5"),
                refusal(s -> s.withFlipY(Double.NaN), "flipY must lie between 0 and 1, found NaN"),
                clusters(c -> c.withClassSep(-1), "classSep must be a finite number, 0 or more, found -1.0"),
                clusters(c -> c.withClassSep(Double.POSITIVE_INFINITY),
                        "classSep must be a finite number, 0 or more, found Infinity"),
                clusters(c -> c.withWeights(ClassShares.of(3, 1)),
                        "weights do not fit the number of classes: found 1 weights for 3 classes, expected 3 or 2"),
                clusters(c -> c.withWeights(ClassShares.equal(5)).withPerClass(1),
                        "classes (5) * clustersPerClass (1) must be at most 2^informative (2^2 = 4): every cluster"
                                + " needs a vertex of its own"),
                clusters(c -> c.withWeights(ClassShares.of(2, -0.5)), "a class weight must be 0 or more, found -0.5"),
                clusters(c -> c.withWeights(ClassShares.of(2, Double.NaN, 1)),
                        "a class weight must be a finite number, found NaN"),
                clusters(c -> c.withWeights(ClassShares.of(2, 0.5, Double.POSITIVE_INFINITY)),
                        "a class weight must be a finite number, found Infinity"),
                refusal(s -> s.withScale(PerFeature.same(0)), "scale must be above 0, found 0.0"),
                refusal(s -> s.withShift(PerFeature.each(1, 2)), "shift has 2 numbers for 20 features"),
                refusal(s -> s.withScale(PerFeature.each(1, 2)), "scale has 2 numbers for 20 features"));
    }

    private static Arguments refusal(UnaryOperator<ClassificationSettings> change, String message) {
        return Arguments.of(change, message);
    }

    private static Arguments clusters(UnaryOperator<ClusterLayout> change, String message) {
        return refusal(settings -> settings.withClusters(change.apply(settings.clusters())), message);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhatIsWrong(UnaryOperator<ClassificationSettings> change, String message) {
        ClassificationSettings settings = new ClassificationSettings();
        assertEquals(message,
                assertThrows(IllegalArgumentException.class, () -> change.apply(settings)).getMessage());
    }

    @Test
    void acceptsTheEndsOfEveryRange() {
        ClassificationSettings usual = new ClassificationSettings().withSamples(10);
        ClassificationSettings settings = usual.withFlipY(0).withClusters(
                usual.clusters().withClassSep(0).withWeights(ClassShares.of(2, 0, 1)));
        int[] labels = new int[10];
        Arrays.fill(labels, 1);
        assertArrayEquals(labels, ClassificationGenerator.generate(settings).y());
        assertDoesNotThrow(() -> usual.withFlipY(1));
        assertThrows(IllegalArgumentException.class, () -> new ClassShares(List.of()));
    }

    @Test
    void classesWithoutWeightsAreEqual() {
        assertEquals(ClassShares.equal(3), ClassShares.of(3, List.of()));
        assertEquals(ClassShares.of(2, 0.25), ClassShares.of(2, List.of(0.25)));
    }

    @Test
    void refusesShiftsThatAreNotFinite() {
        assertThrows(IllegalArgumentException.class, () -> PerFeature.same(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> PerFeature.each(1, Double.NEGATIVE_INFINITY));
    }

    @Test
    void refusesWhatScikitLearnRefuses() {
        List<String[]> records = Golden.records("/corpora/make_classification/refused.txt");
        assertEquals(5, records.size());
        for (String[] record : records) {
            assertThrows(IllegalArgumentException.class,
                    () -> ClassificationParameters.settings(List.of(record[0].split(";"))), record[1]);
        }
    }

    @Test
    void weightsBeyondOneLeaveTheLastClassLessThanNothing() {
        ClassificationSettings settings = new ClassificationSettings()
                .withClusters(new ClusterLayout().withWeights(ClassShares.of(2, 1.5)));
        String message = assertThrows(IllegalArgumentException.class, () -> ClassificationGenerator.generate(settings))
                .getMessage();
        assertTrue(message.contains("sum to more than 1, which leaves -0.5 for the last class"), message);
    }

    @Test
    void roundingMayTakeTheWeightsSlightlyBeyondOne() {
        double[] weights = {0.2, 0.4, 0.3, 0.1};
        assertEquals(-0x1p-52, 1 - (weights[0] + weights[1] + weights[2] + weights[3]));
        int[] sizes = new ClusterLayout().withWeights(ClassShares.of(5, weights)).sizes(100);
        assertArrayEquals(new int[] {10, 20, 15, 5, 0, 10, 20, 15, 5, 0}, sizes);
    }

    @Test
    void aTableThatFitsNoArrayIsRefused() {
        ClassificationSettings settings = new ClassificationSettings().withSamples(1 << 30);
        assertEquals("1073741824 x 20 values do not fit one array", assertThrows(IllegalArgumentException.class,
                () -> ClassificationGenerator.generate(settings)).getMessage());
    }

    @Test
    void shiftAndScaleOfEachColumnApplyBeforeColumnsAreShuffled() {
        ClassificationSettings settings = new ClassificationSettings().withSamples(3)
                .withFeatures(new FeatureCounts(4, 2, 2, 0)).withShuffle(false);
        double[] plain = ClassificationGenerator.generate(settings).x().values();
        double[] changed = ClassificationGenerator.generate(settings.withShift(PerFeature.each(1, 2, 3, 4))
                .withScale(PerFeature.each(1, -10, 100, 0))).x().values();
        double[] expected = new double[plain.length];
        Arrays.setAll(expected, i -> (plain[i] + i % 4 + 1) * new double[] {1, -10, 100, 0}[i % 4]);
        assertArrayEquals(expected, changed);
    }

    @Test
    void changesOneSettingOfTheClustersAndKeepsTheOthers() {
        ClassShares three = ClassShares.equal(3);
        ClusterLayout changed = new ClusterLayout().withWeights(three).withPerClass(4).withClassSep(0.5)
                .withOnCube(false);

        assertEquals(new ClusterLayout(three, 4, 0.5, false), changed);
        assertEquals(new ClusterLayout(three, 4, 0.5, true), changed.withOnCube(true));
    }
}
