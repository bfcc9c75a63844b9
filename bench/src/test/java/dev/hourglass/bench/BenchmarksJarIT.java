package dev.hourglass.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the runnable jar as a person does; only here do benchmarks run in JVMs of their own. */
class BenchmarksJarIT {
    private static final List<String> INSTANT = List.of("-p", "shape=16x20x33", "-p", "orientation=NN",
            "-f", "1", "-wi", "0", "-i", "1", "-r", "5ms", "-foe", "true");

    @TempDir
    Path folder;

    private record Ended(int exitCode, String output) {
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path output = folder.resolve("output.txt");
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Djmh.ignoreLock=true", "-jar",
                System.getProperty("benchmarks.jar")));
        command.addAll(INSTANT);
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        return new Ended(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
    }

    @Test
    void holdsTheLicenseAndTheVersion() throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("benchmarks.jar"))) {
            assertArrayEquals(Files.readAllBytes(Path.of(System.getProperty("hourglass.license"))),
                    jar.getInputStream(jar.getEntry("META-INF/LICENSE")).readAllBytes());
            Attributes attributes = jar.getManifest().getMainAttributes();
            assertEquals("Hourglass bench", attributes.getValue(Attributes.Name.IMPLEMENTATION_TITLE));
            assertEquals(System.getProperty("hourglass.version"),
                    attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION));
        }
    }

    @Test
    void measuresVectorsAndTheirScalarTwins() throws IOException, InterruptedException {
        Ended ended = run("GemmBenchmark");
        assertEquals(0, ended.exitCode(), ended.output());
        assertTrue(ended.output().contains("GemmBenchmark.vector:gigaflop"), ended.output());
        assertTrue(ended.output().contains("GemmBenchmark.scalar:gigaflop"), ended.output());
    }

    @Test
    void measuresClassifierAndText() throws IOException, InterruptedException {
        Ended ended = run("LogisticRegressionBenchmark|CsvBenchmark", "-p", "rows=200");
        assertEquals(0, ended.exitCode(), ended.output());
        assertTrue(ended.output().contains("LogisticRegressionBenchmark.scalar:rows"), ended.output());
        assertTrue(ended.output().contains("CsvBenchmark.read:megabytes"), ended.output());
    }

    @Test
    void refusesToCallScalarKernelsVectors() throws IOException, InterruptedException {
        Ended ended = run("GemmBenchmark.vector", "-jvmArgsAppend", "-Dhourglass.simd=off");
        assertEquals(1, ended.exitCode(), ended.output());
        assertTrue(ended.output().contains("the scalar kernels run: switched off by -Dhourglass.simd=off"),
                ended.output());
    }
}
