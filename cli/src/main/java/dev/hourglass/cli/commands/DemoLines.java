package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.summary.DemoLine;
import java.io.IOException;

/** Tells of the experiment as it goes, unless a result for machines is wanted: a line a step, with the time it took. */
final class DemoLines {
    private final Invocation invocation;
    private final long start = System.nanoTime();
    private long stepStart = start;

    /** The experiment begins now. */
    DemoLines(Invocation invocation) {
        this.invocation = invocation;
    }

    /** A step has ended, and another begins. */
    void tell(DemoLine line) throws IOException {
        tell(line, secondsFrom(stepStart));
    }

    /** The same, of a step that took part of the time only. */
    void tell(DemoLine line, double seconds) throws IOException {
        stepStart = System.nanoTime();
        if (!invocation.isJson()) {
            invocation.out().printLine(line.in(seconds));
            invocation.out().flush();
        }
    }

    /** How long the experiment has taken. */
    double seconds() {
        return secondsFrom(start);
    }

    private static double secondsFrom(long moment) {
        return (System.nanoTime() - moment) * 1e-9;
    }
}
