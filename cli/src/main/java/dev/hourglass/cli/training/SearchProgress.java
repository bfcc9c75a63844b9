package dev.hourglass.cli.training;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.launching.Version;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.cli.terminal.Messages;
import dev.hourglass.search.FoldScore;
import dev.hourglass.search.Search;
import dev.hourglass.search.SearchData;
import dev.hourglass.search.SearchListener;
import dev.hourglass.search.SearchResult;
import dev.hourglass.search.SearchRun;
import dev.hourglass.search.SearchState;
import dev.hourglass.search.SearchStateException;
import dev.hourglass.search.SearchStateFile;
import dev.hourglass.search.Task;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A search as a command runs it: with progress, within a time, from what was finished before. */
public final class SearchProgress {
    private final Invocation invocation;
    private final Search search;
    private final SearchData data;
    private final Optional<Path> file;
    private final Optional<Long> budget;
    private final SearchState begin;
    private final Map<Task, FoldScore> scores;

    /**
     * A search that is not begun.
     *
     * @param file   where to keep what is finished, if anywhere; what is there is gone on from
     * @param budget nanoseconds after which it ends
     * @throws CommandException if the file is not the state of this search
     */
    public SearchProgress(Invocation invocation, Search search, SearchData data, Optional<Path> file,
            Optional<Long> budget) throws IOException {
        this.invocation = invocation;
        this.search = search;
        this.data = data;
        this.file = file;
        this.budget = budget;
        this.begin = SearchState.of(Version.current(), search, data, Map.of());
        this.scores = new TreeMap<>(file.isPresent() && Files.isRegularFile(file.get()) ? read(file.get()) : Map.of());
    }

    private Map<Task, FoldScore> read(Path path) throws IOException {
        try {
            SearchState state = SearchStateFile.read(path);
            state.requireSame(begin, search);
            return state.scores();
        } catch (SearchStateException other) {
            throw new CommandException(ExitCode.BAD_DATA, Escaped.path(path) + ": " + other.getMessage(),
                    "name another file for a new search, or give the data and the options that it was begun with",
                    other);
        }
    }

    /** The result; nothing where a signal has ended the search, whose state is kept then. */
    public Optional<SearchResult> run() {
        if (file.isEmpty()) {
            return Optional.of(run(Optional.empty()));
        }
        if (!scores.isEmpty()) {
            invocation.note("going on with a search, of which " + scores.size() + " of " + search.tasks()
                    + " steps are done");
        }
        try (Interruption interruption = Interruption.listen()) {
            SearchResult result = run(Optional.of(interruption));
            if (!interruption.isRequested()) {
                if (!result.isComplete()) {
                    invocation.note("the same command goes on from " + Escaped.path(file.get()));
                }
                return Optional.of(result);
            }
            Messages.note(invocation.streams(), "stopped after " + scores.size() + " of " + search.tasks()
                    + " steps, which are in " + Escaped.path(file.get()) + "; the same command goes on from there");
            return Optional.empty();
        }
    }

    private SearchResult run(Optional<Interruption> interruption) {
        Optional<Long> end = budget.map(nanoseconds -> System.nanoTime() + nanoseconds);
        int open = Math.max(1, search.tasks() - scores.size());
        try (StepBar bar = StepBar.start(invocation, open)) {
            return SearchRun.of(search, data, Map.copyOf(scores), invocation.threads(), new SearchListener() {
                @Override
                public void scored(Task task, FoldScore score) {
                    scores.put(task, score);
                    interruption.ifPresent(SearchProgress.this::save);
                    bar.next();
                }

                @Override
                public boolean isEnding() {
                    return interruption.map(Interruption::isRequested).orElse(false)
                            || end.map(time -> System.nanoTime() - time >= 0).orElse(false);
                }
            });
        }
    }

    private void save(Interruption interruption) {
        try {
            interruption.complete(() -> SearchStateFile.write(file.orElseThrow(), begin.withScores(scores)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
