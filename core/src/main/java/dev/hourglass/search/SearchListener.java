package dev.hourglass.search;

/** Hears how a search goes, and may end it. */
public interface SearchListener {
    /** A listener that does nothing. */
    SearchListener SILENT = (task, score) -> { };

    /**
     * A task has ended; called by any thread, one at a time.
     *
     * @param task  that was done
     * @param score what came of it
     */
    void scored(Task task, FoldScore score);

    /**
     * {@return whether to end now} Asked between any two batches by all threads; tasks at work are given up then.
     */
    default boolean isEnding() {
        return false;
    }
}
