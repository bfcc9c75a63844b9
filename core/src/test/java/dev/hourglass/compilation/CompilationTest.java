package dev.hourglass.compilation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hourglass.kernel.ChildJvm;
import dev.hourglass.kernel.Gemm;
import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.RegressionKernels;
import dev.hourglass.layer.Layer;
import dev.hourglass.loss.Loss;
import dev.hourglass.optimizer.Optimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is hot gets compiled for good. A method that a compiler gives up, because it has too many values alive, say,
 * stays many times slower for ever, and nothing but the compiler's log tells.
 */
class CompilationTest {
    private static final String KERNEL = "dev.hourglass.kernel.";

    /** What has an interface whose operations are all hot. */
    private static final List<Class<?>> INTERFACES = List.of(Gemm.class, RegressionKernels.class);

    /** One class of each package whose loops are arithmetic. */
    private static final List<Class<?>> ARITHMETIC = List.of(Gemm.class, Layer.class, Loss.class, Optimizer.class);

    /** What else logistic regression calls. */
    private static final List<String> REGRESSION = List.of("DoubleVectors::addMultiples", "Gram::add");

    /** Which small batches and few rows do without. */
    private static final List<String> WIDEST_TILES = List.of("ContiguousTile::sixByFour", "TransposedTile::sixByFour");

    @ParameterizedTest
    @ValueSource(strings = {"preferred", "off"})
    void everyHotMethodIsCompiledForGood(String simd) throws Exception {
        check("-Dhourglass.simd=" + simd);
    }

    @Tag("machines")
    @ParameterizedTest
    @ValueSource(strings = {"-Dhourglass.simd=256", "-Dhourglass.simd=128", "-XX:UseAVX=2", "-XX:UseAVX=1"})
    void onOtherMachinesToo(String flag) throws Exception {
        check(flag);
    }

    private static void check(String flag) throws Exception {
        assumeTrue(System.getProperty("java.vm.name").contains("Server VM"), "flags and words of HotSpot");
        List<String> flags = new ArrayList<>(CompilerLog.FLAGS);
        flags.addAll(List.of("--add-modules=jdk.incubator.vector", flag));
        ChildJvm jvm = new ChildJvm(HotProgram.class, flags.toArray(String[]::new));
        CompilerLog log = new CompilerLog(jvm.lines());
        assertEquals(List.of(), log.refusals(), jvm::toString);
        assertEquals(Set.of(), left(log.onlyWarm()), () -> "loops that the last compiler left alone under " + jvm);
        Stream.concat(operations(), REGRESSION.stream())
                .forEach(name -> assertTrue(isHot(log, name), () -> name + " was not even reached under " + jvm));
        if (flag.endsWith("preferred") && Kernels.WIDE_TILES) {
            WIDEST_TILES.forEach(name -> assertTrue(isHot(log, name), () -> name + " was not reached under " + jvm));
        }
        Set<String> unreached = new TreeSet<>(loops());
        unreached.removeIf(name -> !name.contains(flag.endsWith("off") ? "$Scalars::" : "$Vectors::"));
        assertFalse(unreached.isEmpty());
        unreached.removeAll(log.hot());
        assertEquals(Set.of(), unreached, () -> "loops of operations that were not even reached under " + jvm);
    }

    private static Set<String> loops() {
        Set<String> loops = new TreeSet<>();
        ARITHMETIC.forEach(one -> loops.addAll(LoopMethods.besides(one)));
        return loops;
    }

    /** Kernels with loops; what threads hand each other is run once for a whole product and is no kernel. */
    private static Set<String> left(Set<String> methods) {
        Set<String> loops = new TreeSet<>(methods);
        loops.retainAll(loops());
        loops.removeIf(name -> name.startsWith(KERNEL + "ThreadTeam"));
        return loops;
    }

    private static Stream<String> operations() {
        return INTERFACES.stream().map(Class::getDeclaredMethods).flatMap(Stream::of)
                .map(method -> "::" + method.getName());
    }

    /** Whether a method whose name ends so is hot: kernels in use have an ending in common with their interface. */
    private static boolean isHot(CompilerLog log, String ending) {
        return log.hot().stream().anyMatch(name -> name.startsWith(KERNEL) && name.endsWith(ending));
    }
}
