package dev.hourglass.cli.arguments;

import java.io.IOException;

/** Something {@code hourglass} can do. */
public interface Command {

    /** What it is called and what it takes. */
    CommandSpec spec();

    /**
     * Does it.
     *
     * @throws IOException      if reading or writing failed; {@link Failure} says how that ends the run
     * @throws dev.hourglass.cli.terminal.CommandException if the user can do something about it
     */
    void run(Invocation invocation) throws IOException;

    /** Whether it will use the kernels, so that a JVM with the vector module is worth starting. */
    default boolean computes(Invocation invocation) {
        return true;
    }

    /** Whether it goes through its table some rows at a time, so that memory need not grow with them. */
    default boolean streams() {
        return false;
    }
}
