package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hourglass.kernel.ChildJvm;
import dev.hourglass.kernel.MachineVectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One seed gives one network, to the last bit: in JVMs with vectors of every length, without vectors, without the
 * vector module, with other compilers or none, and with any number of threads.
 *
 * <p>The length of vectors is fixed for the life of a JVM, therefore each case but the threads is a JVM of its own;
 * those tagged {@code machines} run on request, as docs/numerics.md says. The digests were printed by the program
 * itself, once; whoever changes what a training computes replaces them.
 */
class SameBitsTest {
    private static final String SMALL = "8458dec2658aff35";
    private static final String NOISY = "494a9ef11ac6e6be";
    private static final String LARGE = "80fa3984c9aaf4cb";
    private static final String VECTORS = "--add-modules=jdk.incubator.vector";
    private static final int WIDEST = MachineVectors.WIDEST;

    /** In this JVM, where kernels are compiled already. */
    @ParameterizedTest
    @MethodSource("threads")
    void anyNumberOfThreads(int threads) {
        assertEquals(LARGE, SameBitsProgram.digest("large", threads));
        assertEquals(SMALL, SameBitsProgram.digest("small", threads));
    }

    static IntStream threads() {
        return IntStream.rangeClosed(1, 16);
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 256, 512})
    void vectorsOfAnyLength(int bits) throws Exception {
        check(Math.min(bits, WIDEST), LARGE, "large", 1, VECTORS, "-Dhourglass.simd=" + bits);
    }

    /** Scalar products pack other memory than vectors do: where a batch is longer than a network is wide, too. */
    @Test
    void aNarrowNetworkOnNoVectors() throws Exception {
        check(0, SameBitsProgram.digest("narrow", 1), "narrow", 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void anyNumberOfThreadsOfANoisyNetwork(int threads) {
        assertEquals(NOISY, SameBitsProgram.digest("noisy", threads));
    }

    @Test
    void aNoisyNetworkOnVectorsOf128BitsAndOnNone() throws Exception {
        check(Math.min(128, WIDEST), NOISY, "noisy", 2, VECTORS, "-Dhourglass.simd=128");
        check(0, NOISY, "noisy", 2);
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

    @ParameterizedTest
    @ValueSource(strings = {"-XX:TieredStopAtLevel=1", "-XX:MaxVectorSize=8"})
    void withTheFirstCompilerOnlyOrWithShortVectors(String flag) throws Exception {
        check(0, LARGE, "large", 1, VECTORS, flag);
    }

    @Test
    void withoutACompiler() throws Exception {
        check(0, SMALL, "small", 1, VECTORS, "-Xint");
    }

    @Test
    void aSmallNetworkToo() throws Exception {
        check(WIDEST, SMALL, "small", 3, VECTORS);
    }

    @Tag("machines")
    @ParameterizedTest
    @ValueSource(strings = {"-XX:UseAVX=1", "-XX:UseAVX=2", "-XX:UseAVX=3", "-XX:TieredStopAtLevel=1",
        "-XX:-TieredCompilation"})
    void otherMachines(String flag) throws Exception {
        assertEquals(LARGE, digestUnder(flag, "large"), flag);
    }

    /** Without fused multiply-adds of the machine, Java takes BigDecimal for each. */
    @Tag("machines")
    @ParameterizedTest
    @ValueSource(strings = {"-XX:UseAVX=0", "-XX:-UseFMA"})
    void slowMachines(String flag) throws Exception {
        assertEquals(SMALL, digestUnder(flag, "small"), flag);
    }

    private static String digestUnder(String flag, String size) throws Exception {
        return new ChildJvm(SameBitsProgram.class, VECTORS, flag).lastLine(size, "2").split(" ")[1];
    }

    private static void check(int bits, String digest, String size, int threads, String... flags) throws Exception {
        ChildJvm jvm = new ChildJvm(SameBitsProgram.class, flags);
        assertEquals(bits + " " + digest, jvm.lastLine(size, Integer.toString(threads)), jvm::toString);
    }
}
