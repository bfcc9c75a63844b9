package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A JVM of its own, of the kind that runs the tests, for a program among the tests. */
public final class ChildJvm {
    private final List<String> command = new ArrayList<>();

    /**
     * A JVM that has the engine and its tests on the class path.
     *
     * @param program has a main method
     * @param flags   for the JVM, which ignores those that it does not know; empty ones are left out
     */
    public ChildJvm(Class<?> program, String... flags) throws URISyntaxException {
        this(Path.of(System.getProperty("java.home")), program, flags);
    }

    /**
     * The same of another Java.
     *
     * @param home    its folder
     * @param program has a main method
     * @param flags   for the JVM
     */
    public ChildJvm(Path home, Class<?> program, String... flags) throws URISyntaxException {
        command.add(home.resolve("bin").resolve("java").toString());
        command.add("-XX:+IgnoreUnrecognizedVMOptions");
        Stream.of(flags).filter(flag -> !flag.isEmpty()).forEach(command::add);
        command.addAll(List.of("-cp", root(Gemm.class) + File.pathSeparator + root(program), program.getName()));
    }

    /**
     * {@return the folder or jar that a class comes from; tests and engine are one module, so its location is not
     * enough}
     *
     * @param type any class
     */
    public static Path root(Class<?> type) throws URISyntaxException {
        String name = type.getName().replace('.', '/') + ".class";
        String address = type.getResource("/" + name).toString();
        return Path.of(new URI(address.substring(0, address.length() - name.length())));
    }

    /**
     * {@return the last line that the program prints; those before it may be warnings of the JVM}
     *
     * @param arguments for the program
     */
    public String lastLine(String... arguments) throws IOException, InterruptedException {
        return lines(arguments).reduce("", (warning, line) -> line);
    }

    /**
     * {@return every line that the program or the JVM prints}
     *
     * @param arguments for the program
     */
    public Stream<String> lines(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output.strip().lines();
    }

    /**
     * {@return the running program, whose errors go where its output goes}
     *
     * @param arguments for the program
     */
    public Process start(String... arguments) throws IOException {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(arguments));
        return new ProcessBuilder(whole).redirectErrorStream(true).start();
    }

    /** {@return the command without the program's arguments} */
    @Override
    public String toString() {
        return String.join(" ", command);
    }
}
