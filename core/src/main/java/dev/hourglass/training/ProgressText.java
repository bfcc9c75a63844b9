package dev.hourglass.training;

import java.util.Optional;

/**
 * The progress of some work, in words: one line that a terminal redraws, or a few lines of a log. Whoever does the work
 * reports to it and provides the clock. Safe for several threads.
 */
public interface ProgressText {

    /**
     * {@return the line as it is now, in ASCII}
     *
     * @param width how many columns there are at most; where they are few, what matters less is left out
     */
    String line(int width);

    /**
     * {@return the next line of a log, if one is due; called after each step, at the end, and now and then in between}
     */
    Optional<String> logLine();

    /** Ends it: no other step will come. */
    void end();

    /** {@return whether the line is worth keeping once the work has ended} */
    boolean isKept();
}
