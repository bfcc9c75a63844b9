package dev.hourglass.cli.terminal;

import dev.hourglass.text.Escaped;
import dev.hourglass.text.WrappedText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Collectors;

/**
 * The lines on stderr that begin with a word and a colon, in color where that is welcome; nothing else in them acts.
 */
public final class Messages {
    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";
    /** One less than a terminal has at least: some go to the next line when the last column is written. */
    private static final int WIDTH = 79;
    private static final String INDENTATION = "  ";

    private Messages() {
    }

    /** What went wrong, and in a second line how to mend it, if anyone knows. */
    public static void error(StandardStreams streams, CommandException failure) {
        print(streams, RED, "error", wrapped(streams, "error", failure.getMessage()));
        if (!failure.fix().isEmpty()) {
            print(streams, "", "fix", "fix: " + Escaped.path(failure.fix()));
        }
    }

    /** What is probably not as it should be. */
    public static void warning(StandardStreams streams, String text) {
        print(streams, YELLOW, "warning", wrapped(streams, "warning", text));
    }

    /** What is worth knowing. */
    public static void note(StandardStreams streams, String text) {
        print(streams, "", "note", wrapped(streams, "note", text));
    }

    /** The command that goes on with a training, on a line of its own, ready for a shell. */
    public static void resume(StandardStreams streams, String command) {
        print(streams, "", "resume", "resume: " + Escaped.path(command));
    }

    /** Where a failure came from; what it says may hold anything, such as the name of a file. */
    public static void trace(StandardStreams streams, Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        String shown = trace.toString().lines().map(line -> Escaped.path(line.replace("\t", "    ")) + "\n")
                .collect(Collectors.joining());
        streams.window().printMessage(shown);
    }

    /**
     * A sentence that nothing obeys, on a terminal broken between words. Remedies and commands are not: they are
     * pasted, and what a terminal breaks by itself is still one line to it.
     */
    private static String wrapped(StandardStreams streams, String word, String text) {
        String start = word + ": ";
        String shown = Escaped.path(text);
        return streams.terminal().interactive()
                ? String.join("\n", WrappedText.hanging(start, INDENTATION, shown, WIDTH)) : start + shown;
    }

    private static void print(StandardStreams streams, String color, String word, String text) {
        boolean colored = streams.terminal().color() && !color.isEmpty();
        String shown = colored ? color + word + PLAIN + text.substring(word.length()) : text;
        // One line feed on every system, as in every other output.
        streams.window().printMessage(shown + "\n");
    }
}
