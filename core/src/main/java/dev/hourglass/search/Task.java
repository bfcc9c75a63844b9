package dev.hourglass.search;

import java.util.Comparator;

/**
 * The smallest piece of work of a search, which is done or not.
 *
 * @param candidate its number; principal components are numbered after all candidates
 * @param epochs    that it is trained with; 0 for principal components
 * @param fold      on which, from 0
 */
public record Task(int candidate, int epochs, int fold) implements Comparable<Task> {
    private static final Comparator<Task> ORDER =
            Comparator.comparingInt(Task::candidate).thenComparingInt(Task::epochs).thenComparingInt(Task::fold);

    /** By candidate, epochs and fold. */
    @Override
    public int compareTo(Task other) {
        return ORDER.compare(this, other);
    }
}
