package dev.hourglass.engine;

import dev.hourglass.kernel.KernelChoice;
import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.SimdHint;
import java.util.Objects;

/**
 * What computes in this JVM, for people who wonder why it is fast or slow. It changes no result.
 *
 * <p>What to add where there are no vectors for want of a module is logged, once for each class loader, as a warning of
 * the {@link System.Logger} {@code dev.hourglass.engine}; not where {@code -Dhourglass.simd=off} asks for scalars.
 *
 * @param vector whether SIMD vectors are used
 * @param bits   the length of a vector, 0 when none are used
 * @param reason why, in words
 */
public record Engine(boolean vector, int bits, String reason) {
    /**
     * The property that keeps back the one thing which the engine logs, by the value {@code off}: what to add where it
     * computes without SIMD only because {@code jdk.incubator.vector} is not loaded. It has to be set before the engine
     * computes anything.
     */
    public static final String HINT_PROPERTY = SimdHint.PROPERTY;

    /**
     * Refuses null.
     *
     * @param vector whether SIMD vectors are used
     * @param bits   the length of a vector, 0 when none are used
     * @param reason why, in words
     */
    public Engine {
        Objects.requireNonNull(reason, "reason");
    }

    /** {@return what was chosen when the engine was first used} */
    public static Engine current() {
        KernelChoice choice = Kernels.CHOICE;
        return new Engine(choice.isVector(), choice.bits(), choice.reason());
    }

    /** {@return the JVM that it runs in, with its version} */
    public static String jvm() {
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version");
    }
}
