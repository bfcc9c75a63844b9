package dev.hourglass.cli.training;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.launching.Version;
import dev.hourglass.cli.terminal.Messages;
import dev.hourglass.search.ResumableSearch;
import dev.hourglass.search.SearchListener;
import dev.hourglass.search.SearchResult;
import dev.hourglass.study.SearchStudy;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A search as a command runs it: with progress, within a time, from what was finished before. */
public final class SearchProgress {
    private SearchProgress() {
    }

    /**
     * The result; nothing where a signal has ended the search, whose state is kept then.
     *
     * @param file   where to keep what is finished, if anywhere; what is there is gone on from
     * @param budget after which it ends
     */
    public static Optional<SearchResult> run(Invocation invocation, SearchStudy study, Optional<Path> file,
            Optional<Duration> budget) throws IOException {
        ResumableSearch search = study.resumable(Version.current(), file);
        if (file.isEmpty()) {
            return Optional.of(run(invocation, search, file, budget, () -> false));
        }
        String place = Escaped.path(file.get());
        if (search.done() > 0) {
            invocation.note("going on with a search, of which " + search.done() + " of " + search.tasks()
                    + " steps are done");
        }
        try (Interruption interruption = Interruption.listen()) {
            SearchResult result = run(invocation, search, file, budget, interruption::isRequested);
            if (interruption.isRequested()) {
                Messages.note(invocation.streams(), "stopped after " + search.done() + " of " + search.tasks()
                        + " steps, which are in " + place + "; the same command goes on from there");
                return Optional.empty();
            }
            if (!result.isComplete()) {
                invocation.note("the same command goes on from " + place);
            }
            return Optional.of(result);
        }
    }

    private static SearchResult run(Invocation invocation, ResumableSearch search, Optional<Path> file,
            Optional<Duration> budget, BooleanSupplier isEnding) {
        return new CommandListener(invocation).inSteps(Math.max(1, search.tasks() - search.done()), done ->
                search.run(file, invocation.threads(), budget, SearchListener.of(done, isEnding)));
    }
}
