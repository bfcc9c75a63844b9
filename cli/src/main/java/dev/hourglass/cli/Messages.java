package dev.hourglass.cli;

import dev.hourglass.table.Escaped;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** The lines on stderr that begin with a word and a colon, in color where that is welcome; nothing else in them acts. */
final class Messages {
    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";

    private Messages() {
    }

    /** What went wrong, and in a second line how to mend it, if anyone knows. */
    static void error(StandardStreams streams, CommandException failure) {
        print(streams, RED, "error", failure.getMessage());
        if (!failure.fix().isEmpty()) {
            print(streams, "", "fix", failure.fix());
        }
    }

    /** What is probably not as it should be. */
    static void warning(StandardStreams streams, String text) {
        print(streams, YELLOW, "warning", text);
    }

    /** What is worth knowing. */
    static void note(StandardStreams streams, String text) {
        print(streams, "", "note", text);
    }

    /** The command that goes on with a training, on a line of its own, ready for a shell. */
    static void resume(StandardStreams streams, String command) {
        print(streams, "", "resume", command);
    }

    /** Where a failure came from; what it says may hold anything, such as the name of a file. */
    static void trace(StandardStreams streams, Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        trace.toString().lines().forEach(line -> streams.err().print(Escaped.path(line.replace("\t", "    ")) + "\n"));
    }

    /** A path as it can be shown on a terminal, whatever characters it has. */
    static String shown(Path file) {
        return Escaped.path(file.toString());
    }

    private static void print(StandardStreams streams, String color, String word, String text) {
        PrintStream err = streams.err();
        boolean colored = streams.terminal().color() && !color.isEmpty();
        err.print(colored ? color + word + PLAIN : word);
        // One line feed on every system, as in every other output.
        err.print(": " + Escaped.path(text) + "\n");
        err.flush();
    }
}
