package dev.hourglass.autoencoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.ProgressListener;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The layers of an autoencoder: encoder, linear bottleneck, mirrored decoder, linear output. */
class AutoencoderArchitectureTest {
    private static final AutoencoderSettings DEFAULTS = new AutoencoderSettings();

    @Test
    void defaultsForHundredColumnsAreTheTutorials() {
        BatchNormalization normalization = new BatchNormalization(0.99, 1e-3);
        LeakyReLU activation = new LeakyReLU(0.3);
        assertEquals(new Architecture(100, List.of(
                new Dense(200), normalization, activation,
                new Dense(100), normalization, activation,
                new Dense(50),
                new Dense(100), normalization, activation,
                new Dense(200), normalization, activation,
                new Dense(100))), Autoencoder.architecture(100, DEFAULTS));
    }

    @Test
    void settingsChangeTheLayers() {
        LeakyReLU activation = new LeakyReLU(0.1);
        AutoencoderSettings settings = DEFAULTS.withHidden(List.of(8, 7, 6)).withBottleneck(2)
                .withBatchNormalization(false).withSlope(0.1);
        assertEquals(new Architecture(5, List.of(
                new Dense(8), activation, new Dense(7), activation, new Dense(6), activation,
                new Dense(2),
                new Dense(6), activation, new Dense(7), activation, new Dense(8), activation,
                new Dense(5))), Autoencoder.architecture(5, settings));
    }

    @Test
    void theEncoderEndsAtTheBottleneck() {
        for (AutoencoderSettings settings : List.of(EasyData.QUICK, EasyData.QUICK.withBatchNormalization(false),
                EasyData.QUICK.withHidden(List.of(4)))) {
            Autoencoder trained = Autoencoder.fit(EasyData.NAMES, EasyData.rows(20, 1), settings, 1,
                    ProgressListener.SILENT);
            Architecture half = trained.encoder().network().architecture();
            assertEquals(new Dense(3), half.layers().get(half.layers().size() - 1));
            assertEquals(trained.network().architecture().head(half.layers().size()), half);
            assertEquals(3, trained.encoder().codeSize());
        }
    }
}
