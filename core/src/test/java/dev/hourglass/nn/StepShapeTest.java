package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.layer.SwapNoise;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepShapeTest {
    /** Its kernels are 100 x 208 and 200 x 112 with their padding. */
    private static final Architecture WIDE = new Architecture(100, List.of(new Dense(200), new Dense(100)));

    private static StepShape shape(Architecture architecture, int rows, int threads) {
        return StepShape.of(architecture, new ParameterLayout(architecture), new FitSettings(), rows, false, threads);
    }

    private static List<Boolean> inputGradients(Architecture architecture) {
        StepShape shape = shape(architecture, 16, 1);
        return shape.groups().stream().map(group -> shape.needsInputGradient(shape.groups().indexOf(group))).toList();
    }

    /** A product for nobody would be a third of the first layer's work. */
    @Test
    void theGradientOfAnInputIsOfUseWhereSomethingBeforeItLearns() {
        assertEquals(List.of(false, true),
                inputGradients(new Architecture(5, List.of(new Dense(7), new LeakyReLU(), new Dense(5)))));
        assertEquals(List.of(false, false, true),
                inputGradients(new Architecture(5, List.of(new SwapNoise(0.3), new Dense(7), new Dense(5)))));
        assertEquals(List.of(false, true, true),
                inputGradients(new Architecture(5, List.of(new BatchNormalization(), new Dense(7), new Dense(5)))));
    }

    /** Small batches by columns by two threads; large ones by two by columns too, by more by rows, 16 or more each. */
    @ParameterizedTest
    @CsvSource({"64, 1, 1", "64, 2, 2", "64, 4, 2", "65, 2, 2", "65, 3, 3", "65, 16, 4", "176, 16, 11", "176, 8, 8",
        "1000, 16, 16", "4, 2, 1"})
    void howManyThreadsShareAStep(int rows, int threads, int parts) {
        StepShape shape = shape(WIDE, rows, threads);
        assertEquals(parts, shape.parts());
        assertEquals(rows <= 64, shape.ownsPanels());
        assertEquals(rows > 64 && threads > 2, shape.sharesRows());
    }

    /** A thread of large batches has two vectors at least; a small batch is a relay from kernel to kernel. */
    @Test
    void narrowNetworksAndOneKernelAreForOneThread() {
        Architecture narrow = new Architecture(500, List.of(new Dense(20), new Dense(20)));
        assertEquals(1, shape(narrow, 100, 2).parts());
        assertEquals(2, shape(new Architecture(500, List.of(new Dense(49))), 100, 2).parts());
        assertEquals(1, shape(new Architecture(500, List.of(new Dense(500))), 64, 2).parts());
    }

    /** The first part of a large batch may do all alone; others have their region. Panels have 64 rows at a time. */
    @ParameterizedTest
    @CsvSource({"128, 1, 0, 22400", "128, 2, 0, 22400", "128, 2, 1, 13312", "128, 3, 0, 22400", "128, 3, 1, 20800",
        "128, 4, 3, 10816", "64, 2, 0, 13312", "64, 2, 1, 13312"})
    void everyPartHasRoomForItsGradients(int rows, int threads, int part, int floats) {
        assertEquals(floats, shape(WIDE, rows, threads).scratchSize(part));
    }
}
