package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.MethodSettings;
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
import dev.hourglass.cli.data.TableSize;
import dev.hourglass.cli.data.Targets;
import dev.hourglass.cli.training.AutoRecipe;
import dev.hourglass.cli.training.ClassifierOptions;
import dev.hourglass.cli.training.Classifiers;
import dev.hourglass.cli.training.CommandListener;
import dev.hourglass.cli.training.LayerOptions;
import dev.hourglass.cli.training.MethodOptions;
import dev.hourglass.cli.training.Training;
import dev.hourglass.cli.training.TrainingOptions;
import dev.hourglass.cli.training.ValidationOptions;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.evaluation.ChosenRecipe;
import dev.hourglass.evaluation.EncodingComparison;
import dev.hourglass.evaluation.RecipeSearch;
import dev.hourglass.inspection.RowDivision;
import dev.hourglass.inspection.Target;
import dev.hourglass.inspection.TargetInspection;
import dev.hourglass.json.JsonObject;
import dev.hourglass.learning.LearnedModel;
import dev.hourglass.learning.LearningSettings;
import dev.hourglass.learning.TableLearning;
import dev.hourglass.preparation.EncodedRows;
import dev.hourglass.preparation.Preparation;
import dev.hourglass.preparation.PreparationRules;
import dev.hourglass.preparation.PreparedTable;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.report.EvaluationPage;
import dev.hourglass.results.ComparisonResult;
import dev.hourglass.results.PreparationResult;
import dev.hourglass.results.RecipeResult;
import dev.hourglass.split.RowParts;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.summary.ComparisonReport;
import dev.hourglass.summary.RecipeReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code hourglass evaluate}: does encoding help a classifier? */
final class EvaluateCommand implements Command {
    private static final Option<Path> MODEL = Option.of("model", "FILE", ValueType.filePath(),
            "use this encoder instead of training one on the training part");
    private static final Option<Double> TEST = Option.of("test", "F",
            ValueType.decimal("a fraction above 0 and below 1", share -> share > 0 && share < 1),
            "share of the rows to test on").orElse(0.33);

    private static final String TRAINED_ELSEWHERE =
            "the encoder was trained elsewhere; on rows that it has seen, the comparison favors it";

    @Override
    public CommandSpec spec() {
        List<Option<?>> options = new ArrayList<>(List.of(Targets.TARGET, Targets.NUMERIC, MODEL, TEST,
                ReportFile.REPORT));
        options.addAll(MethodOptions.ALL);
        options.addAll(TrainingOptions.all());
        options.addAll(ValidationOptions.ALL);
        options.addAll(RepresentationOption.ALL);
        options.addAll(ClassifierOptions.ALL);
        options.addAll(FeatureOptions.LEARNING);
        options.addAll(DataOptions.LEARNING);
        return new CommandSpec("evaluate", "compare a classifier on raw and on encoded columns",
                "Splits the rows, every class in proportion; fits scaler, autoencoder and two logistic regressions to"
                        + " the training part alone, one on the scaled columns and one on the codes, or with --features"
                        + " or --layer on something else of the encoder; and compares them"
                        + " on the test part, which none of them has seen. With --c auto, each of the two chooses its C"
                        + " by cross-validation on the training part. With --validation, rows to measure the"
                        + " training on are taken from the training part, and nothing is learned from them. With"
                        + " --model, nobody here knows which rows the encoder has seen: give it rows that it has"
                        + " not.\n\n"
                        + TrainingOptions.NOTATION,
                List.of(DataOptions.DATA), options,
                "hourglass evaluate wine.csv --target class --bottleneck 6");
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        probe(invocation);
        Optional<Encoder> given = givenEncoder(invocation);
        Optional<MethodSettings> method = MethodOptions.settings(invocation, List.of());
        Target target = read(invocation, given);
        Representation asked = asked(invocation, given, method);
        PreparedTable table = prepare(invocation, given, target);
        Optional<ChosenRecipe> recipe = recipe(invocation, table, asked);
        Encoding encoding = given.isPresent() ? new Encoding(given.get(), asked, Optional.empty())
                : learned(invocation, table, method, recipe, asked);
        EncodingComparison.Part test = encoding.of(table, table.parts().test(), invocation.threads());
        List<String> labels = target.labels().labels();
        EncodingComparison comparison = Classifiers.compare(invocation, recipe.flatMap(ChosenRecipe::scores),
                encoding.of(table, table.parts().learn(), invocation.threads()), test, labels);
        comparison.findings(labels, ClassifierOptions.isBalanced(invocation)).forEach(invocation::tell);
        Optional<String> caution = given.map(any -> "Mind that " + TRAINED_ELSEWHERE + ".");
        print(invocation, new ComparisonReport(comparison, labels), table, recipe, caution);
        if (invocation.has(ReportFile.REPORT)) {
            EvaluationPage page = new EvaluationPage(comparison, labels, test, encoding.encoder(), encoding.taken(),
                    encoding.trained(), caution);
            ReportFile.write(invocation, page.page(PreparedInput.section(invocation, table),
                    ReportFile.origin(invocation, spec(), page.facts()), invocation.threads()));
        }
    }

    /**
     * An encoder that rows are compared by.
     *
     * @param taken   what of it
     * @param trained its training, where that is at hand
     */
    private record Encoding(Encoder encoder, Representation taken, Optional<Autoencoder> trained) {
        EncodingComparison.Part of(PreparedTable table, int[] rows, int threads) {
            return EncodingComparison.Part.of(table, rows, encoder, taken, threads);
        }
    }

