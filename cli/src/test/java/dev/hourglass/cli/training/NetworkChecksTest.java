package dev.hourglass.cli.training;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.TrainingEstimate;
import dev.hourglass.cli.data.TableSize;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.layer.GELU;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.Descent;
import dev.hourglass.optimizer.Clipping;
import dev.hourglass.optimizer.Optimizers;
import dev.hourglass.optimizer.SGD;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworkChecksTest {
    private static final DoubleMatrix ROWS = new DoubleMatrix(4, 2);
    private static final AutoencoderSettings LARGE = new AutoencoderSettings().withHidden(List.of(20_000, 10_000));

    /**
     * Two layers of 2e8 weights, five floats for each, are 8e9 bytes or 7.5 times 2^30; the rest is little. The five
     * are the weights at first, in training and in the end, and Adam's two averages.
     */
    @Test
    void memoryThatCannotBeEnoughIsSaidBeforeItIsTaken() {
        CommandException refusal = assertThrows(CommandException.class,
                () -> NetworkChecks.check(ROWS, LARGE, 1L << 30));
        assertEquals(ExitCode.JVM, refusal.exitCode());
        assertEquals("training needs at least 7.5 GB of memory, the heap is limited to 1.0 GB", refusal.getMessage());
        assertTrue(refusal.fix().contains("java -Xmx10g -jar"), refusal.fix());
        assertDoesNotThrow(() -> NetworkChecks.check(ROWS, LARGE, 10L << 30));
    }

    /** 4e8 weights are 1.6e9 bytes or 1.5 times 2^30. */
    @Test
    void otherOptimizersNeedOtherMemory() {
        AutoencoderSettings plain = LARGE.withOptimizer(new SGD());
        Descent clipped = plain.descent().withClipping(new Clipping(0, 1));
        assertEquals(4.5, gibibytes(plain), 0.05);
        assertEquals(6, gibibytes(plain.withDescent(clipped)), 0.05);
        assertEquals(6, gibibytes(plain.withPatience(1)), 0.05);
        assertEquals(6, gibibytes(LARGE.withOptimizer(Optimizers.REGISTRY.parse("rmsprop"))), 0.05);
        assertEquals(7.5, gibibytes(LARGE.withOptimizer(Optimizers.REGISTRY.parse("rmsprop:momentum=0.9"))), 0.05);
    }

    /** What layers keep counts: a batch of 1000 rows of 1000 units is 4e6 bytes. */
    @Test
    void layersThatKeepMoreNeedMore() {
        DoubleMatrix many = new DoubleMatrix(1000, 2);
        AutoencoderSettings settings = LARGE.withHidden(List.of(1000)).withBatchSize(1000)
                .withBatchNormalization(false);
        long relu = NetworkChecks.check(many, settings.withSlope(0), Long.MAX_VALUE).bytes();
        long gelu = NetworkChecks.check(many, settings.withLayers(settings.layers().withActivation(new GELU())),
                Long.MAX_VALUE).bytes();
        assertTrue(gelu - relu >= 2 * 4e6, gelu - relu + " bytes");
    }

    /** Hundreds of millions of weights are announced; the order of magnitude is all that is claimed of the time. */
    @Test
    void largeNetworksAreAnnounced() {
        String words = announcement(5000, 200, new AutoencoderSettings().withBottleneck(50)).orElseThrow();
        assertTrue(words.matches("the network has 200 million weights: an epoch may take about \\d+s,"
                + " all 200 about (\\d+m\\d\\ds|\\dh\\d\\dm)"), words);
        assertTrue(announcement(100, 1_000_000, new AutoencoderSettings()).isEmpty());
        assertTrue(announcement(5000, 200, new AutoencoderSettings().withEpochs(1)).isEmpty());
    }

    private static Optional<String> announcement(int columns, int rows, AutoencoderSettings settings) {
        return NetworkChecks.announcement(TrainingEstimate.of(rows, columns, settings), settings.epochs());
    }

    private static double gibibytes(AutoencoderSettings settings) {
        return NetworkChecks.check(ROWS, settings, Long.MAX_VALUE).bytes() / 0x1p30;
    }

    @Test
    void rowsThatCannotBeHeldAreRefused() {
        CommandException refusal =
                assertThrows(CommandException.class, () -> TableSize.check(1_000_000, 1_000, 6L << 30));
        assertEquals(ExitCode.JVM, refusal.exitCode());
        assertEquals("1000000 rows of 1000 numbers need at least 7.5 GB of memory, the heap is limited to 6.0 GB",
                refusal.getMessage());
        assertDoesNotThrow(() -> TableSize.check(1_000_000, 1_000, 8L << 30));
    }

    @Test
    void aBatchFitsOneArray() {
        DoubleMatrix many = new DoubleMatrix(200_000, 1);
        AutoencoderSettings settings = LARGE.withBatchSize(Integer.MAX_VALUE);
        CommandException refusal = assertThrows(CommandException.class,
                () -> NetworkChecks.check(many, settings, Long.MAX_VALUE));
        assertEquals(ExitCode.USAGE, refusal.exitCode());
        assertEquals("a batch of 200000 rows of 20000 units does not fit one array", refusal.getMessage());
    }
}
