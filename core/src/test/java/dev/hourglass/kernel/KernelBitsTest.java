package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.operation.OperationDigest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The kernels in use give the bits of the scalar kernels on every edge shape, in a JVM for each length of vectors,
 * since that is fixed for the life of a JVM, and on request in JVMs for other machines.
 */
class KernelBitsTest {
    private static final String VECTORS = "--add-modules=jdk.incubator.vector";
    private static final long ALL = Long.MAX_VALUE;
    private static final String PASSES = OperationDigest.ofPasses();

    /** What JVMs that compile little, or know no fused multiply-add, get done in a minute. */
    private static final long SMALL = 2000;

    private static String all;

    @BeforeAll
    static void computeOnScalars() {
        all = scalarDigests(ALL);
    }

    private static String scalarDigests(long most) {
        return KernelBitsProgram.digests(KernelSet.scalar(), most) + " " + PASSES;
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 256, 512})
    void vectorsOfAnyLength(int bits) throws Exception {
        ChildJvm jvm = new ChildJvm(KernelBitsProgram.class, VECTORS, "-Dhourglass.simd=" + bits);
        int used = Math.min(bits, MachineVectors.WIDEST);
        assertEquals(used + " " + all, jvm.lastLine(Long.toString(ALL)), jvm::toString);
    }

    @Test
    void vectorsSwitchedOff() throws Exception {
        ChildJvm jvm = new ChildJvm(KernelBitsProgram.class, VECTORS, "-Dhourglass.simd=off");
        assertEquals("0 " + all, jvm.lastLine(Long.toString(ALL)), jvm::toString);
    }

    @Test
    void noVectorModule() throws Exception {
        ChildJvm jvm = new ChildJvm(KernelBitsProgram.class);
        assertEquals("0 " + all, jvm.lastLine(Long.toString(ALL)), jvm::toString);
    }

    @Tag("machines")
    @ParameterizedTest
    @ValueSource(strings = {"-XX:UseAVX=1", "-XX:UseAVX=2", "-XX:UseAVX=3", "-XX:TieredStopAtLevel=1",
        "-XX:-TieredCompilation"})
    void otherMachines(String flag) throws Exception {
        check(flag, ALL, all);
    }

    @Tag("machines")
    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:-UseFMA", "-XX:UseAVX=0"})
    void slowMachines(String flag) throws Exception {
        check(flag, SMALL, scalarDigests(SMALL));
    }

    /** The length of vectors is the JVM's affair here. */
    private static void check(String flag, long most, String digests) throws Exception {
        ChildJvm jvm = new ChildJvm(KernelBitsProgram.class, VECTORS, flag);
        String line = jvm.lastLine(Long.toString(most));
        assertEquals(digests, line.substring(line.indexOf(' ') + 1), jvm::toString);
    }
}
