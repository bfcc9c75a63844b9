package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.Codes;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.PathType;
import dev.hourglass.cli.arguments.Positional;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.EncodedInput;
import dev.hourglass.cli.data.FeatureOptions;
import dev.hourglass.cli.data.Outputs;
import dev.hourglass.cli.data.RepresentationOption;
import dev.hourglass.cli.data.Targets;
import dev.hourglass.cli.training.ClassifierOptions;
import dev.hourglass.cli.training.Classifiers;
import dev.hourglass.inspection.Target;
import dev.hourglass.inspection.TargetInspection;
import dev.hourglass.json.JsonObject;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.pipeline.ClassifierFit;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.preparation.EncodedRows;
import dev.hourglass.results.ClassifierResult;
import dev.hourglass.results.PreparationResult;
import dev.hourglass.store.ClassifierFile;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.summary.ClassifierReport;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code hourglass fit-classifier}: learns classes from the codes of an encoder there is. */
final class FitClassifierCommand implements Command {
    private static final Positional<Path> MODEL = Positional.one("MODEL", PathType.filePath(), "an encoder file");
    private static final Option<Path> OUT = Option.of("out", "FILE", PathType.output(PathType.filePath()),
            "where the classifier goes")
            .orElse(Path.of("classifier.safetensors")).abbreviated("o");

    @Override
    public CommandSpec spec() {
        List<Option<?>> options = CommandSpec.options(List.of(Targets.TARGET, Targets.NUMERIC, OUT),
                RepresentationOption.ALL, ClassifierOptions.ALL, FeatureOptions.USING,
                List.of(FeatureOptions.DROP_MISSING), DataOptions.USING);
        return new CommandSpec("fit-classifier", "learn classes from the codes of an encoder",
                "Encodes the rows, fits a logistic regression to the codes, or to what --features or --layer says to"
                        + " take of the encoder, and saves scaler, encoder and regression in one file, for predict."
                        + " Says how well the regression does on rows that it was not fitted to, by cross-validation on"
                        + " these codes; the encoder stays as it is.",
                List.of(MODEL, DataOptions.DATA), options,
                "hourglass fit-classifier wine.safetensors wine.csv --target class");
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        Path out = invocation.get(OUT);
        Path[] inputs = DataOptions.inputs(invocation, invocation.get(MODEL));
        Outputs.probe(out, inputs);
        DataOptions.probeList(invocation, inputs, out);
        Encoder encoder = ModelInput.read("fit-classifier", invocation, invocation.get(MODEL), EncoderFile::read);
        String asked = invocation.get(Targets.TARGET);
        TargetInspection.requireUnread(asked, encoder);
        Representation taken = RepresentationOption.taken(invocation, Representation.layers(encoder));
        EncodedRows rows = EncodedInput.read(invocation, encoder, taken,
                FeatureOptions.usingClasses(invocation, encoder.features(), asked));
        Matrix codes = rows.codes();
        Target target = Targets.of(invocation, rows.data(), asked);
        TargetInspection.requireUnread(target.name(), encoder);
        target.inspectWhole(invocation::tell);
        ClassifierFit fitted = new ClassifierFit(ClassifierOptions.search(invocation), encoder, taken, Codes.of(codes),
                target.classes(), target.name(), invocation.threads());
        fitted.warning().ifPresent(invocation::warn);
        EncodedClassifier classifier = fitted.classifier();
        String sha256 = ClassifierFile.write(out, classifier);
        ClassifierReport report = Classifiers.validate(invocation, fitted);
        if (invocation.isJson()) {
            JsonObject result = ClassifierResult.put(new JsonObject().put("train_rows", codes.rows()), classifier);
            ClassifierResult.put(result, report.c(), report.path(), report.finds())
                    .put("file", out.toString()).put("sha256", sha256);
            invocation.print(PreparationResult.put(result, rows));
            return;
        }
        invocation.out().printLine("learned the classes " + Escaped.list(classifier.labels().labels()) + " from "
                + codes.rows() + " rows");
        invocation.out().printLines(report.lines());
        invocation.out().printLine("classifier: " + Escaped.path(out) + " (SHA-256 " + sha256 + ")");
    }
}
