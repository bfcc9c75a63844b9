package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import org.junit.jupiter.api.Test;

/** Hundreds of millions of weights are announced; the order of magnitude is all that is claimed of the time. */
class TrainingTimeTest {
    private static TrainingTime time(int columns, int rows, AutoencoderSettings settings) {
        return TrainingTime.of(Autoencoder.architecture(columns, settings), rows, settings);
    }

    @Test
    void largeNetworksAreAnnounced() {
        TrainingTime time = time(5000, 200, new AutoencoderSettings().withBottleneck(50));
        assertTrue(time.isWorthSaying());
        assertTrue(time.words().matches("the network has 200 million weights: an epoch may take about \\d+s,"
                + " all 200 about (\\d+m\\d\\ds|\\dh\\d\\dm)"), time.words());
    }

    @Test
    void moreRowsAndEpochsTakeLonger() {
        AutoencoderSettings settings = new AutoencoderSettings();
        TrainingTime time = time(2000, 200, settings);
        assertEquals(10 * time.epochSeconds(), time(2000, 2080, settings).epochSeconds(),
                0.05 * 10 * time.epochSeconds());
        assertTrue(time(2000, 200, settings.withBatchSize(2)).epochSeconds() > 2 * time.epochSeconds());
    }

    @Test
    void othersAreNot() {
        assertFalse(time(100, 1_000_000, new AutoencoderSettings()).isWorthSaying());
        assertFalse(time(5000, 200, new AutoencoderSettings().withEpochs(1)).isWorthSaying());
    }
}
