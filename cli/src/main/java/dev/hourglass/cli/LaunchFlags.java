package dev.hourglass.cli;

import java.util.List;

/**
 * What the second JVM is started with beyond what the first was; the user's own flags come later and win.
 *
 * <p>Tried on Java 17 and 25 and left out, because the start was not faster beyond the noise: the serial and the parallel
 * collector, no performance data file. One compiler tier starts 10 ms earlier and computes many times slower.
 */
final class LaunchFlags {
    /** In order. */
    static final List<String> ALL = List.of(
            // The reason for the second JVM: a manifest cannot ask for a module.
            "--add-modules", Launch.VECTOR_MODULE);

    private LaunchFlags() {
    }
}
