package dev.hourglass.cli.launching;

import dev.hourglass.cli.arguments.Invocation;
import java.util.List;

/** What a command line needs to know of the JVM it runs in. */
public interface Launcher {

    /** Where to compute, if a second JVM is allowed or not. */
    Launch decide(boolean allowed);

    /**
     * Runs arguments in a second JVM.
     *
     * @param arguments  what {@code main} got
     * @param invocation what they mean
     * @return its exit code
     * @throws NoSecondJvmException if it did not come up, so that nothing has been done
     * @throws dev.hourglass.cli.terminal.CommandException if it came up and ended before its work did
     */
    int runAgain(List<String> arguments, Invocation invocation) throws NoSecondJvmException;
}
