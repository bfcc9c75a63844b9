package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Signals that reach only the first JVM end both. */
@DisabledOnOs(OS.WINDOWS)
class SignalIT {
    private static Process start(String task) throws IOException {
        return Program.builder(Program.probe(List.of(), task), Map.of())
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

    @Test
    void aFirstJvmThatIsKilledLeavesNoOrphan() throws Exception {
        Process process = start("sleep");
        ProcessHandle child = child(process);
        assertTrue(child.isAlive());
        process.destroyForcibly();
        assertEnds(child);
    }
}
