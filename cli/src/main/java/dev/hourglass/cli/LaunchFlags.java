package dev.hourglass.cli;

import java.util.List;

/** What the second JVM is started with beyond what the first was; the user's own flags come later and win. */
final class LaunchFlags {
    /** In order. */
    static final List<String> ALL = List.of(
            // The reason for the second JVM: a manifest cannot ask for a module.
            "--add-modules", Launch.VECTOR_MODULE);

    private LaunchFlags() {
    }
}
