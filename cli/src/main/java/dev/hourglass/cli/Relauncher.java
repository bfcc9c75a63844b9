package dev.hourglass.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Starts this program again in a second JVM that has the vector module, and waits for it.
 *
 * <p>The second JVM gets the first one's own arguments, environment and standard streams; its exit code becomes the
 * first one's. A signal that ends the first one is passed on, and if the first one is killed outright, the second notices
 * with {@link ParentWatch}.
 *
 * <p>Every JVM with the vector module, however it is started, prints {@code WARNING: Using incubator modules} on stderr;
 * no option prevents that, and taking stderr through a pipe to filter it would cost the progress bar its terminal.
 */
final class Relauncher implements Launcher {
    /** Set to 0, the environment variable that forbids a second JVM. */
    static final String VARIABLE = "HOURGLASS_RELAUNCH";
    /** What a JVM exits with when it cannot start; our commands never do. */
    private static final int JVM_DID_NOT_START = 1;

    private final StandardStreams streams;

    /** A relauncher that says on these streams what it does, if it is asked to. */
    Relauncher(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public Launch decide(boolean allowed) {
        boolean permitted = allowed && !"0".equals(System.getenv(VARIABLE));
        return Launch.isLoaded() ? Launch.HERE : Launch.decide(false, Launch.isInstalled(), permitted);
    }

    @Override
    public int runAgain(List<String> ours, boolean debug) {
        List<String> command = command(ours, debug);
        if (debug) {
            Messages.note(streams, "starting " + String.join(" ", command));
        }
        try {
            Process child = start(command);
            passOnSignals(child);
            int exitCode = exitCode(child);
            if (exitCode == JVM_DID_NOT_START) {
                throw cannotStart("the second JVM did not start", null);
            }
            return exitCode;
        } catch (IOException failure) {
            throw cannotStart("a second JVM cannot be started: " + failure.getMessage(), failure);
        }
    }

    private List<String> command(List<String> ours, boolean debug) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LaunchFlags.ALL);
        Optional<List<String>> kept = JvmArguments.before(ours);
        if (kept.isPresent()) {
            command.addAll(kept.get());
        } else {
            if (debug) {
                Messages.note(streams, "this system does not show the JVM's own arguments; only -Xmx is kept");
            }
            command.add("-Xmx" + (Runtime.getRuntime().maxMemory() >> 20) + "m");
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        }
        command.addAll(ours);
        return command;
    }

    private static Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put(VARIABLE, "0");
        builder.environment().put(ParentWatch.VARIABLE, Long.toString(ProcessHandle.current().pid()));
        return builder.start();
    }

    private static void passOnSignals(Process child) {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> passOn(child), "pass on the signal"));
        } catch (IllegalStateException ending) {
            // The signal was faster.
            child.destroy();
        }
    }

    /**
     * Runs when a signal ends this JVM, and at its ordinary end, when the child is gone already.
     *
     * <p>A JVM that ends by a signal has that signal's exit code; if the child ended otherwise, its code is the truth.
     */
    private static void passOn(Process child) {
        child.destroy();
        int exitCode = exitCode(child);
        if (exitCode != ExitCode.INTERRUPTED.number() && exitCode != ExitCode.TERMINATED.number()) {
            Runtime.getRuntime().halt(exitCode == JVM_DID_NOT_START ? ExitCode.JVM.number() : exitCode);
        }
    }

    private static int exitCode(Process child) {
        while (true) {
            try {
                return child.waitFor();
            } catch (InterruptedException ignored) {
                // Nobody interrupts this thread, and there is nothing to do but wait for the child.
            }
        }
    }

    private static CommandException cannotStart(String message, IOException cause) {
        return new CommandException(ExitCode.JVM, message,
                "--no-relaunch (or " + VARIABLE + "=0) does without; java --add-modules " + Launch.VECTOR_MODULE
                        + " -jar hourglass.jar ... needs none", cause);
    }
}
