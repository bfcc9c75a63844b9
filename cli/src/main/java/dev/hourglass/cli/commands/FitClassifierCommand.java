package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.PathType;
import dev.hourglass.cli.arguments.Positional;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.FeatureOptions;
import dev.hourglass.cli.data.Outputs;
import dev.hourglass.cli.data.RepresentationOption;
import dev.hourglass.cli.data.SkippedRows;
import dev.hourglass.cli.data.Targets;
import dev.hourglass.cli.training.ClassifierOptions;
import dev.hourglass.cli.training.Classifiers;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.file.OutputPlaces;
import dev.hourglass.inspection.Target;
import dev.hourglass.inspection.TargetInspection;
import dev.hourglass.pipeline.ClassifierFit;
import dev.hourglass.preparation.EncodedRows;
import dev.hourglass.results.FittedResult;
import dev.hourglass.store.ClassifierFile;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.summary.ClassifierReport;
import dev.hourglass.summary.FittedReport;
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
        OutputPlaces places = Outputs.places(invocation, invocation.get(MODEL));
        places.add(invocation.get(OUT));
        places.add(invocation.find(DataOptions.BAD_ROWS_LIST));
        Encoder encoder = ModelInput.read("fit-classifier", invocation, invocation.get(MODEL), EncoderFile::read);
        String asked = invocation.get(Targets.TARGET);
        TargetInspection.requireUnread(asked, encoder);
        Representation taken = RepresentationOption.taken(invocation, Representation.layers(encoder));
        CsvTable data = DataOptions.read(invocation,
                FeatureOptions.usingClasses(invocation, encoder.features(), asked));
        TargetInspection.requireUnread(data.nameList().resolve(asked), encoder);
        EncodedRows rows = EncodedRows.of(encoder, taken, data, FeatureOptions.rules(invocation),
                invocation.threads(), invocation::tell);
        SkippedRows.tell(invocation, rows.data());
        Target target = Targets.of(invocation, rows.data(), asked);
        target.inspectWhole(invocation::tell);
        ClassifierFit fitted = new ClassifierFit(ClassifierOptions.search(invocation), encoder, taken,
                rows.codes(), target.classes(), target.name(), invocation.threads());
        fitted.warning().ifPresent(invocation::warn);
        print(invocation, fitted, rows, ClassifierFile.write(invocation.get(OUT), fitted.classifier()));
    }

    private static void print(Invocation invocation, ClassifierFit fitted, EncodedRows rows, String sha256)
            throws IOException {
        ClassifierReport scores = Classifiers.validate(invocation, fitted);
        Path out = invocation.get(OUT);
        invocation.print(() -> FittedResult.of(fitted, rows, scores.path(), out, sha256),
                new FittedReport(fitted.classifier(), rows.codes().matrix().rows(), scores, out, sha256)::lines);
    }
}
