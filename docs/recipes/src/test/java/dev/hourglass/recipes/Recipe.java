package dev.hourglass.recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The projects that the profile has built, and processes of theirs. */
final class Recipe {
    static final Path TABLE = Path.of("customers.csv").toAbsolutePath();
    static final String CORE = Path.of(System.getProperty("recipes.core")).normalize().toString();
    static final String CLI = Path.of(System.getProperty("recipes.cli")).normalize().toString();
    static final List<String> VECTORS = List.of("--add-modules", "jdk.incubator.vector");

    /**
     * A finished process.
     *
     * @param out what it printed
     * @param err what it said besides
     */
    record Ended(String out, String err) {
    }

    private Recipe() {
    }

    /** {@return the jar of a project} */
    static String jar(String project) {
        return Path.of(project, "target", project + "-1.jar").toAbsolutePath().toString();
    }

    /** {@return a command of this JVM's JDK} */
    static List<String> java(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(tool("java"));
        command.addAll(options);
        command.addAll(List.of(arguments));
        return command;
    }

    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    static String classPath(String... entries) {
        return String.join(File.pathSeparator, entries);
    }

    /** Trains, and {@return what was printed}; the folder then holds an encoder and a classifier. */
    static Ended train(Path folder) throws IOException, InterruptedException {
        return run(folder, Map.of(), java(VECTORS, "-cp", classPath(jar("class-path"), CORE), "example.Train",
                TABLE.toString(), folder.toString()));
    }

    /** Runs a process to its end, which has to be 0, with these variables besides those of all. */
    static Ended run(Path folder, Map<String, String> variables, List<String> command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = builder(command, variables).redirectOutput(out.toFile()).redirectError(err.toFile());
        int code = builder.start().waitFor();
        assertEquals(0, code, () -> String.join(" ", command) + "\n" + read(out) + read(err));
        return new Ended(read(out), read(err));
    }

    /** A process whose JVM gets no options but those of the command and of the variables. */
    static ProcessBuilder builder(List<String> command, Map<String, String> variables) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(variables);
        return builder;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** {@return the bytes of all files of a folder} */
    static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).collect(Collectors.summingLong(file -> file.toFile().length()));
        }
    }
}
