package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.ValueType;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.FeatureOptions;
import dev.hourglass.cli.data.PreparedInput;
import dev.hourglass.cli.data.RepresentationOption;
import dev.hourglass.cli.data.SkippedRows;
import dev.hourglass.cli.data.Targets;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.cli.training.AutoRecipe;
import dev.hourglass.cli.training.LayerOptions;
import dev.hourglass.cli.training.NetworkChecks;
import dev.hourglass.cli.training.StepBar;
import dev.hourglass.cli.training.TrainingOptions;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.evaluation.Contestant;
import dev.hourglass.evaluation.Contestants;
import dev.hourglass.evaluation.CrossComparison;
import dev.hourglass.evaluation.CrossScores;
import dev.hourglass.evaluation.CrossVerdict;
import dev.hourglass.evaluation.Fold;
import dev.hourglass.inspection.ColumnInspection;
import dev.hourglass.inspection.Target;
import dev.hourglass.linear.NonFiniteScoreException;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.NonFiniteLossException;
import dev.hourglass.preparation.PreparedTable;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.report.ComparePage;
import dev.hourglass.results.CrossResult;
import dev.hourglass.search.FoldWidths;
import dev.hourglass.split.StratifiedKFold;
import dev.hourglass.summary.CrossReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** {@code hourglass compare}: does an encoding help, does learning, and is it more than chance? */
final class CompareCommand implements Command {
    private static final String RAW = "raw";
    private static final String PCA = "pca";
    private static final String NYSTROEM = "nystroem";
    private static final String AUTO = "auto";
    private static final Map<String, Recipe> RECIPES = recipes();
    private static final List<String> NAMES = names();

    private static final Option<List<String>> CONTESTANTS = Option.of("contestants", "A,B",
            ValueType.listOf(ValueType.oneOf("one of " + String.join(", ", NAMES), words(NAMES))),
            "who is compared with the raw columns: " + String.join(", ", NAMES.subList(1, NAMES.size()))
                    + "; each recipe comes with the same network untrained, but for auto, which chooses among the raw"
                    + " columns, denoise and whiten, of all their layers unless --features is given (default: all but"
                    + " auto)");
    private static final Option<Integer> FOLDS = Option.of("folds", "N", ValueType.wholeNumber(2, 1000),
            "parts of the rows, each of which is tested on once a round").orElse(5);
    private static final Option<Integer> REPEATS = Option.of("repeats", "N", ValueType.wholeNumber(1, 1000),
            "rounds, each with other parts").orElse(3);

