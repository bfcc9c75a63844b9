package dev.hourglass.bench;

import dev.hourglass.kernel.KernelChoice;
import dev.hourglass.kernel.Kernels;
import org.openjdk.jmh.infra.BenchmarkParams;

/** What stops a benchmark that would measure something else than its name says. */
final class Guard {
    private Guard() {
    }

    /**
     * Refuses to go on with the wrong kernels.
     *
     * @param benchmark the benchmark under way: one named {@code scalar} wants the twins, all others vectors
     * @throws IllegalStateException if other kernels run, with the reason why
     */
    static void requireKernels(BenchmarkParams benchmark) {
        requireKernels(benchmark.getBenchmark(), Kernels.CHOICE);
    }

    /** Refuses a choice that does not fit a benchmark's full name. */
    static void requireKernels(String benchmark, KernelChoice choice) {
        boolean vectorWanted = !benchmark.endsWith("." + ForkFlags.SCALAR_METHOD);
        if (choice.isVector() != vectorWanted) {
            throw new IllegalStateException(benchmark + " is about the " + (vectorWanted ? "vector" : "scalar")
                    + " kernels, but the " + (vectorWanted ? "scalar" : "vector") + " kernels run: " + choice.reason());
        }
    }

    /**
     * Refuses a result that differs from the oracle's; every NaN counts as the same.
     *
     * @param what     names the result in the message
     * @param expected from the oracle
     * @param actual   from the engine
     * @throws IllegalStateException if the lengths or any bit differ
     */
    static void requireSameBits(String what, float[] expected, float[] actual) {
        if (expected.length != actual.length) {
            throw new IllegalStateException(
                    what + ": expected " + expected.length + " numbers, found " + actual.length);
        }
        for (int i = 0; i < expected.length; i++) {
            if (Float.floatToIntBits(expected[i]) != Float.floatToIntBits(actual[i])) {
                throw new IllegalStateException(
                        what + ": expected " + expected[i] + " at " + i + ", found " + actual[i]);
            }
        }
    }
}
