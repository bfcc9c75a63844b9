package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.DataDigest;
import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.ValueType;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.FeatureOptions;
import dev.hourglass.cli.data.Outputs;
import dev.hourglass.cli.data.PreparedInput;
import dev.hourglass.cli.data.SkippedRows;
import dev.hourglass.cli.data.Targets;
import dev.hourglass.cli.launching.OwnCommand;
import dev.hourglass.cli.training.NetworkChecks;
import dev.hourglass.cli.training.SearchProgress;
import dev.hourglass.cli.training.SearchedOptions;
import dev.hourglass.cli.training.TrainingOptions;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.Target;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preparation.PreparedTable;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.report.Page;
import dev.hourglass.report.SearchPage;
import dev.hourglass.results.SearchSummaryResult;
import dev.hourglass.search.Candidate;
import dev.hourglass.search.Search;
import dev.hourglass.search.SearchResult;
import dev.hourglass.search.SearchSettings;
import dev.hourglass.search.TableRows;
import dev.hourglass.summary.SearchReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** {@code hourglass search}: how wide should the bottleneck be, and with which settings? */
final class SearchCommand implements Command {
    private static final Option<String> TARGET = Option.of("target", "NAME", ValueType.text(),
            "the column that holds the classes: codes are judged by how well a classifier tells these (default: by what"
                    + " the reconstruction misses)");
    private static final Option<Integer> TRIALS = Option.of("trials", "N", ValueType.wholeNumber(1, 100_000),
            "the most candidates; of more combinations a random sample is taken").orElse(64);
    private static final Option<Integer> FOLDS = Option.of("folds", "N", ValueType.wholeNumber(2, 1000),
            "parts of the rows, each of which is measured on once").orElse(new SearchSettings().folds());
    private static final Option<Integer> RUNGS = Option.of("rungs", "N",
            ValueType.wholeNumber(1, SearchSettings.MOST_RUNGS), "rungs of successive halving: the first trains all"
                    + " candidates with a part of their epochs, the best third goes on to three times as many; with 1,"
                    + " all have all epochs (default: 1 for up to " + SearchSettings.FEW_CANDIDATES
                    + " candidates, else "
                    + SearchSettings.RUNGS_OF_MANY + ")");
    private static final Option<TimeSpan> BUDGET = Option.of("budget", "TIME", TimeSpan.TYPE,
            "stop after this long, as in 90s, 10m or 2h, and say what was left out; what was finished does not depend"
                    + " on it (default: no limit)");
    private static final Option<Path> STATE = Option.of("state", "FILE", ValueType.output(ValueType.filePath()),
            "save finished scores here and resume from them");
    private static final Option<Path> PLOTS = Option.of("plots", "DIR", ValueType.filePath(),
            "also plot scores by width into this folder");

    @Override
    public CommandSpec spec() {
        List<Option<?>> options = new ArrayList<>(List.of(TARGET, Targets.NUMERIC, TRIALS, FOLDS, RUNGS, BUDGET, STATE,
                PLOTS, ReportFile.REPORT));
        options.addAll(SearchedOptions.all());
        options.addAll(FeatureOptions.LEARNING);
        options.addAll(DataOptions.LEARNING);
        return new CommandSpec("search", "find out how wide a bottleneck should be, with which settings",
                "Options of a training that are given lists are searched: every combination is trained and measured by"
                        + " k-fold cross-validation, in which everything is fitted to the training rows of a fold"
                        + " alone. Recommended is the smallest width within one standard error of the best. The same"
                        + " data, options and seed give the same result, whatever the threads.\n\n"
                        + TrainingOptions.NOTATION,
                List.of(DataOptions.DATA), options,
                "hourglass search wine.csv --target class --bottleneck 2,4,8 --l2 0,1e-4");
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        Optional<SearchPictures> pictures =
                invocation.find(PLOTS).map(folder -> SearchPictures.in(folder, invocation.has(TARGET)));
        probe(invocation, pictures);
        CsvTable data = DataOptions.read(invocation, FeatureOptions.learning(invocation, invocation.find(TARGET)));
        SkippedRows.tell(invocation, data);
        Optional<Target> target = invocation.find(TARGET).map(asked -> Targets.of(invocation, data, asked));
        target.ifPresent(known -> known.inspectSplit(invocation::tell));
        Features features = FeatureOptions.fit(invocation, data, Optional.empty(),
                target.map(Target::name).stream().toList());
        PreparedTable table = PreparedInput.whole(invocation, data, target, features);
        DoubleMatrix rows = table.rows();
        List<Candidate> candidates = SearchedOptions.candidates(invocation, rows.columns(), invocation.get(TRIALS),
                invocation.get(GlobalOptions.SEED));
        look(invocation, table, candidates);
        TableRows searched = TableRows.of(table, PreparedInput.refit(invocation, table), rows, true);
        Search search = search(invocation, candidates, rows.columns());
        search.requireRows(searched);
        Optional<SearchResult> result = new SearchProgress(invocation, search, searched, invocation.find(STATE),
                invocation.find(BUDGET).map(TimeSpan::duration)).run();
        if (result.isPresent()) {
            if (pictures.isPresent()) {
                pictures.get().write(result.get());
            }
            SearchReport report = new SearchReport(search, result.get(), rows.rows(),
                    SearchedOptions.combinations(invocation, rows.columns()), SearchedOptions.WIDTH);
            print(invocation, report);
            if (invocation.has(ReportFile.REPORT)) {
                ReportFile.write(invocation, page(invocation, report, table));
            }
        }
    }

