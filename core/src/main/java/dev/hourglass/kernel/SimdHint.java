package dev.hourglass.kernel;

import java.lang.System.Logger.Level;
import java.lang.module.ModuleFinder;

/**
 * Tells how to enable SIMD if a program computes without it only because the module is not loaded: once, when the
 * kernels are chosen, and as a warning, since a program on the class path would not learn otherwise that it is slow for
 * no reason.
 */
public final class SimdHint {
    /** The property that suppresses the hint if it is {@code off}, for programs that give it themselves. */
    public static final String PROPERTY = "hourglass.simd.hint";

    /** The module that vectors need. */
    static final String MODULE = "jdk.incubator.vector";

    private static final String LOGGER = "dev.hourglass.engine";
    private static final String LOAD = "--add-modules " + MODULE;

    private SimdHint() {
    }

    /** Logs the hint, unless it is suppressed. */
    static void say() {
        if (!"off".equals(System.getProperty(PROPERTY))) {
            System.getLogger(LOGGER).log(Level.WARNING, "Computing without SIMD, which is slower and gives the same"
                    + " results: " + remedy(ModuleFinder.ofSystem().find(MODULE).isPresent())
                    + "; -D" + SimdRequest.PROPERTY + "=off says that it is meant to be so");
        }
    }

    /**
     * {@return what helps}
     *
     * @param installed whether this Java has the module at all
     */
    static String remedy(boolean installed) {
        return installed ? "start Java with " + LOAD
                : "this Java has no module " + MODULE + "; run a JDK with " + LOAD
                        + ", or make the image with jlink " + LOAD
                        + " --add-options=\" " + LOAD.replace(' ', '=') + "\"";
    }
}
