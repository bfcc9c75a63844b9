package dev.hourglass.cli.launching;

import java.lang.module.ModuleFinder;

/** Where a command that computes should run. */
public enum Launch {
    /** In this JVM: it has the vector module. */
    HERE,
    /** In a second JVM, started with the vector module. */
    AGAIN,
    /** In this JVM, on the scalar kernels: the module is there, but starting again was forbidden. */
    SCALAR_BY_CHOICE,
    /** In this JVM, on the scalar kernels: this Java has no vector module. */
    SCALAR_BY_NEED;

    /** The module with the Vector API. */
    public static final String VECTOR_MODULE = "jdk.incubator.vector";

    /** Whether this JVM was started with the vector module. */
    public static boolean isLoaded() {
        // ModuleLayer.findModule would start up the stream library: 8 ms.
        for (Module module : ModuleLayer.boot().modules()) {
            if (module.getName().equals(VECTOR_MODULE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this Java has the vector module at all. */
    static boolean isInstalled() {
        return ModuleFinder.ofSystem().find(VECTOR_MODULE).isPresent();
    }

    /**
     * The decision.
     *
     * @param loaded    whether the vector module is in this JVM
     * @param installed whether it could be
     * @param allowed   whether a second JVM may be started
     */
    static Launch decide(boolean loaded, boolean installed, boolean allowed) {
        if (loaded) {
            return HERE;
        }
        if (!installed) {
            return SCALAR_BY_NEED;
        }
        return allowed ? AGAIN : SCALAR_BY_CHOICE;
    }
}
