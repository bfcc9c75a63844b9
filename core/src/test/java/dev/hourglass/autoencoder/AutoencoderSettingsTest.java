package dev.hourglass.autoencoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.initializer.GlorotUniform;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.layer.Sigmoid;
import dev.hourglass.loss.BinaryCrossentropy;
import dev.hourglass.loss.MixedLoss;
import dev.hourglass.loss.Objective;
import dev.hourglass.nn.Descent;
import dev.hourglass.optimizer.Adam;
import dev.hourglass.optimizer.SGD;
import dev.hourglass.schedule.EarlyStopping;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
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
        AutoencoderLayers layers = new AutoencoderLayers(List.of(), 0, 0, true, new LeakyReLU(0.3), 0,
                new GlorotUniform(), List.of(), List.of(), List.of(), List.of(), List.of());
        assertEquals(new AutoencoderSettings(layers, Scaling.MIN_MAX, new Objective(), new Descent(),
                EarlyStopping.NEVER, 200, 16, 1), DEFAULTS);
    }

    @Test
    void settingsAreChangedOneByOne() {
        AutoencoderSettings changed = DEFAULTS.withHidden(List.of(9, 8)).withBottleneck(7).withBatchNormalization(false)
                .withSlope(0.2).withLearningRate(0.1).withEpochs(6).withBatchSize(5).withSeed(4)
                .withPatience(3).withScaling(Scaling.STANDARD);
        AutoencoderLayers layers = new AutoencoderLayers().withHidden(List.of(9, 8)).withBottleneck(7)
                .withBatchNormalization(false).withActivation(new LeakyReLU(0.2));
        assertEquals(new AutoencoderSettings(layers, Scaling.STANDARD, new Objective(),
                new Descent().withOptimizer(new Adam(0.1)), new EarlyStopping(3, 0), 6, 5, 4), changed);
    }

    @Test
    void anotherLearningRateLeavesTheOptimizerAsItIs() {
        assertEquals(new SGD(0.5, 0.9, true),
                DEFAULTS.withOptimizer(new SGD(0.1, 0.9, true)).withLearningRate(0.5).optimizer());
    }

    @ParameterizedTest
    @CsvSource({"4, 200, 100, 50", "120, 240, 120, 60"})
    void recipesAreWideHoweverFewColumnsThereAre(int columns, int first, int second, int bottleneck) {
        for (Recipe recipe : List.of(Recipe.DENOISE, Recipe.WHITEN)) {
            AutoencoderLayers layers = recipe.settings().layers();
            assertEquals(List.of(first, second), layers.hiddenFor(columns));
            assertEquals(bottleneck, layers.bottleneckFor(columns));
        }
        assertEquals(DEFAULTS, Recipe.TUTORIAL.settings());
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 1, 1", "2, 4, 2, 1", "5, 10, 5, 3", "100, 200, 100, 50"})
    void sizesFollowFromTheColumns(int columns, int first, int second, int bottleneck) {
        assertEquals(List.of(first, second), DEFAULTS.layers().hiddenFor(columns));
        assertEquals(bottleneck, DEFAULTS.layers().bottleneckFor(columns));
        assertEquals(List.of(7), DEFAULTS.withHidden(List.of(7)).layers().hiddenFor(columns));
        assertEquals(3, DEFAULTS.withBottleneck(3).layers().bottleneckFor(columns));
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
        assertEquals(new LeakyReLU(0), DEFAULTS.withSlope(0).layers().activation());
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1L << 32, Long.MIN_VALUE})
    void seedsHaveThirtyTwoBits(long seed) {
        assertRefused(() -> DEFAULTS.withSeed(seed));
    }

    @Test
    void settingsThatDoNotGoTogetherAreRefusedWithARemedy() {
        AutoencoderSettings shares = DEFAULTS.withObjective(new Objective().withLoss(new BinaryCrossentropy()));
        assertUnusable("the loss bce needs outputs between 0 and 1", "add outputActivation=sigmoid",
                shares::requireUsable);
        shares.withLayers(new AutoencoderLayers().withAfterOutput(List.of(new Sigmoid()))).requireUsable();
        assertUnusable("the loss bce needs columns between 0 and 1, where the scaling standard does not leave them",
                "add scale=minmax, or use another loss", () -> shares.withScaling(Scaling.STANDARD));
        AutoencoderSettings scores = DEFAULTS.withObjective(new Objective().withLoss(new MixedLoss()));
        scores.requireUsable();
        assertUnusable("the loss mixed makes probabilities of outputs by itself, and takes any number",
                "leave outputActivation out", () -> scores.withLayers(new AutoencoderLayers()
                        .withAfterOutput(List.of(new Sigmoid()))).requireUsable());
    }

    @Test
    void batchesThatTeachNothingAreRefusedWithARemedy() {
        AutoencoderSettings single = DEFAULTS.withBatchSize(1);
        assertUnusable("batch normalization learns nothing from batches of one row, found a batch size of 1",
                "give batchSize=2 or more, or add noBatchNormalization", single::requireUsable);
        single.withBatchNormalization(false).requireUsable();
        assertUnusable("batch normalization learns nothing from batches of one row, found a batch size of 1",
                "give batchSize=2 or more, or leave it out of the list of layers",
                () -> single.withLayers(new AutoencoderLayers().withEncoder(
                        List.of(new Dense(3), new BatchNormalization(), new Dense(2)))).requireUsable());
    }

    private static void assertUnusable(String problem, String remedy, Executable settings) {
        UnusableSettingsException refusal = assertThrows(UnusableSettingsException.class, settings);
        assertEquals(problem, refusal.getMessage());
        assertEquals(remedy, refusal.remedy().toString());
    }

    @Test
    void stoppingEarlyNeedsRowsToMeasureOn() {
        AutoencoderSettings stopping = DEFAULTS.withPatience(5);
        stopping.requireMeasurable(true);
        DEFAULTS.requireMeasurable(false);
        assertUnusable("earlyStopping looks at the loss on validation rows, but there are none",
                "add validation=0.2, say, the share of the rows to measure on",
                () -> stopping.requireMeasurable(false));
    }

    @Test
    void aListOfLayersNeedsOneThatMakesACode() {
        assertUnusable("layers needs a dense layer, whose outputs become the code", "add one, such as dense:10",
                () -> new AutoencoderLayers().withEncoder(List.of(new BatchNormalization())));
    }
}
