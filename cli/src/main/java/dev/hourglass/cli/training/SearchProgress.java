package dev.hourglass.cli.training;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.launching.Version;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.cli.terminal.Messages;
import dev.hourglass.search.FoldScore;
import dev.hourglass.search.ResumableSearch;
import dev.hourglass.search.Search;
import dev.hourglass.search.SearchData;
import dev.hourglass.search.SearchListener;
import dev.hourglass.search.SearchResult;
import dev.hourglass.search.SearchStateException;
import dev.hourglass.search.Task;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** A search as a command runs it: with progress, within a time, from what was finished before. */
public final class SearchProgress {
    private final Invocation invocation;
    private final ResumableSearch search;
    private final Optional<Path> file;
    private final Optional<Duration> budget;

    /**
     * A search that is not begun.
     *
     * @param file   where to keep what is finished, if anywhere; what is there is gone on from
     * @param budget after which it ends
     * @throws CommandException if the file is not the state of this search
     */
    public SearchProgress(Invocation invocation, Search search, SearchData data, Optional<Path> file,
            Optional<Duration> budget) throws IOException {
        this.invocation = invocation;
        this.file = file;
        this.budget = budget;
        this.search = file.isEmpty() ? ResumableSearch.begin(Version.current(), search, data)
                : from(search, data, file.get());
    }

    private static ResumableSearch from(Search search, SearchData data, Path file) throws IOException {
        try {
            return ResumableSearch.from(Version.current(), search, data, file);
        } catch (SearchStateException other) {
            throw new CommandException(ExitCode.BAD_DATA, Escaped.path(file) + ": " + other.getMessage(),
                    "name another file for a new search, or give the data and the options that it was begun with",
                    other);
        }
    }

    /** The result; nothing where a signal has ended the search, whose state is kept then. */
    public Optional<SearchResult> run() {
        if (file.isEmpty()) {
            return Optional.of(run(listener -> search.run(invocation.threads(), budget, listener), () -> false));
        }
        if (search.done() > 0) {
            invocation.note("going on with a search, of which " + search.done() + " of " + search.tasks()
                    + " steps are done");
        }
        try (Interruption interruption = Interruption.listen()) {
            SearchResult result = run(
                    listener -> search.run(file.get(), invocation.threads(), budget, listener),
                    interruption::isRequested);
            if (!interruption.isRequested()) {
                if (!result.isComplete()) {
                    invocation.note("the same command goes on from " + Escaped.path(file.get()));
                }
                return Optional.of(result);
            }
            Messages.note(invocation.streams(), "stopped after " + search.done() + " of " + search.tasks()
                    + " steps, which are in " + Escaped.path(file.get()) + "; the same command goes on from there");
            return Optional.empty();
        }
    }

    private SearchResult run(Function<SearchListener, SearchResult> searching, BooleanSupplier isEnding) {
        try (StepBar bar = StepBar.start(invocation, Math.max(1, search.tasks() - search.done()))) {
            return searching.apply(new SearchListener() {
                @Override
                public void scored(Task task, FoldScore score) {
                    bar.next();
                }

                @Override
                public boolean isEnding() {
                    return isEnding.getAsBoolean();
                }
            });
        }
    }
}
