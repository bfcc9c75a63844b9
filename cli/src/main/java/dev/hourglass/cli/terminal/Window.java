package dev.hourglass.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The window that a person sees stderr in: how wide it is, and the line at its end that is drawn over and over.
 *
 * <p>Java cannot tell the width. The environment's {@code COLUMNS} does where someone exports it; else {@code stty} is
 * asked, which costs some hundredths of a second at first and thousandths later. Until then, and where there is no such
 * program, it is taken to be {@value #USUAL}. No line wraps in any case: while one is drawn the window is told to cut
 * it at its edge.
 */
public final class Window {
    /** What windows have if nobody has changed them. */
    static final int USUAL = 80;

    private static final int MOST = 10_000;
    private static final String ERASE_LINE = "\r\u001b[K";
    private static final String CUT = "\u001b[?7l";
    private static final String WRAP = "\u001b[?7h";
    /** The shell gives {@code stty} our stderr, whatever its name is. */
    private static final String[] ASK = {"/bin/sh", "-c", "exec stty size <&2 2>/dev/null"};
    /** Two numbers and what is between them. */
    private static final int LONGEST_ANSWER = 32;

    private final PrintStream err;
    private final boolean changes;
    private volatile int columns;
    /** The line that is drawn over and over as it is now; null if there is none. */
    private String open;

    private Window(PrintStream err, int columns, boolean changes) {
        this.err = err;
        this.columns = columns;
        this.changes = changes;
    }

    /** A window that stays as wide as it is. */
    public static Window of(PrintStream err, int columns) {
        return new Window(err, columns, false);
    }

    /** The window of the process's own stderr in an environment. */
    static Window system(PrintStream err, Map<String, String> environment) {
        int given = number(environment.getOrDefault("COLUMNS", ""));
        return given > 0 ? of(err, given) : new Window(err, USUAL, true);
    }

    /** How wide it was when that was last measured. */
    public int columns() {
        return columns;
    }

    /** Measures how wide it is now; not for a thread that has something to do. */
    public void measure() {
        if (changes) {
            try {
                int measured = widthIn(ask());
                columns = measured > 0 ? measured : columns;
            } catch (IOException | UnsupportedOperationException noSuchProgram) {
                // What it was or is taken for will do.
            }
        }
    }

    private static String ask() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(ASK).redirectError(Redirect.INHERIT);
        Process process = builder.start();
        process.getOutputStream().close();
        try (InputStream answer = process.getInputStream()) {
            return new String(answer.readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII);
        }
    }

    /** The second of the two numbers of {@code stty size}, or 0. */
    static int widthIn(String answer) {
        String[] numbers = answer.strip().split(" ");
        return numbers.length == 2 ? number(numbers[1]) : 0;
    }

    /** A width, or 0. */
    private static int number(String digits) {
        try {
            int number = Integer.parseInt(digits);
            return number > 0 && number <= MOST ? number : 0;
        } catch (NumberFormatException other) {
            return 0;
        }
    }

    /** Draws a line in the place of the one that is there. */
    synchronized void draw(String line) {
        if (!line.equals(open)) {
            print(drawn(line));
            open = line;
        }
    }

    /** Draws a line that stays, also over what a person has typed meanwhile, such as Ctrl-C. */
    synchronized void keep(String line) {
        print(drawn(line) + "\n");
    }

    private static String drawn(String line) {
        return ERASE_LINE + CUT + line + WRAP;
    }

    /** Takes the line away that was drawn, if there is one. */
    synchronized void remove() {
        if (open != null) {
            print(ERASE_LINE);
        }
    }

    /** Prints a message; a line that is drawn over and over gives it its place and goes on below. */
    public synchronized void printMessage(String message) {
        print(open == null ? message : ERASE_LINE + message);
    }

    private void print(String text) {
        err.print(text);
        err.flush();
        open = null;
    }
}
