/** The command line of Hourglass: one class a command over the engine's exported packages. */
module dev.hourglass.cli {
    requires dev.hourglass.core;
    requires jdk.incubator.vector;
}
