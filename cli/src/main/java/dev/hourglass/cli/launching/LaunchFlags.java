package dev.hourglass.cli.launching;

import java.util.ArrayList;
import java.util.List;

/**
 * What the second JVM is started with beyond what the first was; the user's own flags come later and win.
 *
 * <p>HotSpot knows them all, on Java 17 and 25; other JVMs pass over flags of its kind.
 *
 * <p>Tried on Java 17 and 25 and left out, because the start was not faster beyond the noise: the serial and the
 * parallel collector, no performance data file. One compiler tier starts 10 ms earlier and computes many times slower.
 */
public final class LaunchFlags {
    private static final List<String> COMMON = List.of(
            // The reason for the second JVM: a manifest cannot ask for a module.
            "--add-modules", Launch.VECTOR_MODULE,
            // A regions' size at which the memory of a small network's training begins a region, and its vectors lie
            // within cache lines.
            "-XX:+IgnoreUnrecognizedVMOptions", "-XX:G1HeapRegionSize=1m",
            // What this JVM has to say, perhaps that it cannot start, is no part of our results on standard output.
            "-XX:+DisplayVMOutputToStderr",
            // Loops are not compiled for the call that is under way: kernels have many short calls, and compiling them
            // twice kept them waiting for two tenths of a second. The second flag is for calls in code that was
            // compiled to profile nothing: its loops Java 17 would compile so whatever the first one says.
            "-XX:Tier4BackEdgeThreshold=400000", "-XX:Tier2BackedgeNotifyFreqLog=20",
            // How many wrong guesses of types C2 accepts before it trusts no type; those of a method count again
            // wherever it is inlined. By chance Java 17 makes four in a method that every multiply-add inlines: with
            // the usual limit of 100, a tile of 25 or more has objects for its sums. The longest tile has 72.
            "-XX:PerMethodTrapLimit=1000",
            // Kernels are compiled at once, and so is the arithmetic that layers, losses and optimizers bring along: a
            // tenth of a second earlier. Until then vectors are objects.
            "-XX:CompileCommand=quiet", "-XX:CompileCommand=CompileThresholdScaling,dev.hourglass.kernel.*::*,0.01",
            "-XX:CompileCommand=CompileThresholdScaling,dev.hourglass.parallel.*::*,0.01",
            "-XX:CompileCommand=CompileThresholdScaling,*$Vectors::*,0.01",
            // Of the smaller kernels, the first calls wait for their compilation: it takes less time than they would
            // with vectors that are objects, and less of the compiler's. The large ones, tiles, had better not wait.
            "-XX:CompileCommand=BackgroundCompilation,*$Vectors::*,false");

    /** The rest of what {@code DisplayVMOutputToStderr} is for; OpenJ9 has its own {@code -Xlog}, and refuses this. */
    private static final List<String> LOG = List.of("-Xlog:disable", "-Xlog:all=warning:stderr");

    /** In order. */
    public static final List<String> ALL = all(System.getProperty("java.vm.name"));

    private LaunchFlags() {
    }

    private static List<String> all(String jvm) {
        List<String> all = new ArrayList<>(COMMON);
        if (jvm == null || !jvm.contains("OpenJ9")) {
            all.addAll(LOG);
        }
        return List.copyOf(all);
    }
}
