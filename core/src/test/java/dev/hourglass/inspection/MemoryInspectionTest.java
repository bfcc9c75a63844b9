package dev.hourglass.inspection;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.TrainingEstimate;
import dev.hourglass.autoencoder.UnusableSettingsException;
import dev.hourglass.csv.CsvDialect;
import dev.hourglass.layer.GELU;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.Descent;
import dev.hourglass.optimizer.Clipping;
import dev.hourglass.optimizer.Optimizers;
import dev.hourglass.optimizer.SGD;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryInspectionTest {
    private static final DoubleMatrix ROWS = new DoubleMatrix(4, 2);
    private static final AutoencoderSettings LARGE = new AutoencoderSettings().withHidden(List.of(20_000, 10_000));

    @TempDir
    private Path folder;

    /** Two files of 1000 cells of 8 bytes, and a folder, which tells nothing of its cells. */
    @Test
    void copiesOfNumbersAreCounted() throws IOException {
        List<Path> files = List.of(folder.resolve("a"), folder.resolve("b"), folder);
        for (Path file : files.subList(0, 2)) {
            Files.writeString(file, "1,2\n".repeat(500));
        }
        assertEquals(2 * 1000 * 8 * 8, MemoryInspection.bytesOf(files, new CsvDialect(), true));
        assertEquals(2 * 1000 * 8 * 4, MemoryInspection.bytesOf(files, new CsvDialect(), false));
    }

    /**
     * Two layers of 2e8 weights, five floats for each, are 8e9 bytes or 7.5 times 2^30; the rest is little. The five
     * are the weights at first, in training and in the end, and Adam's two averages.
     */
    @Test
    void memoryThatCannotBeEnoughIsSaidBeforeItIsTaken() {
        InsufficientMemoryException refusal = assertThrows(InsufficientMemoryException.class,
                () -> check(ROWS, LARGE, 1L << 30));
        assertEquals(8e9, refusal.bytes(), 1e8);
        assertEquals("training needs at least 7.5 GB of memory, the heap is limited to 1.0 GB", refusal.getMessage());
        assertEquals("make hidden and bottleneck smaller", refusal.remedy().toString());
        assertDoesNotThrow(() -> check(ROWS, LARGE, 10L << 30));
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
        long relu = check(many, settings.withSlope(0), Long.MAX_VALUE).bytes();
        long gelu = check(many, settings.withLayers(settings.layers().withActivation(new GELU())),
                Long.MAX_VALUE).bytes();
        assertTrue(gelu - relu >= 2 * 4e6, gelu - relu + " bytes");
    }

    private static TrainingEstimate check(DoubleMatrix rows, AutoencoderSettings settings, long heap) {
        return MemoryInspection.ofTraining(rows.rows(), rows.columns(), settings, heap);
    }

    private static double gibibytes(AutoencoderSettings settings) {
        return check(ROWS, settings, Long.MAX_VALUE).bytes() / 0x1p30;
    }

    @Test
    void rowsThatCannotBeHeldAreRefused() {
        InsufficientMemoryException refusal = assertThrows(InsufficientMemoryException.class,
                () -> MemoryInspection.ofTable(1_000_000, 1_000, 6L << 30));
        assertEquals("1000000 rows of 1000 numbers need at least 7.5 GB of memory, the heap is limited to 6.0 GB",
                refusal.getMessage());
        assertDoesNotThrow(() -> MemoryInspection.ofTable(1_000_000, 1_000, 8L << 30));
    }

    @Test
    void aBatchFitsOneArray() {
        DoubleMatrix many = new DoubleMatrix(200_000, 1);
        AutoencoderSettings settings = LARGE.withBatchSize(Integer.MAX_VALUE);
        UnusableSettingsException refusal = assertThrows(UnusableSettingsException.class,
                () -> check(many, settings, Long.MAX_VALUE));
        assertEquals("a batch of 200000 rows of 20000 units does not fit one array", refusal.getMessage());
    }

    @Test
    void aNetworkFitsOneArray() {
        UnusableSettingsException refusal = assertThrows(UnusableSettingsException.class, () -> check(ROWS,
                LARGE.withHidden(List.of(1_000_000, 1_000_000)), Long.MAX_VALUE));
        assertEquals("make hidden and bottleneck smaller", refusal.remedy().toString());
    }

    /** 1e4 landmarks have 1e8 distances to each other, four copies of 8 bytes each: 3 times 2^30. */
    @Test
    void methodsNeedMemoryAsWell() {
        MethodSettings nystroem = new MethodSettings(Method.NYSTROEM).withBottleneck(10_000);
        InsufficientMemoryException refusal = assertThrows(InsufficientMemoryException.class,
                () -> MemoryInspection.ofMethod(10_000, 10, nystroem, 2L << 30));
        assertEquals("this method needs at least 3.0 GB of memory, the heap is limited to 2.0 GB",
                refusal.getMessage());
        assertEquals("use fewer rows or columns, or a smaller bottleneck", refusal.remedy().toString());
        assertDoesNotThrow(() -> MemoryInspection.ofMethod(10_000, 10,
                new MethodSettings(Method.PRINCIPAL_COMPONENTS), 2L << 30));
    }
}
