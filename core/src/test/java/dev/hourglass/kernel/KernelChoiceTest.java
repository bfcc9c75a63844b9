package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The kernels in use are those of the choice, and the tests, which load the vector module, run on vectors, unless the
 * build asks for scalars.
 */
class KernelChoiceTest {
    private static final String VECTORS = "--add-modules=jdk.incubator.vector";
    private static final String WIDEST = MachineVectors.WIDEST + " the widest vectors of this machine";

    @Test
    void kernelsAreThoseOfTheChoice() {
        assertSame(Kernels.CHOICE.gemm(), Kernels.GEMM);
    }

    @Test
    void vectorsOfTheLengthAskedForAreChosenAndAtMostAsLongAsPadding() {
        KernelChoice choice = Kernels.CHOICE;
        boolean off = SimdRequest.fromProperty().off();
        assertEquals(off, !choice.isVector(), choice.reason());
        assertEquals(off ? 0 : VectorWidth.FLOATS.vectorBitSize(), choice.bits());
        assertTrue(choice.bits() <= Padding.LANES * Float.SIZE);
    }

    @Test
    void theWidestVectorsOfThisMachineAreChosenWhereNothingIsAskedFor() throws Exception {
        assertEquals(WIDEST, choice(VECTORS));
    }

    /** {@return what another JVM chooses, in words} */
    private static String choice(String... flags) throws Exception {
        return new ChildJvm(KernelChoiceProgram.class, flags).lastLine();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:MaxVectorSize=8", "-XX:MaxVectorSize=4"})
    void vectorsThatAreTooShortAreNotUsed(String flag) throws Exception {
        String reason = "0 this JVM has vectors of 64 bits at most, the vector kernels need 128";
        assertEquals(reason, choice(VECTORS, flag));
        assertEquals(reason, choice(VECTORS, flag, "-Dhourglass.simd=512"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1"})
    void vectorsThatWouldBeObjectsAreNotUsed(String flag) throws Exception {
        assertEquals("0 the JVM runs without its optimizing compiler C2, as with -XX:TieredStopAtLevel=1 or -Xint,"
                + " vectors would be slower", choice(VECTORS, flag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:TieredStopAtLevel=0", "-XX:TieredStopAtLevel=2", "-XX:TieredStopAtLevel=3"})
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only there a JVM's threads can be seen")
    void norAreThoseOfWhichNoPropertyTells(String flag) throws Exception {
        assertTrue(choice(VECTORS, flag).startsWith("0 the JVM runs without its optimizing compiler C2"), flag);
    }

    @Test
    void whoAsksForVectorsGetsThem() throws Exception {
        assertEquals("128 asked for by -Dhourglass.simd=128, slowly: the JVM runs without its optimizing compiler C2,"
                + " as with -XX:TieredStopAtLevel=1 or -Xint", choice(VECTORS, "-XX:TieredStopAtLevel=1",
                "-Dhourglass.simd=128"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:-TieredCompilation", "-XX:CICompilerCount=2", "-XX:-UseDynamicNumberOfCompilerThreads",
            "-Xcomp"})
    void otherWaysToCompileLeaveVectors(String flag) throws Exception {
        assertEquals(WIDEST, choice(VECTORS, flag));
    }

    @Test
    void scalarKernelsHaveNoBits() {
        assertEquals(0, KernelSet.scalar().bits());
    }
}
