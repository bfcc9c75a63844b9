package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hourglass.kernel.ChildJvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A step of training and a job for a team allocate nothing. Reading the counter allocates a little, once: a step that
 * allocated, too, would use at least the 16 bytes of the smallest object every time.
 */
class AllocationTest {

    /** Not even before they are compiled: with scalar kernels, because vectors are objects until then. */
    @Test
    void stepsAndJobsAllocateNothing() throws Exception {
        check(AllocationProgram.JOBS, "-Dhourglass.simd=off", "-Xint");
    }

    /**
     * No vector is an object once C2 has compiled the kernels. Where one is, because a method that takes it was not
     * inlined, a training takes up to two and a half times as long.
     */
    @ParameterizedTest
    @ValueSource(strings = {"", "-XX:UseAVX=2", "-Dhourglass.simd=128"})
    void vectorsStayInRegisters(String flag) throws Exception {
        checkVectors(flag);
    }

    @Tag("machines")
    @ParameterizedTest
    @ValueSource(strings = {"-Dhourglass.simd=256", "-XX:UseAVX=1", "-XX:-TieredCompilation",
        "-XX:-UseOnStackReplacement"})
    void onOtherMachinesToo(String flag) throws Exception {
        checkVectors(flag);
    }

    /** Nor is one where a loss calls many kernels in turn, which are too much for one method. */
    @Test
    void vectorsOfTheMixedLossStayInRegisters() throws Exception {
        checkVectors(AllocationProgram.MIXED, "");
    }

    private static void checkVectors(String flag) throws Exception {
        checkVectors(AllocationProgram.VECTORS, flag);
    }

    private static void checkVectors(String what, String flag) throws Exception {
        assumeTrue(System.getProperty("java.vm.name").contains("Server VM"), "a compiler that knows vectors");
        check(what, "--add-modules=jdk.incubator.vector", flag);
    }

    private static void check(String what, String... flags) throws Exception {
        ChildJvm jvm = new ChildJvm(AllocationProgram.class, flags);
        long bytes = Long.parseLong(jvm.lastLine(what));
        assertTrue(bytes < 16 * AllocationProgram.STEPS, () -> bytes + " bytes under " + jvm);
    }
}