    /** Reads the table, without rows that the given encoder cannot take where those are left out. */
    private static Target read(Invocation invocation, Optional<Encoder> given) throws IOException {
        CsvTable data = usable(invocation, given, DataOptions.read(invocation, csvOptions(invocation, given)));
        SkippedRows.tell(invocation, data);
        Target target = Targets.of(invocation, data, invocation.get(Targets.TARGET));
        target.inspectSplit(invocation::tell);
        return target;
    }

    /** What is taken of the encoder, if no recipe is found to be of no use. */
    private static Representation asked(Invocation invocation, Optional<Encoder> given,
            Optional<MethodSettings> method) {
        int layers = Representation.layers(TrainingOptions.settings(invocation));
        return AutoRecipe.taken(invocation,
                given.map(Representation::layers).orElse(method.isPresent() ? 1 : layers));
    }

    private static Optional<ChosenRecipe> recipe(Invocation invocation, PreparedTable table, Representation asked) {
        return TrainingOptions.isAuto(invocation) ? Optional.of(AutoRecipe.terms(invocation).choose(table, asked,
                invocation.threads(), new CommandListener(invocation))) : Optional.empty();
    }

    private static void print(Invocation invocation, ComparisonReport report, PreparedTable table,
            Optional<ChosenRecipe> recipe, Optional<String> caution) throws IOException {
        String conclusion = report.comparison().verdict() + caution.map(sentence -> " " + sentence).orElse("");
        if (invocation.isJson()) {
            JsonObject result =
                    ComparisonResult.of(report.comparison(), report.labels()).put("verdict", conclusion);
            recipe.ifPresent(chosen -> RecipeResult.put(result, chosen));
            invocation.print(PreparationResult.put(result, table.preparation(), table.data()));
            return;
        }
        if (recipe.isPresent()) {
            invocation.out().printLines(RecipeReport.lines(recipe.get()));
            invocation.out().printLine("");
        }
        invocation.out().printLines(report.lines());
        invocation.out().printLines(List.of("", conclusion));
    }

    private static void probe(Invocation invocation) throws IOException {
        List<Path> inputs = new ArrayList<>(invocation.all(DataOptions.DATA));
        invocation.find(MODEL).ifPresent(inputs::add);
        DataOptions.probeList(invocation, inputs.toArray(Path[]::new));
        ReportFile.probe(invocation, inputs);
    }

    private static CsvTable usable(Invocation invocation, Optional<Encoder> given, CsvTable data) {
        if (given.isEmpty() || !DataOptions.skipsBadRows(invocation)) {
            return data;
        }
        return data.without(
                new Preparation(data, given.get().features(), FeatureOptions.rules(invocation)).refused());
    }

    private static PreparedTable prepare(Invocation invocation, Optional<Encoder> given, Target target) {
        CsvTable data = target.data();
        RowDivision division = new RowDivision(invocation.get(TEST), invocation.get(ValidationOptions.VALIDATION),
                invocation.get(GlobalOptions.SEED));
        RowParts parts = division.of(target.codes());
        target.parts().requireLearned(parts, division);
        target.parts().warnOfUntested(parts, invocation::tell);
        PreparationRules rules = FeatureOptions.rules(invocation);
        if (given.isEmpty()) {
            return PreparedInput.of(invocation, data, Optional.of(target), parts, FeatureOptions.fit(invocation, data,
                    Optional.of(parts.learn()), List.of(target.name())), rules);
        }
        Features features = given.get().features();
        TableSize.check(data, features);
        return new PreparedTable(data, Optional.of(target), parts, features,
                EncodedRows.prepare(given.get(), data, rules, invocation::tell));
    }

    private static Optional<Encoder> givenEncoder(Invocation invocation) throws IOException {
        Optional<Path> file = invocation.find(MODEL);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        List<Option<?>> useless = new ArrayList<>(MethodOptions.ALL);
        useless.addAll(TrainingOptions.all());
        useless.addAll(ValidationOptions.ALL);
        useless.addAll(FeatureOptions.LEARNING);
        useless.removeAll(FeatureOptions.USING);
        invocation.refuse(useless, "with --model: nothing is trained", "leave out one of them");
        Encoder encoder = ModelInput.read(file.get(), EncoderFile::read);
        invocation.caution(TRAINED_ELSEWHERE);
        return Optional.of(encoder);
    }

    private static CsvOptions csvOptions(Invocation invocation, Optional<Encoder> given) {
        String target = invocation.get(Targets.TARGET);
        given.ifPresent(encoder -> TargetInspection.requireUnread(target, encoder));
        return given.isPresent()
                ? FeatureOptions.usingClasses(invocation, given.get().features(), target)
                : FeatureOptions.learning(invocation, Optional.of(target));
    }

    /** An encoder that is learned from the rows that are not to test on; of raw columns nothing but codes is taken. */
    private static Encoding learned(Invocation invocation, PreparedTable table, Optional<MethodSettings> method,
            Optional<ChosenRecipe> recipe, Representation asked) throws IOException {
        boolean raw = recipe.filter(ChosenRecipe::isRaw).isPresent();
        AutoencoderSettings training = recipe.flatMap(ChosenRecipe::recipe)
                .map(found -> TrainingOptions.settings(invocation, found))
                .orElseGet(() -> TrainingOptions.settings(invocation));
        LearningSettings settings = new LearningSettings().withTraining(training).withClasses(true)
                .withMethod(raw ? Optional.of(RecipeSearch.raw(training.seed())) : method)
                .withWidthSearch(LayerOptions.findsWidth(invocation));
        LearnedModel learned = new TableLearning(table, FeatureOptions.settings(invocation, table.data()), settings,
                new CommandListener(invocation)).run(invocation.threads(), Training.runner(invocation)).orElseThrow();
        return new Encoding(learned.encoder(), raw ? Representation.CODE : asked, learned.trained());
    }
}
