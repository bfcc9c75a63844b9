package dev.hourglass.autoencoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Defaults are the tutorial's, sizes follow from the columns, and numbers out of range are refused at once. */
class AutoencoderSettingsTest {
    private static final AutoencoderSettings DEFAULTS = new AutoencoderSettings();

    private static void assertRefused(Runnable settings) {
        assertThrows(IllegalArgumentException.class, settings::run);
    }

    @Test
    void defaultsAreTheTutorials() {
        assertEquals(new AutoencoderSettings(List.of(), 0, true, 0.3, 0.001, 200, 16, 1, 0), DEFAULTS);
    }

    @Test
    void settingsAreChangedOneByOne() {
        AutoencoderSettings changed = DEFAULTS.withHidden(List.of(9, 8)).withBottleneck(7).withBatchNormalization(false)
                .withSlope(0.2).withLearningRate(0.1).withEpochs(6).withBatchSize(5).withSeed(4)
                .withPatience(3);
        assertEquals(new AutoencoderSettings(List.of(9, 8), 7, false, 0.2, 0.1, 6, 5, 4, 3), changed);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 1, 1", "2, 4, 2, 1", "5, 10, 5, 3", "100, 200, 100, 50"})
    void sizesFollowFromTheColumns(int columns, int first, int second, int bottleneck) {
        assertEquals(List.of(first, second), DEFAULTS.hiddenFor(columns));
        assertEquals(bottleneck, DEFAULTS.bottleneckFor(columns));
        assertEquals(List.of(7), DEFAULTS.withHidden(List.of(7)).hiddenFor(columns));
        assertEquals(3, DEFAULTS.withBottleneck(3).bottleneckFor(columns));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void countsArePositive(int value) {
        assertRefused(() -> DEFAULTS.withEpochs(value));
        assertRefused(() -> DEFAULTS.withBatchSize(value));
        assertRefused(() -> DEFAULTS.withHidden(List.of(3, value)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e300})
    void slopeAndLearningRateAreFiniteAndNotNegative(double value) {
        assertRefused(() -> DEFAULTS.withSlope(value));
        assertRefused(() -> DEFAULTS.withLearningRate(value));
    }

    @Test
    void aBottleneckIsNotNegative() {
        assertRefused(() -> DEFAULTS.withBottleneck(-1));
    }

    @Test
    void aLearningRateOfZeroLearnsNothing() {
        assertRefused(() -> DEFAULTS.withLearningRate(0));
        assertEquals(0, DEFAULTS.withSlope(0).slope());
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1L << 32, Long.MIN_VALUE})
    void seedsHaveThirtyTwoBits(long seed) {
        assertRefused(() -> DEFAULTS.withSeed(seed));
    }
}
