package dev.hourglass.cli;

import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.commands.Commands;
import dev.hourglass.cli.launching.Launch;
import dev.hourglass.cli.launching.Launcher;
import dev.hourglass.cli.terminal.StandardOutput;
import dev.hourglass.cli.terminal.StandardStreams;
import dev.hourglass.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Streams that keep what is written to them, and a shortcut to run command lines over them. */
public final class Recorded {
    /** Computes in this JVM, as it is. */
    public static final Launcher HERE = new Launcher() {
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

    public Recorded(Terminal terminal, String input) {
        byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
        streams = new StandardStreams(new ByteArrayInputStream(bytes), new StandardOutput(out),
                new PrintStream(err, true, StandardCharsets.UTF_8), terminal);
    }

    public Recorded(Terminal terminal) {
        this(terminal, "");
    }

    public Recorded() {
        this(Terminal.NONE);
    }

    /** Runs one of the program's own commands in this JVM. */
    public static Program command(String input, String... arguments) {
        Recorded recorded = new Recorded(Terminal.NONE, input);
        int exitCode = recorded.run(HERE, new Commands().commands(), arguments);
        return new Program(exitCode, recorded.out(), recorded.err());
    }

    public StandardStreams streams() {
        return streams;
    }

    public int run(Launcher launcher, List<Command> commands, String... arguments) {
        return new CommandLine(new GivenCommands(commands), streams, launcher).run(List.of(arguments));
    }

    /** What a flushed standard output holds. */
    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
