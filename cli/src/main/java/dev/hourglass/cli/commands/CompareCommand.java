package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.FeatureOptions;
import dev.hourglass.cli.data.LearningInput;
import dev.hourglass.cli.data.Outputs;
import dev.hourglass.cli.data.RepresentationOption;
import dev.hourglass.cli.data.Targets;
import dev.hourglass.cli.training.AutoRecipe;
import dev.hourglass.cli.training.CommandListener;
import dev.hourglass.cli.training.LayerOptions;
import dev.hourglass.cli.training.TrainingOptions;
import dev.hourglass.search.Contest;
import dev.hourglass.study.ContestOutcome;
import dev.hourglass.study.ContestStudy;
import dev.hourglass.study.StudyTable;
import dev.hourglass.text.ValueType;
import java.io.IOException;
import java.util.List;

/** {@code hourglass compare}: does an encoding help, does learning, and is it more than chance? */
final class CompareCommand implements Command {
    private static final List<String> NAMES = Contest.names();
    private static final Option<List<String>> CONTESTANTS = Option.of("contestants", "A,B",
            ValueType.listOf(ValueType.oneOf("one of " + String.join(", ", NAMES), NAMES)),
            "who is compared with the raw columns: " + String.join(", ", NAMES.subList(1, NAMES.size()))
                    + "; each recipe comes with the same network untrained, but for auto, which chooses among the raw"
                    + " columns, denoise and whiten, of all their layers unless --features is given (default: all but"
                    + " auto)");
    private static final Option<Integer> FOLDS = Option.of("folds", "N", ValueType.wholeNumber(2, 1000),
            "parts of the rows, each of which is tested on once a round").orElse(5);
    private static final Option<Integer> REPEATS = Option.of("repeats", "N", ValueType.wholeNumber(1, 1000),
            "rounds, each with other parts").orElse(3);

    @Override
    public CommandSpec spec() {
        List<Option<?>> options = CommandSpec.options(List.of(Targets.TARGET, Targets.NUMERIC, CONTESTANTS, FOLDS,
                REPEATS, ReportFile.REPORT, RepresentationOption.FEATURES), TrainingOptions.ofAnyRecipe(),
                FeatureOptions.LEARNING_KNOWN, DataOptions.LEARNING);
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
        ReportFile.addTo(Outputs.places(invocation), invocation);
        StudyTable data = LearningInput.inFolds(invocation, invocation.find(Targets.TARGET));
        Contest contest =
                contest(invocation, data.table().features().width(), data.target().labels().count());
        ContestOutcome outcome = new ContestStudy(contest, invocation.get(FOLDS), invocation.get(REPEATS),
                invocation.get(GlobalOptions.SEED)).run(data, new CommandListener(invocation));
        invocation.print(outcome::result, () -> outcome.lines("in the result of --json"));
        ReportFile.write(invocation, spec(), outcome::facts, true, origin ->
                outcome.page(invocation.findings().warnings(), origin));
    }

    private static Contest contest(Invocation invocation, int width, int classes) {
        List<String> names = invocation.find(CONTESTANTS).orElseGet(Contest::usual);
        return Contest.of(names, new Contest.Terms(recipe -> TrainingOptions.settings(invocation, recipe),
                invocation.get(RepresentationOption.FEATURES), AutoRecipe.deepUnlessAsked(invocation),
                LayerOptions.findsWidth(invocation)), width, classes);
    }
}
