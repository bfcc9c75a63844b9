package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signals that reach only the first JVM end both. */
@DisabledOnOs(OS.WINDOWS)
class SignalIT {
    @TempDir
    private Path folder;

    private static Process start(String task) throws IOException {
        return Program.builder(Program.endedBySignals(Program.probe(List.of(), task)), Map.of())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** The second JVM, which prints its number once it works. */
    private static ProcessHandle child(Process process) throws IOException {
        long number = Long.parseLong(Program.firstLine(process));
        assertNotEquals(process.pid(), number);
        return ProcessHandle.of(number).orElseThrow();
    }

    private static void send(String signal, Process process) throws IOException {
        Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
        assertEquals(0, Program.exitCode(kill));
    }

    private static void assertEnds(ProcessHandle child) throws InterruptedException, ExecutionException {
        try {
            child.onExit().get(30, TimeUnit.SECONDS);
        } catch (TimeoutException stillThere) {
            child.destroyForcibly();
        }
        assertFalse(child.isAlive(), "the second JVM lives on");
    }

    @Test
    void terminationIsPassedOn() throws Exception {
        Process process = start("sleep");
        ProcessHandle child = child(process);
        send("TERM", process);
        assertEquals(143, Program.exitCode(process));
        assertFalse(child.isAlive(), "the first JVM did not wait for the second");
    }

    @Test
    void interruptionIsPassedOn() throws Exception {
        Process process = start("sleep");
        ProcessHandle child = child(process);
        send("INT", process);
        assertEquals(130, Program.exitCode(process));
        assertFalse(child.isAlive(), "the first JVM did not wait for the second");
    }

    /** Under nohup a closed terminal ends nothing, and what a shell starts in the background hears no Ctrl-C. */
    @ParameterizedTest
    @ValueSource(strings = {"HUP", "INT"})
    void whatIsIgnoredByInheritanceStaysIgnoredAndTheRestEndsBoth(String signal) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "trap '' " + signal + "; exec \"$@\"", "sh"));
        command.addAll(Program.probe(List.of(), "sleep"));
        Process process = Program.builder(Program.endedBySignals(command), Map.of())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        ProcessHandle child = child(process);
        send(signal, process);
        assertFalse(process.waitFor(1, TimeUnit.SECONDS), "the signal was not ignored");
        assertTrue(child.isAlive());
        send("TERM", process);
        assertEquals(143, Program.exitCode(process));
        assertFalse(child.isAlive(), "the first JVM did not wait for the second");
    }

    @Test
    void aSecondJvmThatIsKilledAtWorkIsNotReplaced() throws Exception {
        Process process = Program.builder(Program.probe(List.of(), "sleep"), Map.of()).start();
        child(process).destroyForcibly();
        assertEquals(137, Program.exitCode(process));
        assertEquals("", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(err.contains("error: the second JVM ended with exit code 137, by the signal 9, before its work was "
                + "done\nfix: --no-relaunch (or HOURGLASS_RELAUNCH=0) does without it"), err);
    }

    @Test
    void aFirstJvmThatIsKilledLeavesNoOrphan() throws Exception {
        Path err = folder.resolve("err");
        Process process = Program.builder(Program.probe(List.of(), "sleep"),
                Map.of()).redirectError(err.toFile()).start();
        ProcessHandle child = child(process);
        assertTrue(child.isAlive());
        process.destroyForcibly();
        assertEnds(child);
        assertTrue(Files.readString(err).endsWith("error: the first JVM was killed, so this second one ends\n"));
    }
}
