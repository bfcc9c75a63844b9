package dev.hourglass.kernel;

import java.lang.System.Logger.Level;
import java.lang.module.ModuleFinder;

/**
 * What to add where a program computes without SIMD only because nobody has loaded the module for it: said once, when
 * the kernels are chosen, and at the level of a warning, since nothing else tells a program on the class path that it
 * waits for no reason.
 */
public final class SimdHint {
    /** The property that keeps the hint back, by the value {@code off}: for programs that say it themselves. */
    public static final String PROPERTY = "hourglass.simd.hint";

    /** What vectors need. */
    static final String MODULE = "jdk.incubator.vector";

    private static final String LOGGER = "dev.hourglass.engine";
    private static final String LOAD = "--add-modules " + MODULE;

    private SimdHint() {
    }

    /** Logs the hint, unless it is not wanted. */
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
