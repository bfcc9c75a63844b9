package dev.hourglass.training;

import java.util.Optional;

/**
 * How some work gets on, in words: as one line that a window draws over and over, or as a few lines of a log. It hears
 * of the work from those who do it, and has the time from a clock of theirs. Safe for several threads.
 */
public interface ProgressText {

    /**
     * {@return the line as it is now, of ASCII}
     *
     * @param width the most columns; where they are few, what matters less gives way
     */
    String line(int width);

    /** {@return the next line of a log, if one is due; asked after each step, in the end, and now and then between} */
    Optional<String> logLine();

    /** Says that no other step will come. */
    void end();

    /** {@return whether the line is worth keeping once all has ended} */
    boolean isKept();
}
