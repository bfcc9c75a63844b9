package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Recipe;
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
import dev.hourglass.cli.training.AutoRecipe;
import dev.hourglass.cli.training.LayerOptions;
import dev.hourglass.cli.training.NetworkChecks;
import dev.hourglass.cli.training.StepBar;
import dev.hourglass.cli.training.TrainingOptions;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.evaluation.CrossComparison;
import dev.hourglass.evaluation.CrossScores;
import dev.hourglass.evaluation.CrossVerdict;
import dev.hourglass.inspection.Target;
import dev.hourglass.preparation.PreparedTable;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.report.ComparePage;
import dev.hourglass.results.CrossResult;
import dev.hourglass.search.Contest;
import dev.hourglass.summary.CrossReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code hourglass compare}: does an encoding help, does learning, and is it more than chance? */
final class CompareCommand implements Command {
    private static final List<String> NAMES = Contest.names();
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
        Contest contest = contest(invocation, features.width(), target.labels().count());
        PreparedTable table = PreparedInput.whole(invocation, data, Optional.of(target), features);
        look(invocation, table, contest.trainings());
        CrossComparison comparison = new CrossComparison(contest.contestants(), invocation.get(FOLDS),
                invocation.get(REPEATS), invocation.get(GlobalOptions.SEED));
        comparison.requireRows(target.codes());
        List<CrossScores> scores = scores(invocation, comparison, table);
        contest.foundWidths().forEach(invocation::note);
        tell(invocation, comparison, scores,
                CrossVerdict.of(scores, contest.controls(), comparison.testShare()), table);
    }

    private static Contest contest(Invocation invocation, int width, int classes) {
        List<String> names = invocation.find(CONTESTANTS).orElseGet(Contest::usual);
        boolean findsWidth = LayerOptions.findsWidth(invocation);
        if (findsWidth && names.contains(Contest.AUTO)) {
            throw CommandException.usage(CONTESTANTS.spelling() + " auto chooses a recipe, and looks for no width",
                    "give a number of columns in place of auto, or leave auto out of " + CONTESTANTS.spelling());
        }
        return Contest.of(names, new Contest.Terms(recipe -> TrainingOptions.settings(invocation, recipe),
                invocation.get(RepresentationOption.FEATURES), AutoRecipe.deepUnlessAsked(invocation), findsWidth),
                width, classes);
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

    /** Whatever is odd is told once, of the whole table, and not in every fold. */
    private static void look(Invocation invocation, PreparedTable table, List<AutoencoderSettings> trainings) {
        AutoencoderSettings widest = trainings.isEmpty() ? Recipe.WHITEN.settings()
                : trainings.get(trainings.size() - 1);
        table.inspect(widest, invocation::tell);
        trainings.forEach(settings -> NetworkChecks.check(invocation, table.rows(), settings));
    }

    private static List<CrossScores> scores(Invocation invocation, CrossComparison comparison, PreparedTable table) {
        Target target = table.target().orElseThrow();
        try (StepBar bar = StepBar.start(invocation, comparison.parts())) {
            return comparison.run(table.data(), PreparedInput.refit(invocation, table), target.codes(),
                    target.labels().count(), invocation.threads(), done -> bar.next());
        }
    }
}
