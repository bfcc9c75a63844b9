package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hourglass.kernel.ChildJvm;
import dev.hourglass.kernel.Kernels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One seed gives one network, to the last bit: in JVMs with vectors of every length, without vectors, without the
 * vector module, with other compilers or none, and with any number of threads.
 *
 * <p>The length of vectors is fixed for the life of a JVM, therefore each case is a JVM of its own. The digests were
 * printed by the program itself, once; whoever changes what a training computes replaces them.
 */
class SameBitsTest {
    private static final String SMALL = "8458dec2658aff35";
    private static final String LARGE = "80fa3984c9aaf4cb";
    private static final String VECTORS = "--add-modules=jdk.incubator.vector";
    private static final int WIDEST = Kernels.CHOICE.bits();

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void anyNumberOfThreads(int threads) throws Exception {
        check(WIDEST, LARGE, "large", threads, VECTORS);
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 256, 512})
    void vectorsOfAnyLength(int bits) throws Exception {
        check(Math.min(bits, WIDEST), LARGE, "large", 1, VECTORS, "-Dhourglass.simd=" + bits);
    }

    @Test
    void vectorsSwitchedOff() throws Exception {
        check(0, LARGE, "large", 1, VECTORS, "-Dhourglass.simd=off");
    }

    @Test
    void withoutTheVectorModule() throws Exception {
        check(0, LARGE, "large", 3);
    }

    @Test
    void withoutTheInstructionsOf512Bits() throws Exception {
        String architecture = System.getProperty("os.arch");
        assumeTrue(architecture.equals("amd64") || architecture.equals("x86_64"), "a flag of x86 only");
        check(Math.min(256, WIDEST), LARGE, "large", 1, VECTORS, "-XX:UseAVX=2");
    }

    @Test
    void withTheFirstCompilerOnly() throws Exception {
        check(0, LARGE, "large", 1, VECTORS, "-XX:TieredStopAtLevel=1");
    }

    @Test
    void withoutACompiler() throws Exception {
        check(0, SMALL, "small", 1, VECTORS, "-Xint");
    }

    @Test
    void aSmallNetworkToo() throws Exception {
        check(WIDEST, SMALL, "small", 3, VECTORS);
    }

    private static void check(int bits, String digest, String size, int threads, String... flags) throws Exception {
        ChildJvm jvm = new ChildJvm(SameBitsProgram.class, flags);
        assertEquals(bits + " " + digest, jvm.lastLine(size, Integer.toString(threads)), jvm::toString);
    }
}
