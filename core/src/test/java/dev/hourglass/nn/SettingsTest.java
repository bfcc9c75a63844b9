package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.loss.L1L2;
import dev.hourglass.loss.MeanSquaredError;
import dev.hourglass.loss.Objective;
import dev.hourglass.optimizer.Adam;
import dev.hourglass.optimizer.Clipping;
import dev.hourglass.schedule.ConstantRate;
import dev.hourglass.schedule.EarlyStopping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Defaults are those of Keras; numbers out of range are refused where they are given. */
class SettingsTest {
    private static void assertRefused(Runnable settings) {
        assertThrows(IllegalArgumentException.class, settings::run);
    }

    @Test
    void defaultsAreThoseOfKeras() {
        assertEquals(new Adam(0.001, 0.9, 0.999, 1e-7), new Adam());
        assertEquals(new BatchNormalization(0.99, 0.001), new BatchNormalization());
        assertEquals(new LeakyReLU(0.3), new LeakyReLU());
        assertEquals(new FitSettings(1, 32, true, new Objective(new MeanSquaredError(), new L1L2(0, 0)),
                new Descent(new Adam(), new ConstantRate(), new Clipping(0, 0)), new EarlyStopping(0, 0), 0, 1),
                new FitSettings());
    }

    @Test
    void settingsAreChangedOneByOne() {
        FitSettings changed = new FitSettings().withEpochs(2).withBatchSize(3).withShuffle(false)
                .withOptimizer(new Adam(0.5)).withThreads(4).withPatience(5).withSeed(6);
        assertEquals(new FitSettings(2, 3, false, new Objective(), new Descent().withOptimizer(new Adam(0.5)),
                new EarlyStopping(5, 0), 6, 4), changed);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e300})
    void ratesAndEpsilonsArePositiveAndFinite(double value) {
        assertRefused(() -> new Adam(value));
        assertRefused(() -> new Adam(0.1, 0.9, 0.999, value));
        assertRefused(() -> new BatchNormalization(0.99, value));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, 2, Double.NaN})
    void decaysAreFromZeroToBelowOne(double value) {
        assertRefused(() -> new Adam(0.1, value, 0.999, 1e-7));
        assertRefused(() -> new Adam(0.1, 0.9, value, 1e-7));
        assertRefused(() -> new BatchNormalization(value, 1e-3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void slopesAreNotNegative(double value) {
        assertRefused(() -> new LeakyReLU(value));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void countsArePositive(int value) {
        assertRefused(() -> new Dense(value));
        assertRefused(() -> new FitSettings().withEpochs(value));
        assertRefused(() -> new FitSettings().withBatchSize(value));
        assertRefused(() -> new FitSettings().withThreads(value));
        assertRefused(() -> new FitSettings().withPatience(Math.min(value, -1)));
    }
}
