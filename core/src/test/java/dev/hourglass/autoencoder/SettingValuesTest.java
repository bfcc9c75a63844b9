package dev.hourglass.autoencoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.initializer.HeUniform;
import dev.hourglass.layer.ActivityRegularization;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.GaussianCorruption;
import dev.hourglass.layer.GaussianNoise;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.layer.Sigmoid;
import dev.hourglass.layer.Tanh;
import dev.hourglass.loss.Huber;
import dev.hourglass.loss.L1L2;
import dev.hourglass.loss.MeanSquaredError;
import dev.hourglass.loss.Objective;
import dev.hourglass.nn.Descent;
import dev.hourglass.optimizer.Adam;
import dev.hourglass.optimizer.Clipping;
import dev.hourglass.optimizer.SGD;
import dev.hourglass.remedy.Setting;
import dev.hourglass.schedule.EarlyStopping;
import dev.hourglass.schedule.StepDecay;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What settings have by name, and by which names two of them differ. */
class SettingValuesTest {
    private static final AutoencoderSettings USUAL = new AutoencoderSettings();

    private static List<Setting> differing(AutoencoderSettings other) {
        return SettingValues.of(USUAL).differingFrom(SettingValues.of(other));
    }

    private static AutoencoderSettings with(AutoencoderLayers layers) {
        return USUAL.withLayers(layers);
    }

    @Test
    void equalSettingsDifferInNothing() {
        assertEquals(List.of(), differing(USUAL));
        assertEquals(SettingValues.of(USUAL), SettingValues.of(new AutoencoderSettings()));
    }

    @Test
    void whatIsOtherIsTold() {
        AutoencoderLayers layers = USUAL.layers();
        assertEquals(List.of(Setting.BOTTLENECK), differing(USUAL.withBottleneck(3)));
        assertEquals(List.of(Setting.HIDDEN), differing(USUAL.withHidden(List.of(4))));
        assertEquals(List.of(Setting.ACTIVATION, Setting.SLOPE), differing(with(layers.withActivation(new Tanh()))));
        assertEquals(List.of(Setting.ACTIVATION, Setting.SLOPE),
                differing(with(layers.withActivation(new LeakyReLU(0.9)))));
        assertEquals(List.of(Setting.NO_BATCH_NORMALIZATION), differing(with(layers.withBatchNormalization(false))));
        assertEquals(List.of(Setting.DROPOUT), differing(with(layers.withDropout(0.1))));
        assertEquals(List.of(Setting.DECODER), differing(with(layers.withDecoder(List.of(new Tanh())))));
        assertEquals(List.of(Setting.NOISE), differing(with(layers.withNoise(List.of(new GaussianNoise(0.1))))));
        assertEquals(List.of(Setting.BOTTLENECK_ACTIVATION, Setting.CODE_L1), differing(with(layers
                .withAfterCode(List.of(new Tanh(), new ActivityRegularization(0.1, 0))))));
        assertEquals(List.of(Setting.OUTPUT_ACTIVATION),
                differing(with(layers.withAfterOutput(List.of(new Sigmoid())))));
        assertEquals(List.of(Setting.OPTIMIZER, Setting.LEARNING_RATE),
                differing(USUAL.withOptimizer(new SGD(0.5, 0, false))));
        assertEquals(List.of(Setting.CLIP_VALUE, Setting.CLIP_NORM),
                differing(USUAL.withDescent(USUAL.descent().withClipping(new Clipping(1, 2)))));
        assertEquals(List.of(Setting.SCALE), differing(USUAL.withScaling(Scaling.STANDARD)));
        assertEquals(List.of(Setting.L1, Setting.L2), differing(USUAL.withObjective(
                new Objective(new MeanSquaredError(), new L1L2(0.1, 0.2)))));
        assertEquals(List.of(Setting.EPOCHS, Setting.BATCH_SIZE, Setting.SEED),
                differing(USUAL.withSeed(9).withBatchSize(3).withEpochs(2)));
        assertEquals(List.of(Setting.EARLY_STOPPING, Setting.MIN_DELTA),
                differing(USUAL.withStopping(new EarlyStopping(3, 0.5))));
    }

