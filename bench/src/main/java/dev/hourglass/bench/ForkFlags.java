package dev.hourglass.bench;

/** Flags of the JVMs that benchmarks run in; flags given to JMH come after them and win. */
final class ForkFlags {
    /** Loads the vector module, as the launcher of the command line does. */
    static final String VECTOR = "--add-modules=jdk.incubator.vector";

    /** Switches to the scalar twins. */
    static final String SCALAR = "-Dhourglass.simd=off";

    /** The name of every benchmark method that runs on the scalar twins. */
    static final String SCALAR_METHOD = "scalar";

    private ForkFlags() {
    }
}
