package dev.hourglass.bench;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.kernel.KernelChoice;
import dev.hourglass.kernel.Kernels;
import org.junit.jupiter.api.Test;

class GuardTest {
    private static final KernelChoice SCALAR = choice(0);
    private static final KernelChoice VECTOR = choice(256);

    private static KernelChoice choice(int bits) {
        return new KernelChoice(Kernels.GEMM, Kernels.CHOICE.gram(), Kernels.CHOICE.regression(), bits, "the reason");
    }

    @Test
    void takesTheKernelsThatABenchmarkIsNamedAfter() {
        assertDoesNotThrow(() -> Guard.requireKernels("dev.hourglass.bench.GemmBenchmark.vector", VECTOR));
        assertDoesNotThrow(() -> Guard.requireKernels("dev.hourglass.bench.GemmBenchmark.scalar", SCALAR));
    }

    @Test
    void refusesTheOtherKernelsAndSaysWhyTheyRun() {
        IllegalStateException onScalar = assertThrows(IllegalStateException.class,
                () -> Guard.requireKernels("GemmBenchmark.vector", SCALAR));
        assertEquals("GemmBenchmark.vector is about the vector kernels, but the scalar kernels run: the reason",
                onScalar.getMessage());
        IllegalStateException onVector = assertThrows(IllegalStateException.class,
                () -> Guard.requireKernels("GemmBenchmark.scalar", VECTOR));
        assertTrue(onVector.getMessage().contains("but the vector kernels run"), onVector.getMessage());
    }

    @Test
    void refusesOneBit() {
        float[] expected = {1, 2, 3};
        float[] actual = {1, Math.nextUp(2f), 3};
        assertDoesNotThrow(() -> Guard.requireSameBits("row", expected, expected.clone()));
        IllegalStateException refusal = assertThrows(IllegalStateException.class,
                () -> Guard.requireSameBits("row", expected, actual));
        assertTrue(refusal.getMessage().startsWith("row: expected 2.0 at 1, found 2.0000002"), refusal.getMessage());
    }

    @Test
    void refusesTheOtherZeroAndAnotherLength() {
        assertThrows(IllegalStateException.class, () -> Guard.requireSameBits("sum", new float[] {0},
                new float[] {-0f}));
        assertThrows(IllegalStateException.class, () -> Guard.requireSameBits("row", new float[2], new float[3]));
    }
}
