package dev.hourglass.autoencoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.initializer.Initializers;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.GaussianCorruption;
import dev.hourglass.layer.Layers;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.layer.SwapNoise;
import dev.hourglass.layer.Tanh;
import dev.hourglass.loss.Losses;
import dev.hourglass.optimizer.Adam;
import dev.hourglass.optimizer.Optimizers;
import dev.hourglass.optimizer.SGD;
import dev.hourglass.remedy.Setting;
import dev.hourglass.schedule.Schedules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings as people write them. */
class SettingNotationTest {
    private static Object read(Setting setting, String... texts) {
        return SettingNotation.values(Map.of(setting, List.of(texts))).find(setting).orElseThrow();
    }

    private static AutoencoderSettings read(Map<Setting, List<String>> texts) {
        return SettingNotation.values(texts).over(new AutoencoderSettings());
    }

    private static String refusal(Map<Setting, List<String>> texts) {
        return assertThrows(UnusableSettingsException.class, () -> SettingNotation.values(texts)).getMessage();
    }

    @ParameterizedTest
    @MethodSource("dev.hourglass.autoencoder.SettingValuesTest#others")
    void whatIsWrittenIsReadAgain(AutoencoderSettings settings) {
        SettingValues values = SettingValues.of(settings);
        Map<Setting, List<String>> texts = new LinkedHashMap<>();
        values.values().keySet().forEach(setting -> texts.put(setting, values.texts(setting)));
        assertEquals(values, SettingNotation.values(texts));
    }

    @Test
    void everySettingOfATrainingMayBeWritten() {
        for (Setting setting : SettingValues.names()) {
            assertFalse(SettingNotation.of(setting).expected().isEmpty(), setting.toString());
        }
    }

    @Test
    void listsAreWrittenAtOnceOrOneByOne() {
        assertEquals(List.of(8, 4, 2), read(Setting.HIDDEN, "8,4", "2"));
        assertEquals(List.of(new Dense(4), new BatchNormalization(), new Dense(2)),
                read(Setting.LAYERS, "dense:4", "bn,dense:2"));
        assertEquals(List.of(new SwapNoise(0.1), new GaussianCorruption(0.5)),
                read(Setting.NOISE, "swap:0.1", "gaussian:0.5"));
    }

    @Test
    void whatSaysMoreOfAnotherSettingGoesForIt() {
        assertEquals(new LeakyReLU(0.1), read(Map.of(Setting.ACTIVATION, List.of("leaky"),
                Setting.SLOPE, List.of("0.1"))).layers().activation());
        assertEquals(new SGD(0.1, 0.9, false), read(Map.of(Setting.OPTIMIZER, List.of("sgd:momentum=0.9"),
                Setting.LEARNING_RATE, List.of("0.1"))).optimizer());
        assertEquals(new Adam(0.1), read(Map.of(Setting.OPTIMIZER, List.of("adam:0.1"),
                Setting.LEARNING_RATE, List.of("0.1"))).optimizer());
        assertEquals(new Tanh(), read(Map.of(Setting.ACTIVATION, List.of("tanh"))).layers().activation());
    }

