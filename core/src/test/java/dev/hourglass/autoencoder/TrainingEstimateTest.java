package dev.hourglass.autoencoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.optimizer.SGD;
import org.junit.jupiter.api.Test;

/** The order of magnitude is all that is claimed of the time. */
class TrainingEstimateTest {
    private static final AutoencoderSettings SETTINGS = new AutoencoderSettings();

    private static double seconds(int rows, AutoencoderSettings settings) {
        return TrainingEstimate.of(rows, 2000, settings).epochSeconds();
    }

    @Test
    void moreRowsTakeLonger() {
        assertEquals(10 * seconds(200, SETTINGS), seconds(2080, SETTINGS), 0.05 * 10 * seconds(200, SETTINGS));
        assertTrue(seconds(200, SETTINGS.withBatchSize(2)) > 2 * seconds(200, SETTINGS));
    }

    /** Adam passes over two averages more. */
    @Test
    void aPlainOptimizerTakesLess() {
        AutoencoderSettings smallBatches = SETTINGS.withBatchSize(2);
        assertEquals(seconds(200, smallBatches) / 2, seconds(200, smallBatches.withOptimizer(new SGD())),
                0.1 * seconds(200, smallBatches));
    }
}