    @Test
    void valuesAreWrittenAsTheyAreGiven() {
        SettingValues values = SettingValues.of(with(USUAL.layers().withActivation(new LeakyReLU(0.25))
                .withEncoder(List.of(new Dense(8), new BatchNormalization(), new Dense(3)))).withLearningRate(0.5));
        assertEquals(List.of("leaky_relu:0.25"), values.texts(Setting.ACTIVATION));
        assertEquals(List.of("0.25"), values.texts(Setting.SLOPE));
        assertEquals(3, values.texts(Setting.LAYERS).size());
        assertEquals("dense:8", values.texts(Setting.LAYERS).get(0));
        assertEquals(List.of("0.5"), values.texts(Setting.LEARNING_RATE));
        assertEquals(List.of("false"), values.texts(Setting.NO_BATCH_NORMALIZATION));
        assertEquals(List.of("minmax"), values.texts(Setting.SCALE));
        assertEquals(List.of(), values.texts(Setting.NOISE));
        assertEquals(Optional.empty(), values.find(Setting.NOISE));
        assertEquals(Optional.of(0.25), values.find(Setting.SLOPE));
    }

    @Test
    void namesAreOfTrainingsAlone() {
        assertEquals(SettingValues.names().size(), new HashSet<>(SettingValues.names()).size());
        assertTrue(SettingValues.names().containsAll(SettingValues.of(USUAL).values().keySet()));
        assertFalse(SettingValues.names().contains(Setting.DELIMITER));
    }

    /** Each of these settings says something else than the usual ones. */
    static List<AutoencoderSettings> others() {
        AutoencoderLayers layers = USUAL.layers();
        return List.of(USUAL, with(layers.withHidden(List.of(8, 4)).withBottleneck(3)
                        .withActivation(new LeakyReLU(0.9)).withBatchNormalization(false).withDropout(0.1)
                        .withInitializer(new HeUniform())),
                with(layers.withEncoder(List.of(new Dense(5), new Tanh(), new Dense(2)))
                        .withDecoder(List.of(new Tanh())).withNoise(List.of(new GaussianCorruption(0.1)))),
                with(layers.withAfterCode(List.of(new Tanh(), new ActivityRegularization(0.1, 0)))
                        .withAfterOutput(List.of(new Sigmoid()))),
                USUAL.withDescent(new Descent(new SGD(0.5, 0.9, true), new StepDecay(2, 0.5), new Clipping(1, 2))),
                USUAL.withScaling(Scaling.STANDARD).withObjective(new Objective(new Huber(2), new L1L2(0.1, 0.2))),
                USUAL.withSeed(9).withBatchSize(3).withEpochs(2).withStopping(new EarlyStopping(3, 0.5)));
    }

    @Test
    void whatSettingsHaveMakesThemAnew() {
        for (AutoencoderSettings other : others()) {
            assertEquals(other, SettingValues.of(other).over(USUAL));
            assertEquals(other, new SettingValues(Map.of()).over(other));
        }
    }

    @Test
    void aRecipeStandsWhereNothingIsSaid() {
        AutoencoderSettings whiten = Recipe.WHITEN.settings();
        AutoencoderSettings made = new SettingValues(Map.of(Setting.LEARNING_RATE, 0.5, Setting.EPOCHS, 7))
                .over(whiten);
        assertEquals(whiten.withLearningRate(0.5).withEpochs(7), made);
        AutoencoderSettings listed = new SettingValues(Map.of(Setting.LAYERS, List.of(new Dense(4)))).over(whiten);
        assertEquals(whiten.withLayers(new AutoencoderLayers().withEncoder(List.of(new Dense(4)))
                .withNoise(whiten.layers().noise())), listed);
        assertEquals(new LeakyReLU(0.2), new SettingValues(Map.of(Setting.ACTIVATION, new LeakyReLU(), Setting.SLOPE,
                0.2)).over(USUAL).layers().activation());
        assertEquals(new Adam(0.2), new SettingValues(Map.of(Setting.OPTIMIZER, new Adam(), Setting.LEARNING_RATE,
                0.2)).over(whiten).optimizer());
    }

    @ParameterizedTest
    @EnumSource(value = Setting.class,
            names = {"EPOCHS", "HIDDEN", "LOSS", "OPTIMIZER", "DROPOUT", "NOISE", "ACTIVATION", "DELIMITER"})
    void aValueOfAnotherKindIsRefused(Setting name) {
        SettingValues values = new SettingValues(Map.of(name, List.of("x")));
        assertEquals(SettingValues.names().contains(name) ? name + " cannot be [x]"
                : "delimiter is no setting of a training",
                assertThrows(IllegalArgumentException.class, () -> values.over(USUAL)).getMessage());
    }
}
