package dev.hourglass.cli.launching;

import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.cli.terminal.Messages;
import dev.hourglass.cli.terminal.StandardStreams;
import dev.hourglass.number.MemorySize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts this program again in a second JVM that has the vector module, and waits for it.
 *
 * <p>The second JVM gets the first one's own arguments, environment, standard streams and the open files that its
 * arguments name; its exit code becomes the first one's. A signal that ends the first one is passed on, and if the
 * first one is killed outright, the second notices with {@link ParentWatch}. Whether it came up at all is known by its
 * {@link SignOfLife}: if it did not, the first one can do the work.
 *
 * <p>Every JVM with the vector module, however it is started, prints {@code WARNING: Using incubator modules} on
 * stderr; no option prevents that, and taking stderr through a pipe to filter it would cost the progress bar its
 * terminal.
 */
public final class Relauncher implements Launcher {
    /** A process that a signal ends has more than this for its exit code. */
    private static final int SIGNALS = 128;

    private final StandardStreams streams;
    private final String mainClass;

    /**
     * A relauncher.
     *
     * @param streams   where it says what it does, if it is asked to
     * @param mainClass the name of the class that a JVM begins with
     */
    public Relauncher(StandardStreams streams, String mainClass) {
        this.streams = streams;
        this.mainClass = mainClass;
    }

    @Override
    public Launch decide(boolean allowed) {
        boolean permitted = RelaunchSetting.permits() && allowed;
        return Launch.isLoaded() ? Launch.HERE : Launch.decide(false, Launch.isInstalled(), permitted);
    }

    @Override
    public int runAgain(List<String> ours, Invocation invocation) throws NoSecondJvmException {
        List<String> command = new ArrayList<>(DescriptorHandover.prefix(invocation.arguments().paths()));
        boolean debug = invocation.get(GlobalOptions.DEBUG);
        command.addAll(command(ours, debug));
        if (debug) {
            Messages.note(streams, "starting " + String.join(" ", command));
        }
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        SignOfLife sign = SignOfLife.expectedFrom(environment(builder));
        try {
            return ended(run(start(builder, sign), sign), sign);
        } finally {
            sign.forget();
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
                Messages.note(streams, "the JVM's own arguments cannot be read, or not once more; only -Xmx is kept");
            }
            command.add("-Xmx" + MemorySize.inMegabytes(Runtime.getRuntime().maxMemory()));
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        }
        command.addAll(ours);
        return command;
    }

    private static Map<String, String> environment(ProcessBuilder builder) {
        Map<String, String> environment = builder.environment();
        environment.put(RelaunchSetting.VARIABLE, RelaunchSetting.NO);
        environment.put(ParentWatch.VARIABLE, ParentWatch.numberHere());
        return environment;
    }

    private static Process start(ProcessBuilder builder, SignOfLife sign) throws NoSecondJvmException {
        try {
            return builder.start();
        } catch (OutOfMemoryError failure) {
            // There is no thread to wait for it, but it may have been started all the same.
            ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
            if (sign.mayHaveCome()) {
                throw failure;
            }
            throw cannotStart(failure);
        } catch (IOException | SecurityException | UnsupportedOperationException | Error failure) {
            throw cannotStart(failure);
        }
    }

    private static NoSecondJvmException cannotStart(Throwable failure) {
        return new NoSecondJvmException("a second JVM cannot be started: " + failure.getMessage(), failure);
    }

    /** Waits for the child, and lets it end first when a signal ends this JVM. */
    private static int run(Process child, SignOfLife sign) {
        Thread hook = new Thread(() -> passOn(child, sign), "pass on the signal");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            int exitCode = exitCode(child);
            Runtime.getRuntime().removeShutdownHook(hook);
            return exitCode;
        } catch (IllegalStateException ending) {
            // The signal was faster than the hook, or came when the child was done.
            child.destroy();
            return exitCode(child);
        }
    }

    /**
     * Runs when a signal ends this JVM.
     *
     * <p>A JVM that ends by a signal has that signal's exit code; if the child ended otherwise, its code is the truth.
     */
    private static void passOn(Process child, SignOfLife sign) {
        child.destroy();
        int exitCode = exitCode(child);
        sign.forget();
        if (exitCode != ExitCode.INTERRUPTED.number() && exitCode != ExitCode.TERMINATED.number()) {
            Runtime.getRuntime().halt(isMeant(exitCode) ? exitCode : ExitCode.JVM.number());
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

    /** The child's exit code as this JVM's, if the child did its work or said why not. */
    private int ended(int exitCode, SignOfLife sign) throws NoSecondJvmException {
        if (ExitCode.isKnown(exitCode)) {
            return exitCode;
        }
        if (!sign.mayHaveCome()) {
            throw new NoSecondJvmException("the second JVM did not start (exit code " + exitCode + ")");
        }
        CommandException failure = new CommandException(ExitCode.JVM, "the second JVM ended with exit code " + exitCode
                + (exitCode > SIGNALS ? ", by the signal " + (exitCode - SIGNALS) : "") + ", before its work was done",
                "--no-relaunch (or " + RelaunchSetting.VARIABLE
                        + "=0) does without it; if memory ran out, give it more");
        if (!isMeant(exitCode)) {
            throw failure;
        }
        Messages.error(streams, failure);
        return exitCode;
    }

    /** Whether a process that ends so was ended, or ends by our own decision. */
    private static boolean isMeant(int exitCode) {
        return exitCode > SIGNALS || ExitCode.isKnown(exitCode);
    }
}
