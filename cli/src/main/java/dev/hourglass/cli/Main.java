package dev.hourglass.cli;

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
        ParentWatch.start();
        StandardStreams streams = StandardStreams.system();
        CommandTable commands = new CommandTable(Commands.all());
        System.exit(new CommandLine(commands, streams, new Relauncher(streams)).run(List.of(arguments)));
    }
}
