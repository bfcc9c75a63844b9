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
import dev.hourglass.cli.data.InvocationTable;
import dev.hourglass.cli.data.Outputs;
import dev.hourglass.cli.data.RepresentationOption;
import dev.hourglass.cli.data.Targets;
import dev.hourglass.cli.training.ClassifierOptions;
import dev.hourglass.cli.training.Classifiers;
import dev.hourglass.file.OutputPlaces;
import dev.hourglass.learning.ClassifierLearning;
import dev.hourglass.learning.LearnedClassifier;
import dev.hourglass.results.ClassifierFitResult;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.summary.ClassifierFitReport;
import dev.hourglass.summary.ClassifierReport;
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
        OutputPlaces places = Outputs.places(invocation, invocation.get(MODEL));
        places.add(out);
        places.add(invocation.find(DataOptions.BAD_ROWS_LIST));
        Encoder encoder = ModelInput.read("fit-classifier", invocation, invocation.get(MODEL), EncoderFile::read);
        ClassifierLearning learning = new ClassifierLearning(Targets.unread(invocation, encoder),
                RepresentationOption.taken(invocation, Representation.layers(encoder)),
                ClassifierOptions.search(invocation));
        LearnedClassifier learned = learning.run(new InvocationTable(invocation), FeatureOptions.dropping(invocation),
                invocation.threads(), invocation::tell);
        String sha256 = learned.write(out);
        ClassifierReport scores = Classifiers.validate(invocation, learned.fit());
        invocation.print(() -> ClassifierFitResult.of(learned.fit(), learned.rows(), scores.path(), out, sha256),
                new ClassifierFitReport(learned.fit().classifier(), learned.rows().codes().matrix().rows(), scores, out,
                        sha256)::lines);
    }
}
