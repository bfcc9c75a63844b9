package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real program where there is little of something: memory, room, streams, an environment. */
class HardshipIT {
    @TempDir
    private static Path folder;

    private static String data;
    private static String model;

    @BeforeAll
    static void aModel() throws IOException {
        data = SampleData.wine().toString();
        model = folder.resolve("model").toString();
        Files.write(Path.of(model), train(List.of(), Map.of()));
    }

    private static byte[] train(List<String> jvm, Map<String, String> environment) throws IOException {
        Path out = folder.resolve("trained");
        List<String> command =
                jar(jvm, "train", data, "--target", "target", "--epochs", "2", "-q", "-o", out.toString());
        Program program = Program.run(command, environment, "");
        assertEquals(0, program.exitCode(), program.err());
        byte[] bytes = Files.readAllBytes(out);
        Files.delete(out);
        return bytes;
    }

    private static List<String> jar(List<String> jvm, String... arguments) {
        List<String> command = Program.java(jvm.toArray(String[]::new));
        command.addAll(List.of("-jar", Program.JAR));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Too little for a table of 20,000,000 numbers in any case, whether one JVM runs or two. */
    @ParameterizedTest
    @ValueSource(strings = {"-Xmx8m", "-Xmx16m", "-Xmx64m"})
    void tooLittleMemoryIsSaidAndLeavesNothingBehind(String memory) {
        Path out = folder.resolve("large.csv");
        Program program = Program.run(jar(List.of(memory), "generate", out.toString(), "--samples", "1000000"));
        assertEquals(78, program.exitCode(), program.err());
        assertTrue(program.err().startsWith("error: out of memory: the heap is limited to "), program.err());
        assertFalse(Files.exists(out));
        Program second = Program.run(jar(List.of(memory), "train", data, "--target", "target", "--hidden", "50000"));
        assertEquals(78, second.exitCode(), second.err());
        assertFalse(second.err().contains("second JVM"), second.err());
        assertTrue(second.err().contains("memory"), second.err());
    }

    @Test
    void littleMemoryIsEnoughForLittleData() throws IOException {
        assertArrayEquals(Files.readAllBytes(Path.of(model)), train(List.of("-Xmx8m"), Map.of()));
        assertArrayEquals(Files.readAllBytes(Path.of(model)), train(List.of("-Xss256k"), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Duser.language=tr", "-Duser.language=de", "-Dfile.encoding=US-ASCII",
        "-Duser.timezone=Asia/Kolkata", "-Djava.io.tmpdir=/nonexistent", "-Dline.separator=X"})
    void whereInTheWorldItRunsChangesNoByte(String property) throws IOException {
        assertArrayEquals(Files.readAllBytes(Path.of(model)), train(List.of(property), Map.of()));
    }

    @Test
    void anEnvironmentOfGarbageChangesNoByte() throws IOException {
        Map<String, String> garbage = Map.of("HOURGLASS_STARTING", "\u001b[31m", "TZ", "nowhere", "HOME",
                "/nonexistent",
                "TMPDIR", "/nonexistent", "LANG", "xx_YY", "TERM", "?", "JAVA_TOOL_OPTIONS", "-Duser.country=TR");
        assertArrayEquals(Files.readAllBytes(Path.of(model)), train(List.of(), garbage));
    }

    /** In the locale POSIX a JVM takes relative paths from another folder than the one it was started in. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void nothingIsWrittenBesideAFolderWhoseNameTheLocaleCannotExpress() throws IOException {
        Path place = Files.createDirectory(folder.resolve("places"));
        List<String> make = List.of("sh", "-c", "mkdir d\u00e9 && cd d\u00e9 && exec \"$@\"", "sh");
        List<String> command = new ArrayList<>(make);
        command.addAll(jar(List.of(), "generate", "out.csv", "--samples", "3"));
        assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "this JVM cannot name the folder itself");
        Process process = Program.builder(command, Map.of("LC_ALL", "C")).directory(place.toFile()).start();
        process.getOutputStream().close();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(64, Program.exitCode(process), err);
        assertTrue(err.startsWith("error: the working folder \""), err);
        assertTrue(err.contains("\nfix: set a UTF-8 locale"), err);
        assertArrayEquals(new String[] {"d\u00e9"}, place.toFile().list());
    }

    @Test
    void theEnvironmentOfAnotherRunIsNotBelieved() {
        for (Map<String, String> environment : List.of(Map.of("HOURGLASS_PARENT", "garbage", "HOURGLASS_STARTING", ""),
                Map.of("HOURGLASS_PARENT", "99999999"),
                Map.of("HOURGLASS_PARENT", "99999999", "HOURGLASS_STARTING", model))) {
            Program program = Program.run(jar(List.of(), "inspect", model), environment, "");
            assertEquals(0, program.exitCode(), program.err());
            assertEquals("", program.err());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void noCommandCallsAFullDiskASuccess() throws IOException {
        File full = new File("/dev/full");
        assumeTrue(full.exists());
        String out = folder.resolve("out").toString();
        List<List<String>> commands = new ArrayList<>(List.of(
                List.of("--help"), List.of("generate", "-"), List.of("generate", out, "--json"),
                List.of("train", data, "--target", "target", "--epochs", "1", "--json", "-o", out),
                List.of("encode", model, data), List.of("encode", model, data, "-o", out, "--json"),
                List.of("evaluate", data, "--target", "target", "--epochs", "1"),
                List.of("inspect", model), List.of("inspect", "--engine", "--json")));
        for (List<String> arguments : commands) {
            List<String> command = jar(List.of(), arguments.toArray(String[]::new));
            Process process = Program.builder(command, Map.of()).redirectOutput(full).start();
            process.getOutputStream().close();
            String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(74, Program.exitCode(process), arguments + err);
            assertTrue(err.contains("error: standard output cannot be written: "), err);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<&-", "2>&-", "2>/dev/full"})
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatIsNotNeededMayBeClosed(String redirection) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" " + redirection, "sh"));
        command.addAll(jar(List.of(), "encode", model, data));
        Program program = Program.run(command);
        assertEquals(0, program.exitCode(), program.err());
        assertEquals(179, program.out().lines().count());
    }

    private static Program withStreams(String redirections, String... arguments) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" " + redirections, "sh"));
        command.addAll(jar(List.of(), arguments));
        return Program.run(command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--quiet", "--no-relaunch"})
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aClosedOutputIsAnErrorWhereItIsNeeded(String option) {
        Program program = withStreams(">&-", "encode", model, data, option);
        assertEquals(74, program.exitCode());
        assertEquals(74, withStreams("<&- >&- 2>&-", "encode", model, data, option).exitCode());
        String out = folder.resolve("codes").toString();
        assertEquals(0, withStreams(">&-", "encode", model, data, option, "-o", out).exitCode());
        assertEquals(0, withStreams("<&- >/dev/null 2>&1", "encode", model, data, option).exitCode());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void closedStreamsAreNamed() {
        assertTrue(withStreams(">&-", "inspect",
                model).err().contains("error: standard output cannot be written: it is closed\n"
                + "fix: let it go somewhere, as in > results.txt or > /dev/null\n"));
        for (String option : List.of("--quiet", "--no-relaunch")) {
            Program program = withStreams("<&-", "encode", model, "-", option);
            assertEquals(66, program.exitCode(), program.err());
            assertTrue(program.err()
                    .contains("error: standard input is closed\nfix: give a table there, as in < data.csv"),
                    program.err());
        }
    }

    /**
     * Java's own files take the numbers of closed streams, and a link to one would be followed and its target replaced.
     */
    @Test
    @EnabledOnOs(OS.LINUX)
    void pathsToClosedStreamsAreRefused() {
        Program input = withStreams("<&-", "encode", model, "/dev/stdin");
        assertEquals(66, input.exitCode(), input.err());
        Program output = withStreams(">&-", "encode", model, data, "-o", "/dev/stdout");
        assertEquals(74, output.exitCode(), output.err());
        assertEquals("error: /dev/stdout: this process was started without an open file of that number\n"
                + "fix: name a file by its path\n", output.err());
    }

    @Test
    void aRelaunchSettingThatSaysNeitherYesNorNoIsRefused() {
        Program program = Program.run(jar(List.of(), "encode", model, data), Map.of("HOURGLASS_RELAUNCH", "nein"), "");
        assertEquals(64, program.exitCode(), program.err());
        assertTrue(program.err().startsWith("error: the environment variable HOURGLASS_RELAUNCH is \"nein\""),
                program.err());
    }
}
