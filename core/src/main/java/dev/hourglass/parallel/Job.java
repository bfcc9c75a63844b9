package dev.hourglass.parallel;

/** Work that can be cut into parts, for a {@link ThreadTeam}. */
@FunctionalInterface
public interface Job {
    /**
     * Does one part.
     *
     * @param part  from 0
     * @param parts how many parts there are
     */
    void run(int part, int parts);
}
