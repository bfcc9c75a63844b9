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
                refusal(b -> b.samples(0), "samples must be 1 or more, found 0"),
                refusal(b -> b.samples(-5), "samples must be 1 or more, found -5"),
                refusal(b -> b.features(0), "features must be 1 or more, found 0"),
                refusal(b -> b.informative(0), "informative must be 1 or more, found 0"),
                refusal(b -> b.redundant(-1), "redundant must be 0 or more, found -1"),
                refusal(b -> b.repeated(-1), "repeated must be 0 or more, found -1"),
                refusal(b -> b.classes(0), "classes must be 1 or more, found 0"),
                refusal(b -> b.classes(0).weights(1), "classes must be 1 or more, found 0"),
                refusal(b -> b.clustersPerClass(0), "clustersPerClass must be 1 or more, found 0"),
                refusal(b -> b.classes(65536).clustersPerClass(65536),
                        "65536 classes of 65536 clusters are more than 2147483647"),
                refusal(b -> b.flipY(-0.01), "flipY must lie between 0 and 1, found -0.01"),
                refusal(b -> b.flipY(1.5), "flipY must lie between 0 and 1, found 1.5"),
                refusal(b -> b.flipY(Double.NaN), "flipY must lie between 0 and 1, found NaN"),
                refusal(b -> b.classSep(-1), "classSep must be a finite number, 0 or more, found -1.0"),
                refusal(b -> b.classSep(Double.POSITIVE_INFINITY),
                        "classSep must be a finite number, 0 or more, found Infinity"),
                refusal(b -> b.classes(3).weights(1),
                        "weights do not fit the number of classes: found 1 weights for 3 classes, expected 3 or 2"),
                refusal(b -> b.informative(2).classes(5).clustersPerClass(1),
                        "classes (5) * clustersPerClass (1) must be at most 2^informative (2^2 = 4): every cluster"
                                + " needs a vertex of its own"),
                refusal(b -> b.weights(-0.5), "a class weight must be 0 or more, found -0.5"),
                refusal(b -> b.weights(Double.NaN, 1), "a class weight must be a finite number, found NaN"),
                refusal(b -> b.weights(0.5, Double.POSITIVE_INFINITY),
                        "a class weight must be a finite number, found Infinity"),
                refusal(b -> b.scale(PerFeature.same(0)), "scale must be above 0, found 0.0"),
                refusal(b -> b.shift(PerFeature.each(1, 2)), "shift has 2 numbers for 20 features"),
                refusal(b -> b.scale(PerFeature.each(1, 2)), "scale has 2 numbers for 20 features"));
    }

    private static Arguments refusal(UnaryOperator<ClassificationSettingsBuilder> change, String message) {
        return Arguments.of(change, message);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhatIsWrong(UnaryOperator<ClassificationSettingsBuilder> change, String message) {
        ClassificationSettingsBuilder builder = change.apply(ClassificationSettings.builder());
        assertEquals(message, assertThrows(IllegalArgumentException.class, builder::build).getMessage());
    }

    @Test
    void acceptsTheEndsOfEveryRange() {
        ClassificationSettings settings = ClassificationSettings.builder().samples(10).flipY(0).classSep(0)
                .weights(0, 1).build();
        int[] labels = new int[10];
        Arrays.fill(labels, 1);
        assertArrayEquals(labels, ClassificationGenerator.generate(settings).y());
        assertDoesNotThrow(() -> ClassificationSettings.builder().flipY(1).build());
        assertThrows(IllegalArgumentException.class, () -> new ClassShares(List.of()));
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
        ClassificationSettings settings = ClassificationSettings.builder().weights(1.5).build();
        String message = assertThrows(IllegalArgumentException.class, () -> ClassificationGenerator.generate(settings))
                .getMessage();
        assertTrue(message.contains("sum to more than 1, which leaves -0.5 for the last class"), message);
    }

    @Test
    void roundingMayTakeTheWeightsSlightlyBeyondOne() {
        double[] weights = {0.2, 0.4, 0.3, 0.1};
        assertEquals(-0x1p-52, 1 - (weights[0] + weights[1] + weights[2] + weights[3]));
        int[] sizes = ClassificationSettings.builder().informative(4).classes(5).weights(weights).build()
                .clusters().sizes(100);
        assertArrayEquals(new int[] {10, 20, 15, 5, 0, 10, 20, 15, 5, 0}, sizes);
    }

    @Test
    void aTableThatFitsNoArrayIsRefused() {
        ClassificationSettings settings = ClassificationSettings.builder().samples(1 << 30).build();
        assertEquals("1073741824 x 20 values do not fit one array", assertThrows(IllegalArgumentException.class,
                () -> ClassificationGenerator.generate(settings)).getMessage());
    }

    @Test
    void shiftAndScaleOfEachColumnApplyBeforeColumnsAreShuffled() {
        ClassificationSettingsBuilder builder = ClassificationSettings.builder().samples(3).features(4).shuffle(false);
        double[] plain = ClassificationGenerator.generate(builder.build()).x().values();
        double[] changed = ClassificationGenerator.generate(builder.shift(PerFeature.each(1, 2, 3, 4))
                .scale(PerFeature.each(1, -10, 100, 0)).build()).x().values();
        double[] expected = new double[plain.length];
        Arrays.setAll(expected, i -> (plain[i] + i % 4 + 1) * new double[] {1, -10, 100, 0}[i % 4]);
        assertArrayEquals(expected, changed);
    }
}
