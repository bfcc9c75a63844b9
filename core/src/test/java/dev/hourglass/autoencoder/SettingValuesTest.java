package dev.hourglass.autoencoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.layer.ActivityRegularization;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.GaussianNoise;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.layer.Sigmoid;
import dev.hourglass.layer.Tanh;
import dev.hourglass.loss.L1L2;
import dev.hourglass.loss.MeanSquaredError;
import dev.hourglass.loss.Objective;
import dev.hourglass.optimizer.Clipping;
import dev.hourglass.optimizer.SGD;
import dev.hourglass.remedy.Setting;
import dev.hourglass.schedule.EarlyStopping;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
}
