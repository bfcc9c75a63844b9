package dev.hourglass.cli.launching;

import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.Descriptors;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.cli.terminal.Messages;
import dev.hourglass.cli.terminal.StandardStreams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Ends a second JVM whose first one was killed outright, as if it had been told to.
 *
 * <p>A process whose parent ends gets another parent, so that is what is watched. On Linux {@code /proc/self} tells it,
 * and only that: in a new process namespace {@code /proc} may still show the numbers of the outer one, where ours
 * belong to strangers. Where the parent cannot be seen, nothing is watched.
 */
public final class ParentWatch {
    /** The environment variable with the first JVM's process number, as {@link #numberHere} gives it. */
    public static final String VARIABLE = "HOURGLASS_PARENT";
    private static final int MILLISECONDS = 500;

    private final StandardStreams streams;
    private final long first;

    private ParentWatch(StandardStreams streams, long first) {
        this.streams = streams;
        this.first = first;
    }

    /** This process's number, for the second JVM to know it by. */
    static String numberHere() {
        return Descriptors.processNumber().orElseGet(() -> Long.toString(ProcessHandle.current().pid()));
    }

    /** Starts watching, if this is a second JVM. */
    static void start(StandardStreams streams) {
        String parent = System.getenv(VARIABLE);
        // What is no number was not written by a first JVM.
        if (parent != null && parent.matches("[0-9]{1,18}")) {
            Thread watch = new Thread(new ParentWatch(streams, Long.parseLong(parent))::watch, "watch the first JVM");
            watch.setDaemon(true);
            watch.start();
        }
    }

    private void watch() {
        try {
            // A first JVM that is not our parent has started us through a program of its own, which still runs.
            Optional<ProcessHandle> other = ProcessHandle.of(first);
            OptionalLong parent = parent();
            while (parent.isPresent() && (parent.getAsLong() == first
                    || other.filter(ProcessHandle::isAlive).isPresent())) {
                Thread.sleep(MILLISECONDS);
                parent = parent();
            }
            if (parent.isPresent()) {
                Messages.error(streams, new CommandException(ExitCode.TERMINATED,
                        "the first JVM was killed, so this second one ends", ""));
                System.exit(ExitCode.TERMINATED.number());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The number of this process's parent, 0 for none, or nothing where it cannot be seen. */
    private static OptionalLong parent() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return OptionalLong.of(ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L));
        }
        try {
            String stat = new String(Files.readAllBytes(Path.of("/proc/self/stat")), StandardCharsets.ISO_8859_1);
            // "12 (java) S 7 ...", where the name in parentheses may hold anything.
            return OptionalLong.of(Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[1]));
        } catch (IOException | RuntimeException notShown) {
            return OptionalLong.empty();
        }
    }
}