    @Test
    void whatContradictsAnotherSettingIsRefused() {
        assertEquals("slope means leaky_relu:0.1, but activation is tanh", refusal(Map.of(
                Setting.ACTIVATION, List.of("tanh"), Setting.SLOPE, List.of("0.1"))));
        assertEquals("slope means leaky_relu:0.1, but activation is leaky_relu:0.2", refusal(Map.of(
                Setting.ACTIVATION, List.of("leaky:0.2"), Setting.SLOPE, List.of("0.1"))));
        assertEquals("optimizer and learningRate both give a step size", refusal(Map.of(
                Setting.OPTIMIZER, List.of("sgd:learning_rate=0.2"), Setting.LEARNING_RATE, List.of("0.1"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "EPOCHS | 0 | epochs: found \"0\", expected a whole number from 1 to 2147483647",
        "DROPOUT | 1 | dropout: found \"1\", expected a number from 0 to below 1",
        "SLOPE | -1 | slope: found \"-1\", expected a number from 0 to 3.4e38",
        "CLIP_NORM | 0 | clipNorm: found \"0\", expected a number above 0, to 3.4e38",
        "SEED | 4294967296 | seed: found \"4294967296\", expected a whole number from 0 to 4294967295",
        "HIDDEN | 3,0 | hidden: found \"3,0\", expected a list with commas, each a whole number from 1 to 1000000",
        "SCALE | none | scale: found \"none\", expected minmax, standard, soft-whitening, robust or rank-gauss",
        "LOSS | mes | loss: there is no loss \"mes\"; did you mean \"mse\"?",
        "DECODER | gaussian:1 | decoder: layer 1, \"gaussian:1\": gaussian takes rows as they enter the network"})
    void whatMeansNothingIsRefused(Setting setting, String text, String message) {
        assertEquals(message, refusal(Map.of(setting, List.of(text))));
    }

    /** Beside a number that says more of it, too. */
    @ParameterizedTest
    @CsvSource({"ACTIVATION, SLOPE", "OPTIMIZER, LEARNING_RATE"})
    void aPartThatMeansNothingIsRefusedBesideItsNumber(Setting part, Setting number) {
        for (String text : List.of("leeky", "mada", "", "tanh:x", "sgd:x")) {
            assertEquals(refusal(Map.of(part, List.of(text))),
                    refusal(Map.of(part, List.of(text), number, List.of("0.1"))));
        }
        assertEquals(part + " has one text, found 2", assertThrows(IllegalArgumentException.class,
                () -> read(Map.of(part, List.of("a", "b"), number, List.of("0.1")))).getMessage());
    }

    @Test
    void helpGoesAlong() {
        UnusableSettingsException unknown = assertThrows(UnusableSettingsException.class,
                () -> read(Setting.OPTIMIZER, "mada"));
        assertEquals("use one of " + String.join(", ", Optimizers.REGISTRY.names()), unknown.remedy().toString());
    }

    @Test
    void onlyListsHaveSeveralTexts() {
        assertEquals("epochs has one text, found 2", assertThrows(IllegalArgumentException.class,
                () -> read(Setting.EPOCHS, "1", "2")).getMessage());
    }

    @ParameterizedTest
    @EnumSource(value = Setting.class, names = {"DELIMITER", "TARGET", "VALIDATION"})
    void whatIsNoSettingOfATrainingIsRefused(Setting setting) {
        assertEquals(setting + " is no setting of a training", assertThrows(IllegalArgumentException.class,
                () -> SettingNotation.of(setting)).getMessage());
    }

    @Test
    void recipesHaveNames() {
        for (Recipe recipe : Recipe.values()) {
            assertEquals(recipe, Recipe.of(recipe.toString()));
            assertFalse(recipe.description().isEmpty(), recipe.toString());
        }
        assertEquals("there is no recipe \"auto\\x1b\"",
                assertThrows(IllegalArgumentException.class, () -> Recipe.of("auto\u001b")).getMessage());
    }

    @Test
    void partsAreListed() {
        Map.of(Setting.ACTIVATION, Layers.ACTIVATIONS, Setting.BOTTLENECK_ACTIVATION, Layers.ACTIVATIONS,
                Setting.OUTPUT_ACTIVATION, Layers.ACTIVATIONS, Setting.NOISE, Layers.CORRUPTIONS,
                Setting.INITIALIZER, Initializers.REGISTRY, Setting.LOSS, Losses.REGISTRY,
                Setting.OPTIMIZER, Optimizers.REGISTRY, Setting.SCHEDULE, Schedules.REGISTRY).forEach((setting, all) ->
                        assertEquals(all.names(), SettingNotation.of(setting).names().get(), setting.toString()));
        List<String> layers = SettingNotation.of(Setting.LAYERS).names().get();
        assertTrue(layers.contains("dense"), layers.toString());
        assertFalse(layers.contains("relu") || layers.contains("gaussian"), layers.toString());
        assertEquals(List.of(), SettingNotation.of(Setting.EPOCHS).names().get());
    }
}
