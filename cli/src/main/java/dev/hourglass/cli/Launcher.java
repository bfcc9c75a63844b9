package dev.hourglass.cli;

import java.util.List;

/** What a command line needs to know of the JVM it runs in. */
interface Launcher {

    /** Where to compute, if a second JVM is allowed or not. */
    Launch decide(boolean allowed);

    /**
     * Runs arguments in a second JVM.
     *
     * @param arguments what {@code main} got
     * @param debug     whether to say on stderr how it is started
     * @return its exit code
     * @throws CommandException if it cannot be started
     */
    int runAgain(List<String> arguments, boolean debug);
}
