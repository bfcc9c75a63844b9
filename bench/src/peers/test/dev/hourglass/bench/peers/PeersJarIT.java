package dev.hourglass.bench.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the comparison as a person does, with an environment that would slow OpenBLAS. */
class PeersJarIT {
    @TempDir
    Path folder;

    private String run(int exitCode, String... arguments) throws IOException, InterruptedException {
        Path jar = Path.of(System.getProperty("benchmarks.jar")).resolveSibling("peers.jar");
        Path output = folder.resolve("output.txt");
        ProcessBuilder process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString());
        process.command().addAll(List.of(arguments));
        process.environment().put("OPENBLAS_CORETYPE", "Prescott");
        int ended = process.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
        String text = Files.readString(output);
        assertEquals(exitCode, ended, text);
        return text;
    }

    @Test
    void comparesProducts() throws IOException, InterruptedException {
        String text = run(0, "gemm", "--shapes", "37x53x71", "--out", folder.toString());
        assertTrue(text.contains("OpenBLAS: kernels for ") && !text.contains("kernels for Prescott"), text);
        assertTrue(text.contains("asked for          against OpenBLAS    geometric mean"), text);
        String name = PeersOptions.parse("gemm").fileName();
        assertEquals(1 + 3 * 4, Files.readAllLines(folder.resolve(name + ".csv")).size());
        assertTrue(Files.readString(folder.resolve(name + ".svg")).contains("37x53x71 NT"));
    }

    @Test
    void saysWhatIsWrongWithTheCommand() throws IOException, InterruptedException {
        assertTrue(run(64, "gemm", "--fast").startsWith("error: unknown option --fast"));
    }
}
