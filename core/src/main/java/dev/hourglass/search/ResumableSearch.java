package dev.hourglass.search;

import dev.hourglass.file.Completion;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A search that keeps what is finished, so that it can be broken off, after a time or by whoever listens, and gone on
 * with: it ends as if nothing had happened. Not safe for several threads; it uses as many as {@link #run} is given.
 */
public final class ResumableSearch {
    private final Search search;
    private final SearchData data;
    private final SearchState begin;
    private final Map<Task, FoldScore> scores;

    private ResumableSearch(Search search, SearchData data, SearchState begin, Map<Task, FoldScore> scores) {
        this.search = search;
        this.data = data;
        this.begin = begin;
        this.scores = new TreeMap<>(scores);
    }

    /**
     * {@return a search that begins}
     *
     * @param program the version of the program: scores of another one may differ
     * @param search  the plan
     * @param data    rows to search on
     */
    public static ResumableSearch begin(String program, Search search, SearchData data) {
        return new ResumableSearch(search, data, SearchState.of(program, search, data, Map.of()), Map.of());
    }

    /**
     * {@return a search that goes on from a file; it begins where there is none}
     *
     * @param program the version of the program
     * @param search  the plan
     * @param data    rows to search on
     * @param file    in which a search was kept, by {@link SearchStateFile#write} of a {@link #state}
     * @throws IOException                                        if the file cannot be read
     * @throws SearchStateException                               if it is not the state of this search
     * @throws dev.hourglass.autoencoder.UnusableSettingsException if the search has more tasks than a file can keep
     */
    public static ResumableSearch from(String program, Search search, SearchData data, Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        ResumableSearch begun = begin(program, search, data);
        SearchStateFile.requireRoom(search);
        if (Files.isRegularFile(file)) {
            begun.goOnFrom(file);
        }
        return begun;
    }

    /**
     * {@return a search that goes on from a file, if there is to be one and it is there; else it begins}
     *
     * @param program the version of the program
     * @param search  the plan
     * @param data    rows to search on
     * @param file    in which the search is kept, if it is
     * @throws IOException          if the file cannot be read
     * @throws SearchStateException if it is not the state of this search
     */
    public static ResumableSearch from(String program, Search search, SearchData data, Optional<Path> file)
            throws IOException {
        Objects.requireNonNull(file, "file");
        return file.isPresent() ? from(program, search, data, file.get()) : begin(program, search, data);
    }

    private void goOnFrom(Path file) throws IOException {
        try {
            SearchState state = SearchStateFile.read(file);
            state.requireSame(begin, search);
            scores.putAll(state.scores());
        } catch (SearchStateException other) {
            throw other.in(Escaped.path(file) + ": ");
        }
    }

    /** {@return how many tasks are done} */
    public int done() {
        return scores.size();
    }

    /** {@return how many tasks there are, at most} */
    public int tasks() {
        return search.tasks();
    }

    /** {@return what is finished, to be kept; for a listener after each score, else between two runs} */
    public SearchState state() {
        return begin.withScores(scores);
    }

    /**
     * {@return the result, which is kept in a file as it goes, if there is to be one}
     *
     * @param file     to make or replace, if any
     * @param threads  threads to use, 1 or more; changes no bit
     * @param budget   after which it ends, if it has to
     * @param listener is told of every score after it was kept, and may end the search
     * @throws UncheckedIOException if the file cannot be written
     */
    public SearchResult run(Optional<Path> file, int threads, Optional<Duration> budget, SearchListener listener) {
        return file.isPresent() ? run(file.get(), threads, budget, listener) : run(threads, budget, listener);
    }

    /**
     * {@return the result, as {@link #run(int, Optional, SearchListener)} gives it; after each score, what is finished
     * is in a file}
     *
     * @param file     to make or replace
     * @param threads  threads to use, 1 or more; changes no bit
     * @param budget   after which it ends, if it has to
     * @param listener is told of every score after it was kept, and may end the search
     * @throws UncheckedIOException if the file cannot be written
     */
    public SearchResult run(Path file, int threads, Optional<Duration> budget, SearchListener listener) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(listener, "listener");
        return run(threads, budget, new SearchListener() {
            @Override
            public void scored(Task task, FoldScore score) {
                save(file);
                listener.scored(task, score);
            }

            @Override
            public boolean isEnding() {
                return listener.isEnding();
            }
        });
    }

    private void save(Path file) {
        try {
            Completion.of(() -> SearchStateFile.write(file, state()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * {@return the result; not complete where time was over, or the listener wanted the end}
     *
     * @param threads  threads to use, 1 or more; changes no bit
     * @param budget   after which it ends, if it has to
     * @param listener is told of every score after it was kept, and may end the search
     */
    public SearchResult run(int threads, Optional<Duration> budget, SearchListener listener) {
        long start = System.nanoTime();
        return SearchRun.of(search, data, Map.copyOf(scores), threads, new SearchListener() {
            @Override
            public void scored(Task task, FoldScore score) {
                scores.put(task, score);
                listener.scored(task, score);
            }

            @Override
            public boolean isEnding() {
                return listener.isEnding()
                        || budget.filter(most -> System.nanoTime() - start >= most.toNanos()).isPresent();
            }
        });
    }
}
