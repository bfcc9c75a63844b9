package dev.hourglass.cli;

import dev.hourglass.cli.arguments.CommandTable;
import dev.hourglass.cli.commands.Commands;
import dev.hourglass.cli.launching.Relauncher;
import dev.hourglass.cli.launching.SecondJvm;
import dev.hourglass.cli.terminal.StandardStreams;
import dev.hourglass.engine.Engine;
import java.util.List;

/** Where {@code java -jar hourglass.jar} begins. */
public final class Main {
    private Main() {
    }

    /**
     * Runs the command line and ends the JVM with its exit code.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        run(new Commands(), arguments);
    }

    /** The same with other commands. */
    static void run(CommandTable commands, String... arguments) {
        // What the engine would log, the command line says in a note of its own, or mends by a second JVM.
        System.setProperty(Engine.HINT_PROPERTY, "off");
        StandardStreams streams = StandardStreams.system();
        SecondJvm.begin(streams);
        Relauncher relauncher = new Relauncher(streams, Main.class.getName());
        System.exit(new CommandLine(commands, streams, relauncher).run(List.of(arguments)));
    }
}
