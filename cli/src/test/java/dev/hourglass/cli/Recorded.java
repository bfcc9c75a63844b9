package dev.hourglass.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Streams that keep what is written to them, and a shortcut to run command lines over them. */
final class Recorded {
    /** Computes in this JVM, as it is. */
    static final Launcher HERE = new Launcher() {
        @Override
        public Launch decide(boolean allowed) {
            return Launch.HERE;
        }

        @Override
        public int runAgain(List<String> again, Invocation invocation) {
            throw new IllegalStateException("there is no other JVM");
        }
    };

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final StandardStreams streams;

    Recorded(Terminal terminal, String input) {
        byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
        streams = new StandardStreams(new ByteArrayInputStream(bytes), new StandardOutput(out),
                new PrintStream(err, true, StandardCharsets.UTF_8), terminal);
    }

    Recorded(Terminal terminal) {
        this(terminal, "");
    }

    Recorded() {
        this(Terminal.NONE);
    }

    /** Runs one of the program's own commands in this JVM. */
    static Program command(String input, String... arguments) {
        Recorded recorded = new Recorded(Terminal.NONE, input);
        int exitCode = recorded.run(HERE, Commands.all(), arguments);
        return new Program(exitCode, recorded.out(), recorded.err());
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
