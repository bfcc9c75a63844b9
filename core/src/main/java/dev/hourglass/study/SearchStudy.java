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
 * How wide should a bottleneck be, and with which settings? Asked by a search among candidates, by cross-validation on
 * all rows of a table; principal components stand beside them where these do not take longer than the trainings. Codes
 * are judged by the classes of the table, if it has any.
 *
 * @param candidates   1 or more, in the order in which they are trained
 * @param combinations of settings, of which the candidates may be a sample
 * @param width        what a choice of the width is called
 * @param settings     what else decides the result
 */
public record SearchStudy(List<Candidate> candidates, int combinations, String width, SearchSettings settings) {
    /**
     * Keeps an unmodifiable copy of the candidates, of which there has to be one.
     *
     * @param candidates   1 or more, in the order in which they are trained
     * @param combinations of settings, of which the candidates may be a sample
     * @param width        what a choice of the width is called
     * @param settings     what else decides the result
     */
    public SearchStudy {
        Objects.requireNonNull(candidates, "candidates");
        Objects.requireNonNull(width, "width");
        Objects.requireNonNull(settings, "settings");
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("a search needs a candidate");
        }
    }

    /**
     * Where a search is kept as it goes, and when it ends; no score depends on it.
     *
     * @param file    in which it is kept and from which it goes on, if it is there; empty for nowhere
     * @param program the version of the program that keeps it: scores of another one may differ
     * @param budget  after which it ends, if it has to
     */
    public record Terms(Optional<Path> file, String program, Optional<Duration> budget) {
        /** Kept nowhere, and as long as it takes. */
        public static final Terms NONE = new Terms(Optional.empty(), "", Optional.empty());

        /**
         * Refuses null.
         *
         * @param file    in which it is kept
         * @param program the version of the program that keeps it
         * @param budget  after which it ends
         */
        public Terms {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(program, "program");
            Objects.requireNonNull(budget, "budget");
        }
    }

    /**
     * {@return what came of it; not complete where time was over, or somebody wanted the end}
     *
     * @param data     the table, all of whose rows are searched on
     * @param terms    where it is kept, and when it ends
     * @param listener is told of columns that are odd, of what is left out, that it goes on from a file, and how far it
     *                 has come
     * @param isEnding whether to end now; asked between any two batches by all threads
     * @throws IOException                                          if the file cannot be read
     * @throws java.io.UncheckedIOException                         if it cannot be written
     * @throws dev.hourglass.search.SearchStateException            if it is not the state of this search
     * @throws dev.hourglass.inspection.InsufficientMemoryException if a training needs more than the heap
     * @throws dev.hourglass.inspection.UnusableDataException       if the rows cannot be divided into so many folds
     */
    public Outcome run(StudyTable data, Terms terms, StudyListener listener, BooleanSupplier isEnding)
            throws IOException {
        DoubleMatrix rows = data.table().rows();
        Search plan = plan(data, rows, listener);
        TableRows searched = data.searched(rows);
        plan.requireRows(searched);
        ResumableSearch search = ResumableSearch.from(terms.program(), plan, searched, terms.file());
        SearchResult result = run(search, terms, data.threads(), listener, isEnding);
        return new Outcome(data.table(), new SearchReport(plan, result, rows.rows(), combinations, width),
                search.done());
    }

    /** Looks at the columns and at what trainings need, before time is spent. */
    private Search plan(StudyTable data, DoubleMatrix rows, StudyListener listener) {
        data.table().inspect(candidates.get(0).settings(), listener::found);
        candidates.forEach(each -> TrainingNeeds.required(rows.rows(), rows.columns(), each.settings()));
        List<Integer> components = Search.usualComponents(candidates, rows.columns());
        if (components.isEmpty()) {
            listener.found(Finding.note("principal components of " + rows.columns()
                    + " columns take long: they are left out"));
        }
        return new Search(candidates, components, settings);
    }

    private static SearchResult run(ResumableSearch search, Terms terms, int threads, StudyListener listener,
            BooleanSupplier isEnding) {
        int done = search.done();
        if (done > 0) {
            listener.found(Finding.note("going on with a search, of which " + done + " of " + search.tasks()
                    + " steps are done"));
        }
        return listener.inSteps(Math.max(1, search.tasks() - done),
                scored -> search.run(terms.file(), threads, terms.budget(), SearchListener.of(scored, isEnding)));
    }

    /**
     * What came of a search.
     *
     * @param table  that it was made on
     * @param report in words and tables
     * @param done   how many of its steps are done, those of earlier runs among them
     */
    public record Outcome(PreparedTable table, SearchReport report, int done) {
        /**
         * Refuses null.
         *
         * @param table  that it was made on
         * @param report in words and tables
         * @param done   how many of its steps are done
         */
        public Outcome {
            Objects.requireNonNull(table, "table");
            Objects.requireNonNull(report, "report");
        }

        /** {@return how many steps there are, at most} */
        public int steps() {
            return report.search().tasks();
        }

        /** {@return the scores, and what is recommended} */
        public SearchResult scores() {
            return report.result();
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
