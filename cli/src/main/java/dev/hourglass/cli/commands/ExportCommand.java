package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.Positional;
import dev.hourglass.cli.arguments.ValueType;
import dev.hourglass.cli.data.Outputs;
import dev.hourglass.cli.data.RepresentationOption;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.export.Chain;
import dev.hourglass.export.ExportFormat;
import dev.hourglass.export.ExportFormats;
import dev.hourglass.export.ExportSettings;
import dev.hourglass.file.AtomicFile;
import dev.hourglass.json.JsonObject;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.store.ClassifierFile;
import dev.hourglass.store.EncoderFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code hourglass export}: a model in the format of another program. */
final class ExportCommand implements Command {
    private static final Positional<Path> MODEL =
            Positional.one("MODEL", ValueType.filePath(), "an encoder or classifier file");
    private static final Option<ExportFormat> FORMAT = Option.of("format", String.join("|", names()),
            new ValueType<>(String.join(" or ", names()), ExportFormats::named),
            "what to write (default: what the name of the output ends in)");
    private static final Option<Path> OUT = Option.of("out", "FILE", ValueType.output(ValueType.filePath()),
            "where the model goes; for Java, the file is named as the class is").mandatory().abbreviated("o");
    private static final Option<String> PACKAGE = Option.of("package", "NAME", ValueType.text(),
            "the package of the Java class (default: none)");

    private static final Option<Boolean> SCALED_INPUT = Option.flag("scaled-input",
            "for h5, keras and tfjs: leave the scaler out, as the tutorial's encoder.h5; DL4J and tfjs need it");

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

    private static List<String> names() {
        return ExportFormats.ALL.stream().map(ExportFormat::name).toList();
    }

    @Override
    public boolean computes(Invocation invocation) {
        return false;
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        Path model = invocation.get(MODEL);
        Path out = invocation.get(OUT);
        ExportFormat format = format(invocation, out);
        if (invocation.get(SCALED_INPUT) && !format.knowsScaledInput()) {
            throw CommandException.usage(SCALED_INPUT.spelling() + " is not for " + format.name()
                    + ", which scales exactly", "leave it out");
        }
        Outputs.probe(out, model);
        ExportSettings settings = new ExportSettings(called(invocation, format, out))
                .withScaledInput(invocation.get(SCALED_INPUT));
        Chain chain = chain(invocation, model);
        byte[] bytes = format.bytes(chain, settings);
        for (Map.Entry<String, byte[]> other : format.beside(chain, settings).entrySet()) {
            Path place = out.resolveSibling(other.getKey());
            Outputs.probe(place, model);
            Outputs.requireApart(place, out);
            AtomicFile.write(place, other.getValue());
        }
        AtomicFile.write(out, bytes);
        if (invocation.isJson()) {
            invocation.print(new JsonObject().put("format", format.name()).put("bytes", bytes.length)
                    .put("file", out.toString()));
        }
    }

    private static ExportFormat format(Invocation invocation, Path out) {
        return invocation.find(FORMAT).or(() -> ExportFormats.ALL.stream()
                .filter(format -> out.toString().endsWith(format.ending())).findFirst())
                .orElseThrow(() -> CommandException.usage("the format is not told by the name of the output, "
                        + out.getFileName(), "give one with " + FORMAT.spelling() + ": "
                        + String.join(", ", names())));
    }

    private static Chain chain(Invocation invocation, Path model) throws IOException {
        if (!invocation.has(RepresentationOption.FEATURES)) {
            Optional<EncodedClassifier> classifier = ModelInput.read(model, ClassifierFile::find);
            if (classifier.isPresent()) {
                return Chain.of(classifier.get());
            }
        }
        Encoder encoder = ModelInput.read(model, EncoderFile::read);
        return Chain.of(encoder, invocation.get(RepresentationOption.FEATURES));
    }

    /** What the model is called: as the file, without its ending. */
    private static String called(Invocation invocation, ExportFormat format, Path out) {
        String file = out.getFileName().toString();
        String name = file.endsWith(format.ending())
                ? file.substring(0, file.length() - format.ending().length()) : file;
        Optional<String> place = invocation.find(PACKAGE);
        if (place.isPresent() && !format.name().equals("java")) {
            throw CommandException.usage(PACKAGE.spelling() + " is for Java", "leave it out");
        }
        return place.map(prefix -> prefix + '.' + name).orElse(name);
    }
}
