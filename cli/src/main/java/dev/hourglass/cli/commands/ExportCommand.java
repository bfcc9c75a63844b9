package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.PathType;
import dev.hourglass.cli.arguments.Positional;
import dev.hourglass.cli.data.RepresentationOption;
import dev.hourglass.export.ExportFormat;
import dev.hourglass.export.ExportFormats;
import dev.hourglass.export.ExportedModel;
import dev.hourglass.export.ModelExport;
import dev.hourglass.file.OutputPlaces;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.results.ExportResult;
import dev.hourglass.store.ClassifierFile;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.summary.ExportReport;
import dev.hourglass.text.ValueType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code hourglass export}: a model in the format of another program. */
final class ExportCommand implements Command {
    private static final Positional<Path> MODEL =
            Positional.one("MODEL", PathType.filePath(), "an encoder or classifier file");
    private static final List<String> FORMATS =
            ExportFormats.ALL.stream().map(ExportFormat::name).toList();
    private static final Option<ExportFormat> FORMAT = Option.of("format", String.join("|", FORMATS),
            new ValueType<>(String.join(" or ", FORMATS), ExportFormats::named),
            "what to write (default: what the name of the output ends in)");
    private static final Option<Path> OUT = Option.of("out", "FILE", PathType.output(PathType.filePath()),
            "where the model goes; for Java, the file is named as the class is").mandatory().abbreviated("o");
    private static final Option<String> PACKAGE = Option.of("package", "NAME", ValueType.text(),
            "for " + ExportFormats.listed(ExportFormat::takesPackage) + ": the package of the class (default: none)");
    private static final Option<Boolean> SCALED_INPUT = Option.flag("scaled-input",
            "for " + ExportFormats.listed(ExportFormat::knowsScaledInput) + ": leave the scaler out, as the tutorial's"
                    + " encoder.h5; " + ExportFormats.listed(ExportFormat::needsScaledInput) + " and DL4J need it");

    @Override
    public CommandSpec spec() {
        return new CommandSpec("export", "write a model in the format of another program",
                "Writes the whole way of a row: what is done to its cells, the layers, and the classifier if the file"
                        + " has one. With --features, codes or what else is taken of the encoder, without the"
                        + " classifier. What a format cannot hold is refused.",
                List.of(MODEL), List.of(FORMAT, OUT, RepresentationOption.FEATURES, PACKAGE, SCALED_INPUT),
                "hourglass export wine.safetensors --format onnx -o wine.onnx\n"
                        + "hourglass export wine.safetensors -o wine/WineEncoder.java --package wine");
    }

    @Override
    public boolean computes(Invocation invocation) {
        return false;
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        Path model = invocation.get(MODEL);
        ModelExport export = ModelExport.to(invocation.get(OUT), invocation.find(FORMAT), invocation.find(PACKAGE),
                invocation.get(SCALED_INPUT));
        OutputPlaces places = new OutputPlaces(List.of(model));
        places.add(export.file());
        places.addAll(export.beside());
        List<ModelExport.Written> written = export.write(exported(invocation, model));
        invocation.print(() -> ExportResult.of(export, written), new ExportReport(export, written)::lines);
    }

    private static ExportedModel exported(Invocation invocation, Path model) throws IOException {
        if (!invocation.has(RepresentationOption.FEATURES)) {
            Optional<EncodedClassifier> classifier = ModelInput.read(model, ClassifierFile::find);
            if (classifier.isPresent()) {
                return ExportedModel.of(classifier.get());
            }
        }
        Encoder encoder = ModelInput.read(model, EncoderFile::read);
        return ExportedModel.of(encoder, invocation.get(RepresentationOption.FEATURES));
    }
}
