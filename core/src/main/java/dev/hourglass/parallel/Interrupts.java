package dev.hourglass.parallel;

import dev.hourglass.engine.InterruptedWorkException;

/** Interrupts, for work that may take more than a moment: it looks every few milliseconds, at least. */
public final class Interrupts {
    private Interrupts() {
    }

    /**
     * Ends work that is no longer wanted.
     *
     * @throws InterruptedWorkException if this thread was interrupted, or the one whose work it does a part of
     */
    public static void check() {
        if (TeamScope.isCurrentInterrupted()) {
            throw new InterruptedWorkException();
        }
    }
}
