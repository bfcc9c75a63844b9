package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.PathType;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.FeatureOptions;
import dev.hourglass.cli.data.LearningInput;
import dev.hourglass.cli.data.Outputs;
import dev.hourglass.cli.data.RepresentationOption;
import dev.hourglass.cli.data.Targets;
import dev.hourglass.cli.training.AutoRecipe;
import dev.hourglass.cli.training.ClassifierOptions;
import dev.hourglass.cli.training.CommandListener;
import dev.hourglass.cli.training.LayerOptions;
import dev.hourglass.cli.training.MethodOptions;
import dev.hourglass.cli.training.TrainingOptions;
import dev.hourglass.cli.training.ValidationOptions;
import dev.hourglass.inspection.RowDivision;
import dev.hourglass.preparation.UnreadTarget;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.study.Encoding;
import dev.hourglass.study.EncodingSource;
import dev.hourglass.study.Evaluation;
import dev.hourglass.study.EvaluationOutcome;
import dev.hourglass.study.StudyTable;
import dev.hourglass.text.ValueType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code hourglass evaluate}: does encoding help a classifier? */
final class EvaluateCommand implements Command {
    private static final Option<Path> MODEL = Option.of("model", "FILE", PathType.filePath(),
            "use this encoder instead of training one on the training part");
    private static final Option<Double> TEST = Option.of("test", "F",
            ValueType.decimal("a fraction above 0 and below 1", share -> share > 0 && share < 1),
            "share of the rows to test on").orElse(0.33);

    @Override
    public CommandSpec spec() {
        List<Option<?>> options = CommandSpec.options(
                List.of(Targets.TARGET, Targets.NUMERIC, MODEL, TEST, ReportFile.REPORT), MethodOptions.ALL,
                TrainingOptions.all(), ValidationOptions.ALL, RepresentationOption.ALL, ClassifierOptions.ALL,
                FeatureOptions.LEARNING, DataOptions.LEARNING);
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
        ReportFile.addTo(Outputs.places(invocation, invocation.find(MODEL).stream().toArray(Path[]::new)), invocation);
        Optional<UnreadTarget> given = given(invocation);
        Optional<MethodSettings> method = MethodOptions.settings(invocation, List.of());
        Evaluation evaluation =
                new Evaluation(source(invocation, given, method), ClassifierOptions.search(invocation));
        EvaluationOutcome outcome = evaluation.run(table(invocation, given), new CommandListener(invocation));
        invocation.print(outcome::result, outcome::lines);
        ReportFile.write(invocation, spec(), outcome::facts, true, origin ->
                outcome.page(invocation.findings().warnings(), origin, invocation.threads()));
    }

    private static EncodingSource source(Invocation invocation, Optional<UnreadTarget> given,
            Optional<MethodSettings> method) {
        if (given.isPresent()) {
            Encoder encoder = given.get().encoder();
            return EncodingSource.given(encoder, AutoRecipe.taken(invocation, Representation.layers(encoder)));
        }
        if (method.isPresent()) {
            return EncodingSource.fitted(method.get(), AutoRecipe.taken(invocation, 1));
        }
        AutoencoderSettings settings = TrainingOptions.settings(invocation);
        Representation taken = AutoRecipe.taken(invocation, Representation.layers(settings));
        return TrainingOptions.isAuto(invocation) ? AutoRecipe.sought(invocation, taken)
                : EncodingSource.trained(settings, LayerOptions.findsWidth(invocation), taken);
    }

    private static StudyTable table(Invocation invocation, Optional<UnreadTarget> given) throws IOException {
        RowDivision division = new RowDivision(invocation.get(TEST), invocation.get(ValidationOptions.VALIDATION),
                invocation.get(GlobalOptions.SEED));
        return given.isPresent()
                ? LearningInput.divided(invocation, given.get(), division)
                : LearningInput.divided(invocation, invocation.get(Targets.TARGET), division);
    }

    private static Optional<UnreadTarget> given(Invocation invocation) throws IOException {
        Optional<Path> file = invocation.find(MODEL);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        List<Option<?>> useless = CommandSpec.options(MethodOptions.ALL, TrainingOptions.all(),
                ValidationOptions.ALL, FeatureOptions.LEARNING_KNOWN);
        invocation.refuse(useless, "with --model: nothing is trained", "leave out one of them");
        Encoder encoder = ModelInput.read(file.get(), EncoderFile::read);
        invocation.caution(Encoding.TRAINED_ELSEWHERE);
        return Optional.of(Targets.unread(invocation, encoder));
    }
}
