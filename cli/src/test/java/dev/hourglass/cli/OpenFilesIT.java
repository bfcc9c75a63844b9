package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that the shell has opened, and whose numbers are given for paths, reach the JVM that computes. */
@EnabledOnOs(OS.LINUX)
class OpenFilesIT {
    private static final String TRAIN = "java -jar $jar train ";
    private static final String OPTIONS = " --target target --epochs 1 --quiet -o encoder";

    @TempDir
    private Path folder;
    private byte[] expected;

    @BeforeEach
    void trainFromAFile() throws IOException {
        Files.copy(SampleData.wine(), folder.resolve("data.csv"));
        assertDone(bash(TRAIN + "data.csv" + OPTIONS));
        expected = Files.readAllBytes(folder.resolve("encoder"));
        Files.delete(folder.resolve("encoder"));
    }

    /** What leads out of the folder goes first. */
    @AfterEach
    void removeLinks() throws IOException {
        Files.deleteIfExists(folder.resolve("link"));
        Files.deleteIfExists(folder.resolve("numbers"));
    }

    /** Runs a script in the folder, with java and jar of the build. */
    private Program bash(String script) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "only some shells hand over open files");
        List<String> command = new ArrayList<>(List.of("/bin/bash", "-c", "cd \"$folder\"; " + script));
        String bin = Path.of(System.getProperty("java.home"), "bin").toString();
        return Program.run(command, Map.of("folder", folder.toString(), "jar", Program.JAR,
                "PATH", bin + ":" + System.getenv("PATH")), "");
    }

    private static void assertDone(Program program) {
        assertEquals(0, program.exitCode(), program.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        TRAIN + "<(cat data.csv)" + OPTIONS,
        "exec 9<data.csv; " + TRAIN + "/dev/fd/9" + OPTIONS,
        "exec 3<data.csv 4<data.csv; read -u3 header; " + TRAIN + "/proc/self/fd/3" + OPTIONS,
        "exec 9<data.csv; rm data.csv; " + TRAIN + "/dev/fd/9" + OPTIONS,
        "exec 9<data.csv; ln -s /dev/fd/9 link; " + TRAIN + "link" + OPTIONS,
        "ln -s /dev/fd numbers; exec 9<data.csv; " + TRAIN + "numbers/9" + OPTIONS,
        TRAIN + "/dev/stdin" + OPTIONS + " < data.csv"})
    void asInput(String script) throws IOException {
        Program program = bash(script);
        assertDone(program);
        assertArrayEquals(expected, Files.readAllBytes(folder.resolve("encoder")));
        assertTrue(program.err().startsWith("WARNING: Using incubator modules"), "not computed with vectors: "
                + program.err());
    }

    @Test
    void asOutput() throws IOException {
        assertDone(bash(TRAIN + "data.csv" + OPTIONS + "; java -jar $jar encode encoder data.csv > plain;"
                + "java -jar $jar encode encoder <(cat data.csv) --json --out=>(cat > codes; touch done) > json;"
                + "until [ -e done ]; do sleep 0.05; done"));
        assertEquals(Files.readString(folder.resolve("plain")), Files.readString(folder.resolve("codes")));
        String json = Files.readString(folder.resolve("json"));
        assertTrue(json.contains("\"file\":\"/dev/fd/6"), json);
    }

    @Test
    void aSocketIsReadByTheFirstJvm() throws IOException {
        Program program = bash("java -jar $jar train /dev/fd/9" + OPTIONS + " 9<>/dev/udp/127.0.0.1/9");
        assertEquals(66, program.exitCode(), program.err());
        assertTrue(program.err().startsWith("error: /dev/fd/9"), program.err());
    }

    @Test
    void errorsNameWhatTheUserWrote() throws IOException {
        Program program = bash(TRAIN + "<(printf 'a,target\\n1,x\\nq,y\\n')" + OPTIONS);
        assertEquals(65, program.exitCode(), program.err());
        assertTrue(program.err().contains("error: /dev/fd/63:3:1"), program.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "java @<(echo -Xmx300m) -jar $jar train data.csv" + OPTIONS,
        "java @<(echo -jar $jar train data.csv" + OPTIONS + ")",
        "echo -Xmx300m > arguments; exec 9<arguments; java @/dev/fd/9 -jar $jar train data.csv" + OPTIONS,
        "mkfifo arguments; echo -Xmx300m > arguments & java @arguments -jar $jar train data.csv" + OPTIONS})
    void asArgumentFile(String script) throws IOException {
        assertDone(bash(script));
        assertArrayEquals(expected, Files.readAllBytes(folder.resolve("encoder")));
    }
}
