package dev.hourglass.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.kernel.ChildJvm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who loads the engine in a class loader, trains, encodes, saves, loads and drops it, as servers do that take programs
 * in and out, gets the memory back: no thread, no value of a thread, no shutdown hook and no logger holds it.
 */
class ClassLoaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"--add-modules=jdk.incubator.vector", "-Dhourglass.simd=off", ""})
    void theLoaderIsCollected(String flag) throws Exception {
        assertEquals("2 of 2 collected", new ChildJvm(LoaderProgram.class, flag).lastLine("2"));
    }
}
