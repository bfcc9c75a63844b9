package dev.hourglass.nn;

/** Hears how a training goes. Called on the training thread, which waits. */
@FunctionalInterface
public interface ProgressListener {
    /** A listener that does nothing. */
    ProgressListener SILENT = epoch -> { };

    /**
     * An epoch has ended.
     *
     * @param epoch what came of it
     */
    void epochEnded(EpochResult epoch);
}
