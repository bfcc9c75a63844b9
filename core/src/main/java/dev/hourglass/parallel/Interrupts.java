package dev.hourglass.parallel;

import dev.hourglass.engine.InterruptedWorkException;

/**
 * Interrupts of work that may take more than a moment; such work checks for one every few milliseconds or more often.
 */
public final class Interrupts {
    private Interrupts() {
    }

    /**
     * Throws if the work is no longer wanted.
     *
     * @throws InterruptedWorkException if this thread was interrupted, or the one on whose behalf it works
     */
    public static void check() {
        if (TeamScope.isCurrentInterrupted()) {
            throw new InterruptedWorkException();
        }
    }
}
