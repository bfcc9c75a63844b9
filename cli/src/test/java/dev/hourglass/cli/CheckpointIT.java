package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.store.CheckpointFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A training that is stopped at any moment and gone on with ends with the file of one that is not. */
@DisabledOnOs(OS.WINDOWS)
class CheckpointIT {
    private static final int MOST_STOPS = 4;

    @TempDir
    private Path folder;
    private Path encoder;
    private Path checkpoint;
    private byte[] expected;

    private List<String> command(Path out, String... options) {
        List<String> command = Program.jar("train", SampleData.wine().toString(), "--target", "target", "--quiet",
                "--validation", "0.3", "--epochs", "1200", "-o", out.toString());
        command.addAll(List.of(options));
        return command;
    }

    @BeforeEach
    void trainWithoutStop() throws IOException {
        Path whole = folder.resolve("whole.encoder");
        Program program = Program.run(command(whole));
        assertEquals(0, program.exitCode(), program.err());
        expected = Files.readAllBytes(whole);
        encoder = folder.resolve("it's stopped.safetensors");
        checkpoint = folder.resolve("it's stopped.checkpoint.safetensors");
    }

    /** Starts a command, sends a signal after so many milliseconds, if it still runs, and waits for its end. */
    private Program stopped(List<String> command, String signal, long milliseconds) throws Exception {
        Path err = folder.resolve("err");
        Process process = Program.builder(Program.endedBySignals(command),
                Map.of()).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile()).start();
        if (!process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
        }
        int exitCode = Program.exitCode(process);
        return new Program(exitCode, "", Files.readString(err));
    }

    /** The command that was printed, run by a shell. */
    private static List<String> resumeCommand(Program stopped) {
        String line = stopped.err().lines().filter(text -> text.startsWith("resume: ")).findFirst().orElseThrow();
        return new ArrayList<>(List.of("sh", "-c", "exec " + line.substring("resume: ".length())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void signalsAtAnyMoment(long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> next = command(encoder);
        boolean done = false;
        for (int stops = 0; !done; stops++) {
            boolean terminate = random.nextBoolean();
            Program program = stopped(next, terminate ? "TERM" : "INT", stops < MOST_STOPS
                    ? random.nextLong(300, 1500) : TimeUnit.MINUTES.toMillis(1));
            done = program.exitCode() == 0;
            if (!done) {
                assertEquals(terminate ? 143 : 130, program.exitCode(), program.err());
                if (program.err().contains("resume: ")) {
                    CheckpointFile.read(checkpoint);
                    next = resumeCommand(program);
                }
            }
        }
        assertArrayEquals(expected, Files.readAllBytes(encoder));
        assertNoLeftovers();
    }

    /** The last checkpoint is whole; what the killed JVM was writing then is left to be found. */
    @Test
    void killedOutright() throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        List<String> first = command(encoder, "--checkpoint", checkpoint.toString(), "--every", "20", "--no-relaunch");
        first.addAll(1, List.of("--add-modules", "jdk.incubator.vector"));
        for (int kills = 0; kills < MOST_STOPS; kills++) {
            Program program = stopped(resumed(first), "KILL", random.nextLong(400, 1200));
            assertTrue(List.of(0, 137).contains(program.exitCode()), program.err());
        }
        assertEquals(0, stopped(resumed(first), "KILL", TimeUnit.MINUTES.toMillis(1)).exitCode());
        assertArrayEquals(expected, Files.readAllBytes(encoder));
    }

    private List<String> resumed(List<String> first) throws IOException {
        List<String> next = new ArrayList<>(first);
        if (Files.exists(checkpoint)) {
            CheckpointFile.read(checkpoint);
            next.addAll(List.of("--resume", checkpoint.toString()));
        }
        return next;
    }

    private void assertNoLeftovers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertFalse(files.anyMatch(file -> file.getFileName().toString().endsWith(".tmp")));
        }
    }
}
