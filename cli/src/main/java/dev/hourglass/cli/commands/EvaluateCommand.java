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
import dev.hourglass.cli.data.RepresentationOption;
import dev.hourglass.cli.data.SkippedRows;
import dev.hourglass.cli.data.TableSize;
import dev.hourglass.cli.data.Targets;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.training.AutoRecipe;
import dev.hourglass.cli.training.ClassifierOptions;
import dev.hourglass.cli.training.Classifiers;
import dev.hourglass.cli.training.FoundWidth;
import dev.hourglass.cli.training.MethodOptions;
import dev.hourglass.cli.training.NetworkChecks;
import dev.hourglass.cli.training.Training;
import dev.hourglass.cli.training.TrainingOptions;
import dev.hourglass.cli.training.ValidationOptions;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.evaluation.ChosenRecipe;
import dev.hourglass.evaluation.EncodingComparison;
import dev.hourglass.evaluation.RecipeSearch;
import dev.hourglass.inspection.FarValues;
import dev.hourglass.inspection.PartInspection;
import dev.hourglass.inspection.RowDivision;
import dev.hourglass.inspection.TargetInspection;
import dev.hourglass.json.JsonObject;
import dev.hourglass.linear.ClassLabels;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.preparation.EncodedRows;
import dev.hourglass.preparation.LearningRows;
import dev.hourglass.preparation.Preparation;
import dev.hourglass.preparation.PreparationRules;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.report.DataSection;
import dev.hourglass.report.EvaluationPage;
import dev.hourglass.results.ComparisonResult;
import dev.hourglass.results.PreparationResult;
import dev.hourglass.results.RecipeResult;
import dev.hourglass.search.Classes;
import dev.hourglass.search.TableRows;
import dev.hourglass.split.RowParts;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.summary.ComparisonReport;
import dev.hourglass.summary.RecipeReport;
import dev.hourglass.table.Table;
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
        probeReport(invocation);
        Optional<Encoder> given = givenEncoder(invocation);
        Optional<MethodSettings> method = MethodOptions.settings(invocation, List.of());
        CsvTable data = usable(invocation, given, DataOptions.read(invocation, csvOptions(invocation, given)));
        SkippedRows.tell(invocation, data);
        Table table = data.table();
        String target = data.nameList().resolve(invocation.get(Targets.TARGET));
        List<String> classes = Targets.classes(invocation, table, target);
        ClassLabels labels = ClassLabels.of(classes);
        TargetInspection.ofSplitRows(target, classes, labels, data.places(), invocation::tell);
        AutoencoderSettings settings = ValidationOptions.settings(invocation);
        Representation asked = AutoRecipe.taken(invocation, given.map(Representation::layers)
                .orElseGet(() -> method.isPresent() ? 1 : Representation.layers(settings)));
        int[] codes = labels.encode(classes);
        RowDivision division = new RowDivision(invocation.get(TEST), invocation.get(ValidationOptions.VALIDATION),
                invocation.get(GlobalOptions.SEED));
        RowParts parts = division.of(codes);
        PartInspection inspection = new PartInspection(target, labels, codes, data.places());
        inspection.requireLearned(parts, division);
        inspection.warnOfUntested(parts, invocation::tell);
        Features features = given.map(Encoder::features).orElseGet(() -> FeatureOptions.fit(invocation, data,
                Optional.of(parts.learn()), List.of(target)));
        Preparation preparation = prepare(invocation, data, given, features);
        DoubleMatrix rows = preparation.rows();
        Classes known = new Classes(RowParts.select(codes, parts.learn()), labels.labels().size());
        Optional<ChosenRecipe> recipe = TrainingOptions.isAuto(invocation)
                ? Optional.of(AutoRecipe.choose(invocation, features, rows.selectRows(parts.learn()), known.ofRows(),
                        asked)) : Optional.empty();
        boolean raw = recipe.isPresent() && recipe.get().isRaw();
        Optional<MethodSettings> untrained =
                raw ? Optional.of(RecipeSearch.raw(invocation.get(GlobalOptions.SEED))) : method;
        Representation taken = raw ? Representation.CODE : asked;
        Optional<Autoencoder> trained = given.isPresent() || untrained.isPresent() ? Optional.empty()
                : Optional.of(train(invocation, data, features, rows, parts, recipe.flatMap(ChosenRecipe::recipe)
                        .map(found -> ValidationOptions.settings(invocation, found)).orElse(settings), known));
        Encoder encoder = given.or(() -> trained.map(Autoencoder::encoder))
                .orElseGet(() -> fit(invocation, features, rows, parts, untrained.orElseThrow()));
        int threads = invocation.threads();
        EncodingComparison.Part test = part(encoder, taken, data, rows, codes, parts.test(), threads);
        EncodingComparison comparison = Classifiers.compare(invocation, recipe.flatMap(ChosenRecipe::scores),
                part(encoder, taken, data, rows, codes, parts.learn(), threads), test, labels.labels());
        warn(invocation, comparison, labels.labels());
        Optional<String> caution = given.map(any -> "Mind that " + TRAINED_ELSEWHERE + ".");
        print(invocation, comparison, labels.labels(), preparation, data, recipe, caution);
        if (invocation.has(ReportFile.REPORT)) {
            EvaluationPage page =
                    new EvaluationPage(comparison, labels.labels(), test, encoder, taken, trained, caution);
            ReportFile.write(invocation, page.page(DataSection.of(data, encoder.features(), preparation,
                    Optional.of(classes), invocation.findings().warnings()),
                    ReportFile.origin(invocation, spec(), page.facts()), threads));
        }
    }

    /** Warns of classifiers whose scores say little. */
    private static void warn(Invocation invocation, EncodingComparison comparison, List<String> labels) {
        comparison.findings(labels, ClassifierOptions.isBalanced(invocation)).forEach(invocation::tell);
    }

    private static void print(Invocation invocation, EncodingComparison comparison, List<String> labels,
            Preparation preparation, CsvTable data, Optional<ChosenRecipe> recipe, Optional<String> caution)
            throws IOException {
        String conclusion = comparison.verdict() + caution.map(sentence -> " " + sentence).orElse("");
        if (invocation.isJson()) {
            JsonObject result = ComparisonResult.of(comparison, labels).put("verdict", conclusion);
            recipe.ifPresent(chosen -> RecipeResult.put(result, chosen));
            invocation.print(PreparationResult.put(result, preparation, data));
            return;
        }
        if (recipe.isPresent()) {
            invocation.out().printLines(RecipeReport.lines(recipe.get()));
            invocation.out().printLine("");
        }
        invocation.out().printLines(new ComparisonReport(comparison, labels).lines());
        invocation.out().printLine("");
        invocation.out().printLine(conclusion);
    }

    private static void probeReport(Invocation invocation) throws IOException {
        List<Path> inputs = new ArrayList<>(List.of(invocation.get(DataOptions.DATA)));
        invocation.find(MODEL).ifPresent(inputs::add);
        ReportFile.probe(invocation, inputs);
    }

    /** A table without rows that the given encoder cannot take, where those are left out. */
    private static CsvTable usable(Invocation invocation, Optional<Encoder> given, CsvTable data) {
        if (given.isEmpty() || !DataOptions.skipsBadRows(invocation)) {
            return data;
        }
        return data.without(
                new Preparation(data, given.get().features(), FeatureOptions.rules(invocation)).refused());
    }

    private static Preparation prepare(Invocation invocation, CsvTable data, Optional<Encoder> given,
            Features features) {
        TableSize.check(data, features);
        PreparationRules rules = FeatureOptions.rules(invocation);
        if (given.isPresent()) {
            return EncodedRows.prepare(given.get(), data, rules, invocation::tell);
        }
        Preparation preparation = new Preparation(data, features, rules);
        preparation.tell(invocation::tell);
        return preparation;
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
        for (Option<?> option : useless) {
            if (invocation.has(option)) {
                throw CommandException.usage(option.spelling() + " has no effect with --model: nothing is trained",
                        "leave out one of them");
            }
        }
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

    private static EncodingComparison.Part part(Encoder encoder, Representation taken, CsvTable data,
            DoubleMatrix rows, int[] classes, int[] selection, int threads) {
        DoubleMatrix selected = rows.selectRows(selection);
        return new EncodingComparison.Part(selected,
                FarValues.codes(encoder, taken, selected, data.places(), row -> selection[row], threads),
                RowParts.select(classes, selection));
    }

    private static Encoder fit(Invocation invocation, Features features, DoubleMatrix rows, RowParts parts,
            MethodSettings settings) {
        return MethodOptions.fit(invocation, features,
                LearningRows.withoutTraining(features, rows, parts, invocation::tell), settings);
    }

    private static Autoencoder train(Invocation invocation, CsvTable data, Features features, DoubleMatrix rows,
            RowParts parts, AutoencoderSettings settings, Classes classes) {
        FitData<DoubleMatrix> learning = LearningRows.of(data, features, rows, parts, settings, invocation::tell);
        NetworkChecks.check(invocation, learning.training(), settings);
        List<String> others = List.of(data.nameList().resolve(invocation.get(Targets.TARGET)));
        TableRows searched = new TableRows(data, FeatureOptions.refit(invocation, data, others), parts.learn(),
                Optional.of(classes), learning.training(), features.outputNames());
        Autoencoder trained = Training.run(invocation, features, learning,
                FoundWidth.of(invocation, searched, settings)).autoencoder();
        Training.warn(invocation, trained);
        return trained;
    }
}
