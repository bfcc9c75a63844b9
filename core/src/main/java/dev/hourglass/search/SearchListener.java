package dev.hourglass.search;

import java.util.Objects;
import java.util.function.BooleanSupplier;

/** Is told how a search goes, and may end it. */
public interface SearchListener {
    /** A listener that does nothing. */
    SearchListener SILENT = (task, score) -> { };

    /**
     * {@return a listener that counts tasks}
     *
     * @param scored   told of each task that has ended
     * @param isEnding whether to end now
     */
    static SearchListener of(Runnable scored, BooleanSupplier isEnding) {
        Objects.requireNonNull(scored, "scored");
        Objects.requireNonNull(isEnding, "isEnding");
        return new SearchListener() {
            @Override
            public void scored(Task task, FoldScore score) {
                scored.run();
            }

            @Override
            public boolean isEnding() {
                return isEnding.getAsBoolean();
            }
        };
    }

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
