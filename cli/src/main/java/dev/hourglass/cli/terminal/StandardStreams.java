package dev.hourglass.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The streams of a run.
 *
 * @param in       standard input, bytes
 * @param out      standard output: results
 * @param err      standard error: progress, warnings, errors; failing to write it is nobody's business
 * @param terminal what standard error is
 * @param window   where it is seen, if it is a terminal
 */
public record StandardStreams(InputStream in, StandardOutput out, PrintStream err, Terminal terminal, Window window) {

    /** Streams whose window is as wide as most. */
    public StandardStreams(InputStream in, StandardOutput out, PrintStream err, Terminal terminal) {
        this(in, out, err, terminal, Window.of(err, Window.USUAL));
    }

    /** The process's own, as UTF-8 whatever the locale says. */
    public static StandardStreams system() {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new StandardStreams(new StandardInput(System.in), StandardOutput.system(), err,
                Terminal.system(System.getenv()), Window.system(err, System.getenv()));
    }
}
