package dev.hourglass.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hourglass.cli.launching.ParentWatch;
import dev.hourglass.cli.launching.RelaunchSetting;
import dev.hourglass.cli.launching.SignOfLife;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A finished process of the jar under test.
 *
 * @param exitCode as the shell sees it
 * @param out      its standard output
 * @param err      its standard error
 */
public record Program(int exitCode, String out, String err) {
    public static final String JAR = System.getProperty("hourglass.jar");
    private static final int SECONDS = 60;

    /** A command line of java: the running one, so that the jar is tested on the JDK of the build. */
    public static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** The jar as users start it. */
    public static List<String> jar(String... arguments) {
        return with(java("-jar", JAR), arguments);
    }

    /** The probe with the jar's own classes, started by a JVM with some arguments of its own. */
    public static List<String> probe(List<String> jvmArguments, String... arguments) {
        List<String> command = java(jvmArguments.toArray(String[]::new));
        command.addAll(List.of("-cp", JAR + File.pathSeparator + System.getProperty("hourglass.testClasses"),
                Probe.class.getName(), "probe"));
        return with(command, arguments);
    }

    private static List<String> with(List<String> command, String... arguments) {
        command.addAll(List.of(arguments));
        return command;
    }

    /** A process in an environment where only what a test says differs from a user's shell. */
    public static ProcessBuilder builder(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of(RelaunchSetting.VARIABLE, ParentWatch.VARIABLE,
                SignOfLife.VARIABLE,
                "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "NO_COLOR"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        return builder;
    }

    /**
     * A command that signals end, although builds may run where they are ignored, as under nohup, and a process
     * inherits that; where it cannot be changed, the test is skipped.
     */
    public static List<String> endedBySignals(List<String> command) throws IOException {
        List<String> reset = new ArrayList<>();
        if (isLeftAliveBySignals()) {
            reset.addAll(List.of("env", "--default-signal=HUP,INT,TERM"));
            assumeTrue(exitCode(new ProcessBuilder(with(new ArrayList<>(reset), "true")).start()) == 0,
                    "signals are ignored where this build runs, and env cannot change that");
        }
        reset.addAll(command);
        return reset;
    }

    private static boolean isLeftAliveBySignals() throws IOException {
        for (String signal : List.of("HUP", "INT", "TERM")) {
            if (exitCode(new ProcessBuilder("sh", "-c", "kill -" + signal + " $$; exit 0").start()) == 0) {
                return true;
            }
        }
        return false;
    }

    public static Program run(List<String> command) {
        return run(command, Map.of(), "");
    }

    public static Program run(List<String> command, Map<String, String> environment, String input) {
        try {
            Path folder = Files.createTempDirectory("hourglass-it");
            Path in = Files.writeString(folder.resolve("in"), input);
            Path out = folder.resolve("out");
            Path err = folder.resolve("err");
            int exitCode = exitCode(builder(command, environment).redirectInput(in.toFile())
                    .redirectOutput(out.toFile()).redirectError(err.toFile()).start());
            Program finished = new Program(exitCode, Files.readString(out), Files.readString(err));
            for (Path file : List.of(in, out, err, folder)) {
                Files.delete(file);
            }
            return finished;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Waits for a process, and fails rather than wait for ever. */
    public static int exitCode(Process process) {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the process did not end within " + SECONDS + " s");
            }
            return process.exitValue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The first line a running process prints. */
    public static String firstLine(Process process) throws IOException {
        StringBuilder line = new StringBuilder();
        byte[] one = new byte[1];
        while (process.getInputStream().read(one) == 1 && one[0] != '\n') {
            line.append(new String(one, StandardCharsets.US_ASCII));
        }
        return line.toString();
    }
}
