package dev.hourglass.cli.commands;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.Positional;
import dev.hourglass.cli.arguments.ValueType;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.engine.Engine;
import dev.hourglass.json.JsonObject;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.results.AnomalyResult;
import dev.hourglass.results.ClassifierResult;
import dev.hourglass.results.EncoderResult;
import dev.hourglass.results.EngineResult;
import dev.hourglass.store.AutoencoderFile;
import dev.hourglass.store.ClassifierFile;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.summary.DetectorReport;
import dev.hourglass.summary.EncoderReport;
import dev.hourglass.summary.EngineReport;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code hourglass inspect}: what is in an encoder file, or what computes on this machine. */
final class InspectCommand implements Command {
    private static final Positional<Path> MODEL =
            Positional.optional("MODEL", ValueType.filePath(), "a model file");
    private static final Option<Boolean> ENGINE = Option.flag("engine",
            "show which kernels compute here, and why, instead of a file");

    @Override
    public CommandSpec spec() {
        return new CommandSpec("inspect", "show what a model file holds, or what computes here",
                "Shows an encoder's columns with their ranges, its layers, its classes if it has a classifier, its"
                        + " decoder if that was kept, how it was trained and on what, and the SHA-256 of the file. The"
                        + " whole file is checked on the way.",
                List.of(MODEL), List.of(ENGINE), "hourglass inspect wine.safetensors\nhourglass inspect --engine");
    }

    @Override
    public boolean computes(Invocation invocation) {
        return invocation.get(ENGINE);
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        Optional<Path> model = invocation.find(MODEL);
        if (model.isPresent() == invocation.get(ENGINE)) {
            throw CommandException.usage("inspect takes either a file or --engine",
                    "hourglass inspect --help shows both");
        }
        if (model.isPresent()) {
            Optional<EncodedClassifier> classifier = ModelInput.read(model.get(), ClassifierFile::find);
            Encoder encoder = classifier.isPresent() ? classifier.get().encoder() : EncoderFile.read(model.get());
            print(invocation, model.get(), encoder, classifier);
        } else {
            engine(invocation);
        }
    }

    private static void print(Invocation invocation, Path model, Encoder encoder,
            Optional<EncodedClassifier> classifier) throws IOException {
        String sha256 = EncoderFile.sha256(model);
        Optional<AnomalyDetector> whole = AutoencoderFile.find(model);
        if (invocation.isJson()) {
            encoder.provenance().warnings().forEach(invocation.findings()::warn);
            JsonObject result = EncoderResult.put(new JsonObject().put("file", model.toString())
                    .put("sha256", sha256), encoder);
            classifier.ifPresent(found -> ClassifierResult.put(result, found));
            whole.ifPresent(found -> AnomalyResult.put(result, found));
            invocation.print(result);
            return;
        }
        invocation.out().printLine(EncoderReport.fact("file", Escaped.path(model.toString())));
        invocation.out().printLine(EncoderReport.fact("SHA-256", sha256));
        invocation.out().printLines(new EncoderReport(encoder, classifier).lines());
        if (whole.isPresent()) {
            invocation.out().printLines(new DetectorReport(whole.get()).lines());
        }
    }

    private static void engine(Invocation invocation) throws IOException {
        if (invocation.isJson()) {
            invocation.print(EngineResult.of(Engine.current(), invocation.threads()));
        } else {
            invocation.out().printLines(new EngineReport(Engine.current(), invocation.threads()).lines());
        }
    }
}
