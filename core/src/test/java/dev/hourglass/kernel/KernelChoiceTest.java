package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The kernels in use are those of the choice, and the tests, which load the vector module, run on vectors. */
class KernelChoiceTest {
    @Test
    void kernelsAreThoseOfTheChoice() {
        assertSame(Kernels.CHOICE.gemm(), Kernels.GEMM);
        assertSame(Kernels.CHOICE.layers(), Kernels.LAYERS);
    }

    @Test
    void vectorsOfThisMachineAreChosenAndAtMostAsLongAsPadding() {
        KernelChoice choice = Kernels.CHOICE;
        assertTrue(choice.isVector(), choice.reason());
        assertEquals(VectorWidth.FLOATS.vectorBitSize(), choice.bits());
        assertTrue(choice.bits() <= Padding.LANES * Float.SIZE);
        assertEquals("the widest vectors of this machine", choice.reason());
    }

    @Test
    void scalarKernelsHaveNoBits() {
        assertEquals(0, KernelSet.scalar().bits());
    }
}