    private Page page(Invocation invocation, SearchReport report, PreparedTable table) {
        Optional<String> command = report.chosen().map(found -> ReportFile.command(command(invocation, found)));
        Map<String, String> facts =
                Map.of("data's SHA-256", DataDigest.sha256(table.features().outputNames(), table.rows()));
        return SearchPage.of(report, command, PreparedInput.section(invocation, table), report.result().isComplete()
                ? ReportFile.origin(invocation, spec(), facts)
                : ReportFile.originOfPart(invocation, spec(), facts));
    }

    private static void print(Invocation invocation, SearchReport report) throws IOException {
        Search search = report.search();
        Function<Candidate, String> command =
                candidate -> OwnCommand.of(command(invocation, candidate).toArray(String[]::new));
        if (invocation.isJson()) {
            invocation.print(SearchSummaryResult.of(search, report.result(), report.rows(), report.combinations(),
                    command));
            return;
        }
        invocation.out().printLines(report.lines());
        if (report.chosen().isPresent()) {
            invocation.out().printLine(command.apply(report.chosen().get()));
        }
    }

    private static void probe(Invocation invocation, Optional<SearchPictures> pictures) throws IOException {
        Path[] data = DataOptions.inputs(invocation);
        Optional<Path> state = invocation.find(STATE);
        if (state.isPresent()) {
            Outputs.probe(state.get(), data);
        }
        for (Path picture : pictures.map(SearchPictures::all).orElse(List.of())) {
            Outputs.probe(picture, data);
            if (state.isPresent()) {
                Outputs.requireApart(picture, state.get());
            }
        }
        List<Path> outputs = new ArrayList<>(pictures.map(SearchPictures::all).orElse(List.of()));
        state.ifPresent(outputs::add);
        DataOptions.probeList(invocation, data, outputs.toArray(Path[]::new));
        ReportFile.probe(invocation, List.of(data), outputs.toArray(Path[]::new));
    }

    /** Whatever is odd is told once, of the whole table, and not in every fold. */
    private static void look(Invocation invocation, PreparedTable table, List<Candidate> candidates) {
        DoubleMatrix rows = table.rows();
        table.inspect(candidates.get(0).settings(), invocation::tell);
        candidates.forEach(candidate -> NetworkChecks.check(rows.rows(), rows.columns(), candidate.settings()));
    }

    private static Search search(Invocation invocation, List<Candidate> candidates, int columns) {
        SearchSettings settings = new SearchSettings().withFolds(invocation.get(FOLDS))
                .withRungs(invocation.find(RUNGS).orElse(SearchSettings.usualRungs(candidates.size())))
                .withSeed(invocation.get(GlobalOptions.SEED));
        List<Integer> components = Search.usualComponents(candidates, columns);
        if (components.isEmpty()) {
            invocation.note("principal components of " + columns + " columns take long: they are left out");
        }
        return new Search(candidates, components, settings);
    }

    /** The words of a command that trains a candidate on all rows. */
    private static List<String> command(Invocation invocation, Candidate candidate) {
        List<Option<?>> others = new ArrayList<>(List.of(TARGET, Targets.NUMERIC));
        others.addAll(FeatureOptions.LEARNING);
        others.addAll(DataOptions.LEARNING);
        others.add(GlobalOptions.SEED);
        List<String> words = new ArrayList<>(List.of("train"));
        for (String data : invocation.arguments().texts(DataOptions.DATA)) {
            boolean looksLikeAnOption = data.startsWith("-") && data.length() > 1;
            words.add(looksLikeAnOption ? "./" + data : data);
        }
        words.addAll(SearchedOptions.words(invocation, candidate, others));
        return words;
    }
}
