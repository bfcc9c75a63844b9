package dev.hourglass.cli;

import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Positional;
import dev.hourglass.cli.launching.Launch;
import dev.hourglass.cli.launching.ParentWatch;
import dev.hourglass.cli.terminal.StandardOutput;
import dev.hourglass.text.ValueType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program of one command for tests that need processes: it shows the JVM it runs in, or fails as it is told to. */
public final class Probe implements Command {
    private static final Positional<String> TASK = Positional.one("TASK", ValueType.text(), "what to do");
    private static final Positional<String> REST = Positional.optional("REST", ValueType.text(), "shown as it is");

    /** As {@link Main}, with the probe for its only command. */
    public static void main(String[] arguments) {
        Main.run(new GivenCommands(List.of(new Probe())), arguments);
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("probe", "do what a test asks", "Does what a test asks.", List.of(TASK, REST), List.of(),
                "hourglass probe show");
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        switch (invocation.get(TASK)) {
            case "show" -> show(invocation);
            case "sleep" -> sleep(invocation);
            case "flood" -> flood(invocation.out());
            case "nap" -> nap(invocation.out());
            case "halt" -> halt(invocation.out());
            case "memory" -> new long[Integer.MAX_VALUE - 8][].clone();
            case "depth" -> depth(0);
            default -> throw new IllegalStateException("as told");
        }
    }

    private static void show(Invocation invocation) throws IOException {
        StandardOutput out = invocation.out();
        out.printLine("vector " + Launch.isLoaded());
        out.printLine("child " + (System.getenv(ParentWatch.VARIABLE) != null));
        out.printLine("heap " + (Runtime.getRuntime().maxMemory() >> 20));
        out.printLine("property " + System.getProperty("probe"));
        out.printLine("rest " + invocation.find(REST).orElse("none"));
        out.printLine("input " + new String(invocation.in().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** Says its process number, then waits for a signal. */
    private static void sleep(Invocation invocation) throws IOException {
        invocation.out().printLine(Long.toString(ProcessHandle.current().pid()));
        invocation.out().flush();
        pause(60_000);
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Works as long as it takes to notice that nobody waits. */
    private static void nap(StandardOutput out) throws IOException {
        pause(1_500);
        out.printLine("awake, vector " + Launch.isLoaded());
    }

    /** Ends in the middle of the work, with the exit code of a JVM that did not start. */
    private static void halt(StandardOutput out) throws IOException {
        out.printLine("half");
        out.flush();
        Runtime.getRuntime().halt(1);
    }

    private static void flood(StandardOutput out) throws IOException {
        for (int line = 0; line < 1_000_000; line++) {
            out.printLine("the same line again and again");
        }
    }

    private static int depth(int level) {
        return depth(level + 1) + level;
    }
}
