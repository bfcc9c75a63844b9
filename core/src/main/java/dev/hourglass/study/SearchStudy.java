package dev.hourglass.study;

import dev.hourglass.autoencoder.DataDigest;
import dev.hourglass.inspection.Finding;
import dev.hourglass.json.JsonObject;
import dev.hourglass.learning.TrainingNeeds;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preparation.PreparedTable;
import dev.hourglass.report.DataSection;
import dev.hourglass.report.Page;
import dev.hourglass.report.SearchPage;
import dev.hourglass.report.Section;
import dev.hourglass.results.SearchSummaryResult;
import dev.hourglass.search.Candidate;
import dev.hourglass.search.ResumableSearch;
import dev.hourglass.search.Search;
import dev.hourglass.search.SearchListener;
import dev.hourglass.search.SearchResult;
import dev.hourglass.search.SearchSettings;
import dev.hourglass.search.TableRows;
import dev.hourglass.summary.SearchReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * How wide should a bottleneck be, and with which settings? A search on a table, looked at before time is spent on it.
 *
 * @param table that it is made on
 * @param plan  of the search
 * @param rows  to search on
 */
public record SearchStudy(PreparedTable table, Search plan, TableRows rows) {
    /**
     * Refuses null.
     *
     * @param table that it is made on
     * @param plan  of the search
     * @param rows  to search on
     */
    public SearchStudy {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(rows, "rows");
    }

    /**
     * {@return a search on all rows of a table, with principal components beside the candidates where these do not take
     * longer than the trainings; codes are judged by its classes, if it has any}
     *
     * @param data       the table
     * @param candidates 1 or more, in the order in which they are trained
     * @param settings   what else decides the result
     * @param listener   hears of columns that are odd, and of what is left out
     * @throws dev.hourglass.inspection.InsufficientMemoryException if a training needs more than the heap
     * @throws dev.hourglass.inspection.UnusableDataException       if the rows cannot be divided into so many folds
     */
    public static SearchStudy of(StudyTable data, List<Candidate> candidates, SearchSettings settings,
            StudyListener listener) {
        Objects.requireNonNull(candidates, "candidates");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(listener, "listener");
        data.table().inspect(candidates.get(0).settings(), listener::found);
        DoubleMatrix rows = data.table().rows();
        candidates.forEach(each -> TrainingNeeds.required(rows.rows(), rows.columns(), each.settings()));
        List<Integer> components = Search.usualComponents(candidates, rows.columns());
        if (components.isEmpty()) {
            listener.found(Finding.note("principal components of " + rows.columns()
                    + " columns take long: they are left out"));
        }
        SearchStudy study = new SearchStudy(data.table(), new Search(candidates, components, settings),
                data.searched(rows));
        study.plan().requireRows(study.rows());
        return study;
    }

    /**
     * {@return the search, which goes on from a file, if there is to be one and it is there}
     *
     * @param program the version of the program: scores of another one may differ
     * @param file    in which the search is kept, if it is
     * @throws IOException                                if the file cannot be read
     * @throws dev.hourglass.search.SearchStateException if it is not the state of this search
     */
    public ResumableSearch resumable(String program, Optional<Path> file) throws IOException {
        return ResumableSearch.from(program, plan, rows, file);
    }

    /**
     * {@return what came of the search; not complete where time was over, or somebody wanted the end}
     *
     * @param search   that {@link #resumable} gave
     * @param file     in which it is kept as it goes, if it is
     * @param threads  threads to use, 1 or more; changes no bit
     * @param budget   after which it ends, if it has to
     * @param listener hears that it goes on from a file, and how far it has come
     * @param isEnding whether to end now; asked between any two batches by all threads
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    public static SearchResult run(ResumableSearch search, Optional<Path> file, int threads, Optional<Duration> budget,
            StudyListener listener, BooleanSupplier isEnding) {
        Objects.requireNonNull(search, "search");
        Objects.requireNonNull(listener, "listener");
        int done = search.done();
        if (done > 0) {
            listener.found(Finding.note("going on with a search, of which " + done + " of " + search.tasks()
                    + " steps are done"));
        }
        return listener.inSteps(Math.max(1, search.tasks() - done),
                scored -> search.run(file, threads, budget, SearchListener.of(scored, isEnding)));
    }

    /**
     * {@return what came of it}
     *
     * @param result       of the search
     * @param combinations of settings, of which the candidates may be a sample
     * @param width        what a choice of the width is called
     */
    public Outcome outcome(SearchResult result, int combinations, String width) {
        return new Outcome(table, new SearchReport(plan, result, rows.rows(), combinations, width));
    }

    /**
     * What came of a search.
     *
     * @param table  that it was made on
     * @param report in words and tables
     */
    public record Outcome(PreparedTable table, SearchReport report) {
        /**
         * Refuses null.
         *
         * @param table  that it was made on
         * @param report in words and tables
         */
        public Outcome {
            Objects.requireNonNull(table, "table");
            Objects.requireNonNull(report, "report");
        }

        /**
         * {@return the whole for machines}
         *
         * @param command that trains a candidate, as whoever reads the result would give it
         */
        public JsonObject result(Function<Candidate, String> command) {
            return SearchSummaryResult.of(report.search(), report.result(), report.rows(), report.combinations(),
                    command);
        }

        /**
         * {@return the whole for people; the last line is the command that trains what is recommended, if anything is}
         *
         * @param command that trains a candidate, as whoever reads the result would give it
         */
        public List<String> lines(Function<Candidate, String> command) {
            List<String> lines = new ArrayList<>(report.lines());
            report.chosen().map(command).ifPresent(lines::add);
            return lines;
        }

        /** {@return what the origin of its page tells} */
        public Map<String, String> facts() {
            return Map.of("data's SHA-256", DataDigest.sha256(table.features().outputNames(), table.rows()));
        }

        /**
         * {@return the page}
         *
         * @param command  the words for a shell that train a candidate, quoted and escaped
         * @param warnings what was found to be probably not as it should be, in sentences
         * @param origin   how the page came about, with the {@link #facts} and whatever else is to be known
         */
        public Page page(Function<Candidate, String> command, List<String> warnings, Section origin) {
            return SearchPage.of(report, report.chosen().map(command), DataSection.of(table, warnings), origin);
        }
    }
}
