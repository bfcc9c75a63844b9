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
import dev.hourglass.cli.data.SkippedRows;
import dev.hourglass.cli.data.TableSize;
import dev.hourglass.cli.data.Targets;
import dev.hourglass.cli.launching.OwnCommand;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.cli.training.NetworkChecks;
import dev.hourglass.cli.training.SearchProgress;
import dev.hourglass.cli.training.SearchedOptions;
import dev.hourglass.cli.training.TrainingOptions;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.ColumnInspection;
import dev.hourglass.inspection.TargetInspection;
import dev.hourglass.linear.ClassLabels;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preparation.Preparation;
import dev.hourglass.preparation.PreparationRules;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.report.DataSection;
import dev.hourglass.report.SearchPage;
import dev.hourglass.report.Section;
import dev.hourglass.results.SearchSummaryResult;
import dev.hourglass.search.Candidate;
import dev.hourglass.search.Classes;
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
import java.util.stream.IntStream;

/** {@code hourglass search}: how wide should the bottleneck be, and with which settings? */
final class SearchCommand implements Command {
    /** Principal components of more columns take longer than the trainings that they stand beside. */
    private static final int MOST_COLUMNS_FOR_COMPONENTS = 500;
    /** More candidates begin with a part of their epochs, unless it is said how. */
    private static final int FEW_CANDIDATES = 16;
    private static final int RUNGS_OF_MANY = 3;

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
                    + " all have all epochs (default: 1 for up to " + FEW_CANDIDATES + " candidates, else "
                    + RUNGS_OF_MANY + ")");
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
        Optional<String> target = invocation.find(TARGET).map(data.nameList()::resolve);
        Optional<Classes> classes = target.map(name -> classes(invocation, data, name));
        Features features = FeatureOptions.fit(invocation, data, Optional.empty(), others(target));
        TableSize.check(data, features);
        Preparation preparation = new Preparation(data, features, PreparationRules.STRICT);
        preparation.tell(invocation::tell);
        DoubleMatrix rows = preparation.rows();
        List<Candidate> candidates = SearchedOptions.candidates(invocation, rows.columns(), invocation.get(TRIALS),
                invocation.get(GlobalOptions.SEED));
        look(invocation, features, rows, candidates);
        TableRows searched = new TableRows(data, FeatureOptions.refit(invocation, data, others(target)),
                IntStream.range(0, rows.rows()).toArray(), classes, rows, features.outputNames());
        Search search = search(invocation, candidates, rows.columns());
        requireRows(search, searched);
        Optional<SearchResult> result = new SearchProgress(invocation, search, searched, invocation.find(STATE),
                invocation.find(BUDGET).map(TimeSpan::nanoseconds)).run();
        if (result.isPresent()) {
            if (pictures.isPresent()) {
                pictures.get().write(result.get());
            }
            SearchReport report = new SearchReport(search, result.get(), rows.rows(),
                    SearchedOptions.combinations(invocation, rows.columns()), SearchedOptions.WIDTH);
            print(invocation, report);
            if (invocation.has(ReportFile.REPORT)) {
                Optional<String> command = result.get().recommendation().map(found ->
                        ReportFile.command(command(invocation, candidates.get(found.chosen().candidate()))));
                ReportFile.write(invocation, SearchPage.of(report, command,
                        DataSection.of(data, features, preparation,
                                target.map(name -> Targets.classes(invocation, data.table(), name)),
                                invocation.findings().warnings()),
                        origin(invocation, result.get(), DataDigest.sha256(features.outputNames(), rows))));
            }
        }
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
        Optional<Candidate> chosen =
                report.result().recommendation().map(found -> search.candidates().get(found.chosen().candidate()));
        if (chosen.isPresent()) {
            invocation.out().printLine(command.apply(chosen.get()));
        }
    }

    private Section origin(Invocation invocation, SearchResult result, String dataSha256) {
        Map<String, String> facts = Map.of("data's SHA-256", dataSha256);
        return result.isComplete() ? ReportFile.origin(invocation, spec(), facts)
                : ReportFile.originOfPart(invocation, spec(), facts);
    }

    private static void probe(Invocation invocation, Optional<SearchPictures> pictures) throws IOException {
        Path data = invocation.get(DataOptions.DATA);
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
        ReportFile.probe(invocation, List.of(data), outputs.toArray(Path[]::new));
    }

    private static List<String> others(Optional<String> target) {
        return target.map(List::of).orElse(List.of());
    }

    private static Classes classes(Invocation invocation, CsvTable data, String target) {
        List<String> all = Targets.classes(invocation, data.table(), target);
        ClassLabels labels = ClassLabels.of(all);
        TargetInspection.ofSplitRows(target, all, labels, data.places(), invocation::tell);
        return new Classes(labels.encode(all), labels.labels().size());
    }

    /** Whatever is odd is told once, of the whole table, and not in every fold. */
    private static void look(Invocation invocation, Features features, DoubleMatrix rows, List<Candidate> candidates) {
        ColumnInspection.of(features, rows, MinMaxScaler.fitByMagnitude(rows), candidates.get(0).settings(),
                invocation::tell);
        candidates.forEach(candidate -> NetworkChecks.check(rows.rows(), rows.columns(), candidate.settings()));
    }

    private static Search search(Invocation invocation, List<Candidate> candidates, int columns) {
        int usualRungs = candidates.size() > FEW_CANDIDATES ? RUNGS_OF_MANY : 1;
        SearchSettings settings = new SearchSettings().withFolds(invocation.get(FOLDS))
                .withRungs(invocation.find(RUNGS).orElse(usualRungs)).withSeed(invocation.get(GlobalOptions.SEED));
        boolean fewColumns = columns <= MOST_COLUMNS_FOR_COMPONENTS;
        if (!fewColumns) {
            invocation.note("principal components of " + columns + " columns take long: they are left out");
        }
        return new Search(candidates, fewColumns ? Search.widths(candidates, columns) : List.of(), settings);
    }

    private static void requireRows(Search search, TableRows rows) {
        try {
            search.splits(rows);
        } catch (IllegalArgumentException few) {
            throw new CommandException(ExitCode.BAD_DATA, few.getMessage(), "use fewer " + FOLDS.spelling(), few);
        }
    }

    /** The words of a command that trains a candidate on all rows. */
    private static List<String> command(Invocation invocation, Candidate candidate) {
        List<Option<?>> others = new ArrayList<>(List.of(TARGET, Targets.NUMERIC));
        others.addAll(FeatureOptions.LEARNING);
        others.addAll(DataOptions.LEARNING);
        others.add(GlobalOptions.SEED);
        String data = invocation.get(DataOptions.DATA).toString();
        boolean looksLikeAnOption = data.startsWith("-") && data.length() > 1;
        List<String> words = new ArrayList<>(List.of("train", looksLikeAnOption ? "./" + data : data));
        words.addAll(SearchedOptions.words(invocation, candidate, others));
        return words;
    }
}
