package dev.hourglass.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Streams that keep what is written to them, and a shortcut to run command lines over them. */
final class Recorded {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final StandardStreams streams;

    Recorded(Terminal terminal) {
        streams = new StandardStreams(new ByteArrayInputStream(new byte[0]), new StandardOutput(out),
                new PrintStream(err, true, StandardCharsets.UTF_8), terminal);
    }

    Recorded() {
        this(Terminal.NONE);
    }

    StandardStreams streams() {
        return streams;
    }

    int run(Launcher launcher, List<Command> commands, String... arguments) {
        return new CommandLine(new CommandTable(commands), streams, launcher).run(List.of(arguments));
    }

    /** What a flushed standard output holds. */
    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
