package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The compiler is found by what the JVM says of itself and by the names of its threads. */
class OptimizingCompilerTest {
    private static final File UNSEEN = new File("no-such-folder-of-threads");

    @TempDir
    private Path threads;

    private void thread(String number, String name) throws IOException {
        Files.writeString(Files.createDirectory(threads.resolve(number)).resolve("comm"), name + "\n");
    }

    @Test
    void thisJvmHasIt() {
        assertFalse(OptimizingCompiler.isMissing(System.getProperty("java.vm.info"), OptimizingCompiler.THREADS));
    }

    @ParameterizedTest
    @CsvSource({"'mixed mode, sharing', false", "compiled mode, false", "'', false",
            "'interpreted mode, sharing', true",
        "'mixed mode, emulated-client, sharing', true"})
    void whereThreadsCannotBeSeenTheJvmIsBelieved(String mode, boolean missing) {
        assertEquals(missing, OptimizingCompiler.isMissing(mode, UNSEEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C1 CompilerThre", "JVMCI-native Com", "C2", "VM Thread", ""})
    void otherThreadsAreNoOptimizingCompiler(String name) throws IOException {
        thread("1", "java");
        thread("2", name);
        assertTrue(OptimizingCompiler.isMissing("mixed mode", threads.toFile()));
        thread("3", "C2 CompilerThre");
        assertFalse(OptimizingCompiler.isMissing("mixed mode", threads.toFile()));
    }

    @Test
    void aThreadThatEndedIsPassedOver() throws IOException {
        Files.createDirectory(threads.resolve("1"));
        thread("2", "C2 CompilerThre");
        assertFalse(OptimizingCompiler.isMissing("mixed mode", threads.toFile()));
    }
}
