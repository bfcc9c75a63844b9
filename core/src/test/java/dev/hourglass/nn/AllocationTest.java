package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.kernel.ChildJvm;
import org.junit.jupiter.api.Test;

/**
 * A step of training and a job for a team allocate nothing, not even before they are compiled.
 *
 * <p>In a JVM with scalar kernels, because vectors are objects until they are compiled. Reading the counter allocates
 * a little, once: a step that allocated, too, would use at least the 16 bytes of the smallest object every time.
 */
class AllocationTest {
    @Test
    void stepsAndJobsAllocateNothing() throws Exception {
        ChildJvm jvm = new ChildJvm(AllocationProgram.class, "-Dhourglass.simd=off", "-Xint");
        long bytes = Long.parseLong(jvm.lastLine());
        assertTrue(bytes < 16 * AllocationProgram.STEPS, bytes + " bytes");
    }
}
