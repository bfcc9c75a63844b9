package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.matrix.DoubleMatrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkChecksTest {
    private static final DoubleMatrix ROWS = new DoubleMatrix(4, 2);
    private static final AutoencoderSettings LARGE = new AutoencoderSettings().withHidden(List.of(20_000, 10_000));

    /** Two layers of 2e8 weights, five floats for each, are 8e9 bytes or 7.5 times 2^30; the rest is little. */
    @Test
    void memoryThatCannotBeEnoughIsSaidBeforeItIsTaken() {
        CommandException refusal = assertThrows(CommandException.class,
                () -> NetworkChecks.check(ROWS, LARGE, 1L << 30));
        assertEquals(ExitCode.JVM, refusal.exitCode());
        assertEquals("training needs at least 7.5 GB of memory, the heap is limited to 1.0 GB", refusal.getMessage());
        assertTrue(refusal.fix().contains("java -Xmx10g -jar"), refusal.fix());
        assertDoesNotThrow(() -> NetworkChecks.check(ROWS, LARGE, 10L << 30));
    }

    @Test
    void rowsThatCannotBeHeldAreRefused() {
        CommandException refusal = assertThrows(CommandException.class,
                () -> NetworkChecks.check(1_100_000, 2_001, Long.MAX_VALUE));
        assertEquals(ExitCode.BAD_DATA, refusal.exitCode());
        assertEquals("1100000 rows become 2001 numbers each, together more than fit one array, 2147483639",
                refusal.getMessage());
        refusal = assertThrows(CommandException.class, () -> NetworkChecks.check(1_000_000, 1_000, 6L << 30));
        assertEquals(ExitCode.JVM, refusal.exitCode());
        assertEquals("1000000 rows of 1000 numbers need at least 7.5 GB of memory, the heap is limited to 6.0 GB",
                refusal.getMessage());
        assertDoesNotThrow(() -> NetworkChecks.check(1_000_000, 1_000, 8L << 30));
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
