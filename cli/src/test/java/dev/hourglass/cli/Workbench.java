package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A folder with files, and command lines that name them by their plain names. */
public record Workbench(Path folder) {

    /** Writes a file. */
    public void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    public byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    public String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /** Runs a line of words; those with an ending are names of files in the folder. */
    public Program run(String line) {
        return Recorded.command("", Arrays.stream(line.split(" +"))
                .map(word -> word.matches("[\\w-]+\\.(csv|st|onnx|java|h5|keras|npy|npz|json|jsonl|bin)")
                        ? folder.resolve(word).toString() : word)
                .toArray(String[]::new));
    }

    /** Runs a line that must end well. */
    public Program done(String line) {
        Program program = run(line);
        assertEquals(0, program.exitCode(), line + ": " + program.err());
        return program;
    }

    /** Runs a line that must be refused, in one line of words with a remedy, and without results. */
    public void refused(String line, int exitCode, String problem) {
        Program program = run(line);
        assertEquals(exitCode, program.exitCode(), line + ": " + program.err());
        assertEquals("", program.out(), line);
        assertTrue(program.err().contains("error: ") && program.err().contains(problem), program.err());
        assertTrue(program.err().contains("\nfix: "), program.err());
        assertFalse(program.err().contains("\tat "), program.err());
    }
}
