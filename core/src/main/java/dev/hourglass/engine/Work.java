package dev.hourglass.engine;

/**
 * Something to do, for {@link Threads#from}.
 *
 * @param <T> what comes of it
 * @param <X> what it may throw besides unchecked exceptions
 */
@FunctionalInterface
public interface Work<T, X extends Exception> {
    /**
     * Does it.
     *
     * @return what comes of it
     * @throws X whatever it throws
     */
    T run() throws X;
}
