package dev.hourglass.engine;

import dev.hourglass.kernel.KernelChoice;
import dev.hourglass.kernel.Kernels;

/**
 * What computes in this JVM, for people who wonder why it is fast or slow. It changes no result.
 *
 * @param vector whether SIMD vectors are used
 * @param bits   the length of a vector, 0 when none are used
 * @param reason why, in words
 */
public record Engine(boolean vector, int bits, String reason) {

    /** {@return what was chosen when the engine was first used} */
    public static Engine current() {
        KernelChoice choice = Kernels.CHOICE;
        return new Engine(choice.isVector(), choice.bits(), choice.reason());
    }
}