    private static Map<String, Recipe> recipes() {
        Map<String, Recipe> recipes = new LinkedHashMap<>();
        for (Recipe recipe : Recipe.values()) {
            recipes.put(recipe.toString(), recipe);
        }
        return recipes;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(RAW, PCA, NYSTROEM));
        names.addAll(RECIPES.keySet());
        names.add(AUTO);
        return names;
    }

    /** Each word stands for itself. In a loop: every start makes this, and streams take long to start. */
    private static Map<String, String> words(List<String> names) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String name : names) {
            words.put(name, name);
        }
        return words;
    }

    @Override
    public CommandSpec spec() {
        List<Option<?>> options = new ArrayList<>(List.of(Targets.TARGET, Targets.NUMERIC, CONTESTANTS, FOLDS, REPEATS,
                ReportFile.REPORT, RepresentationOption.FEATURES));
        options.addAll(TrainingOptions.ofAnyRecipe());
        options.addAll(FeatureOptions.LEARNING_KNOWN);
        options.addAll(DataOptions.LEARNING);
        return new CommandSpec("compare", "compare encodings with raw columns and each other, by cross-validation",
                "Repeated stratified k-fold cross-validation. In every fold everything is fitted to its training rows"
                        + " alone: what stands in for missing cells, categories, scaling, encoder, and a logistic"
                        + " regression on standardized columns whose C cross-validation inside the training rows"
                        + " chooses. Categories that the training rows of a fold do not have count as none. Differences"
                        + " are judged by the corrected resampled t-test. Options of a training go for all recipes."
                        + "\n\n" + TrainingOptions.NOTATION,
                List.of(DataOptions.DATA), options,
                "hourglass compare wine.csv --target class --contestants pca,whiten");
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        ReportFile.probe(invocation, invocation.all(DataOptions.DATA));
        CsvTable data = DataOptions.read(invocation,
                FeatureOptions.learning(invocation, Optional.of(invocation.get(Targets.TARGET))));
        SkippedRows.tell(invocation, data);
        Target target = Targets.of(invocation, data, invocation.get(Targets.TARGET));
        target.inspectSplit(invocation::tell);
        Features features = FeatureOptions.fit(invocation, data, Optional.empty(), List.of(target.name()));
        List<Entry> entries = entries(invocation, features.width(), target.labels().count());
        PreparedTable table = PreparedInput.whole(invocation, data, Optional.of(target), features);
        look(invocation, table, entries.stream().flatMap(entry -> entry.settings().stream()).toList());
        CrossComparison comparison = new CrossComparison(entries.stream().map(Entry::contestant).toList(),
                invocation.get(FOLDS), invocation.get(REPEATS), invocation.get(GlobalOptions.SEED));
        requireRows(invocation, target.codes());
        List<CrossScores> scores = scores(invocation, comparison, table);
        entries.forEach(entry -> entry.widths().ifPresent(found -> invocation.note("bottlenecks that were found for "
                + entry.contestant().name() + ": " + found.text())));
        tell(invocation, comparison, scores, CrossVerdict.of(scores, entries.stream().map(Entry::control).toList(),
                comparison.testShare()), table);
    }

    private void tell(Invocation invocation, CrossComparison comparison, List<CrossScores> scores,
            CrossVerdict verdict, PreparedTable table) throws IOException {
        List<String> labels = table.target().orElseThrow().labels().labels();
        int rows = table.rows().rows();
        if (invocation.isJson()) {
            invocation.print(CrossResult.of(comparison, scores, verdict, labels, rows));
        } else {
            invocation.out().printLines(
                    new CrossReport(comparison, scores, verdict, labels, rows).lines("in the result of --json"));
        }
        if (invocation.has(ReportFile.REPORT)) {
            ReportFile.write(invocation, ComparePage.of(scores, verdict, comparison.testShare(),
                    PreparedInput.section(invocation, table), ReportFile.origin(invocation, spec(),
                            ComparePage.facts(comparison, table.features(), table.rows()))));
        }
    }

    /**
     * One who takes part.
     *
     * @param contestant how its columns are made
     * @param control    name of its untrained control, if it has one
     * @param settings   of its training, if it learns by one
     * @param widths     finds its bottlenecks, where these are to be found
     */
    private record Entry(Contestant contestant, Optional<String> control, Optional<AutoencoderSettings> settings,
            Optional<FoldWidths> widths) {
        static Entry withoutTraining(Contestant contestant) {
            return new Entry(contestant, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * Who takes part, the raw columns first.
     *
     * @param width numbers of a row
     */
    private static List<Entry> entries(Invocation invocation, int width, int classes) {
        List<String> names = invocation.find(CONTESTANTS).orElse(NAMES.subList(0, NAMES.indexOf(AUTO)));
        List<Entry> entries = new ArrayList<>(List.of(Entry.withoutTraining(Contestants.raw())));
        if (names.contains(PCA)) {
            int components = TrainingOptions.settings(invocation, Recipe.TUTORIAL).layers().bottleneckFor(width);
            entries.add(Entry.withoutTraining(Contestants.principalComponents(components)));
        }
        if (names.contains(NYSTROEM)) {
            entries.add(Entry.withoutTraining(Contestants.nystroem(MethodSettings.NYSTROEM_FEATURES)));
        }
        RECIPES.forEach((name, recipe) -> {
            if (names.contains(name)) {
                entries.addAll(ofRecipe(invocation, name, TrainingOptions.settings(invocation, recipe), classes));
            }
        });
        if (names.contains(AUTO)) {
            entries.add(auto(invocation));
        }
        return entries;
    }

    /** A recipe after its untrained control. */
    private static List<Entry> ofRecipe(Invocation invocation, String name, AutoencoderSettings settings,
            int classes) {
        Representation taken = invocation.get(RepresentationOption.FEATURES);
        String control = "untrained " + name;
        Optional<FoldWidths> widths = LayerOptions.findsWidth(invocation)
                ? Optional.of(new FoldWidths(settings, classes)) : Optional.empty();
        Function<Fold, AutoencoderSettings> own = fold -> widths.map(found -> found.apply(fold)).orElse(settings);
        return List.of(Entry.withoutTraining(Contestants.untrained(control, own, taken)),
                new Entry(Contestants.encoder(name, own, taken), Optional.of(control), Optional.of(settings), widths));
    }

    private static Entry auto(Invocation invocation) {
        if (LayerOptions.findsWidth(invocation)) {
            throw CommandException.usage(CONTESTANTS.spelling() + " auto chooses a recipe, and looks for no width",
                    "give a number of columns in place of auto, or leave auto out of " + CONTESTANTS.spelling());
        }
        Representation deep = AutoRecipe.deepUnlessAsked(invocation);
        return new Entry(Contestants.chosen(AUTO, AutoRecipe.search(invocation, deep, CrossComparison.CLASSIFIER)),
                Optional.empty(), Optional.of(TrainingOptions.settings(invocation, Recipe.WHITEN)), Optional.empty());
    }

    /** Whatever is odd is told once, of the whole table, and not in every fold. */
    private static void look(Invocation invocation, PreparedTable table, List<AutoencoderSettings> trainings) {
        DoubleMatrix rows = table.rows();
        AutoencoderSettings widest = trainings.isEmpty() ? Recipe.WHITEN.settings()
                : trainings.get(trainings.size() - 1);
        ColumnInspection.of(table.features(), rows, MinMaxScaler.fitByMagnitude(rows), widest, invocation::tell);
        trainings.forEach(settings -> NetworkChecks.check(invocation, rows, settings));
    }

    private static void requireRows(Invocation invocation, int[] classes) {
        try {
            new StratifiedKFold().withSplits(invocation.get(FOLDS)).split(classes);
        } catch (IllegalArgumentException few) {
            throw new CommandException(ExitCode.BAD_DATA, few.getMessage(), "use fewer " + FOLDS.spelling(), few);
        }
    }

    private static List<CrossScores> scores(Invocation invocation, CrossComparison comparison, PreparedTable table) {
        Target target = table.target().orElseThrow();
        try (StepBar bar = StepBar.start(invocation, comparison.parts())) {
            return comparison.run(table.data(), PreparedInput.refit(invocation, table), target.codes(),
                    target.labels().count(), invocation.threads(), done -> bar.next());
        } catch (NonFiniteLossException failure) {
            throw new CommandException(ExitCode.BAD_DATA, "in one of the folds, " + failure.getMessage(),
                    "try a smaller --learning-rate, or leave the recipe out of " + CONTESTANTS.spelling(), failure);
        } catch (NonFiniteScoreException failure) {
            throw new CommandException(ExitCode.BAD_DATA, "in one of the folds a row has no finite score: some value"
                    + " lies too far from those in the other rows", "correct such values, or remove their rows",
                    failure);
        }
    }
}
