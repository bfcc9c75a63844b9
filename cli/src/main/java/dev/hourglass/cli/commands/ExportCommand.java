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
import dev.hourglass.text.Escaped;
import dev.hourglass.text.ShellWord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
            "for " + names(ExportFormat::takesPackage) + ": the package of the class (default: none)");
    private static final Option<Boolean> SCALED_INPUT = Option.flag("scaled-input",
            "for " + names(ExportFormat::knowsScaledInput) + ": leave the scaler out, as the tutorial's encoder.h5; "
                    + names(ExportFormat::needsScaledInput) + " and DL4J need it");

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

    private static String names(Predicate<ExportFormat> which) {
        return ExportFormats.ALL.stream().filter(which).map(ExportFormat::name).collect(Collectors.joining(", "));
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
        ExportSettings settings = new ExportSettings(called(invocation, format, out))
                .withScaledInput(invocation.get(SCALED_INPUT));
        Outputs.probe(out, model);
        for (String other : format.beside(settings)) {
            Path place = out.resolveSibling(other);
            Outputs.probe(place, model);
            Outputs.requireApart(place, out);
        }
        write(invocation, format, chain(invocation, model), settings);
    }

    private static void write(Invocation invocation, ExportFormat format, Chain chain, ExportSettings settings)
            throws IOException {
        Path out = invocation.get(OUT);
        byte[] bytes = format.bytes(chain, settings);
        List<JsonObject> beside = new ArrayList<>();
        for (Map.Entry<String, byte[]> other : format.beside(chain, settings).entrySet()) {
            Path place = out.resolveSibling(other.getKey());
            beside.add(written(place, other.getValue(), AtomicFile.write(place, other.getValue())));
        }
        JsonObject result = written(out, bytes, AtomicFile.write(out, bytes));
        if (invocation.isJson()) {
            result.put("format", format.name()).put("name", settings.name());
            invocation.print(beside.isEmpty() ? result : result.put("beside", beside));
            return;
        }
        print(invocation, format.name(), result);
        for (JsonObject other : beside) {
            print(invocation, "beside it", other);
        }
        if (format.takesPackage() && !fileName(out).equals(fileOf(format, settings))) {
            invocation.out().printLine("the class is " + settings.name() + ": name the file "
                    + fileOf(format, settings) + " to compile it");
        }
    }

    private static JsonObject written(Path file, byte[] bytes, String sha256) {
        return new JsonObject().put("file", file.toString()).put("bytes", bytes.length).put("sha256", sha256);
    }

    private static void print(Invocation invocation, String what, JsonObject written) throws IOException {
        invocation.out().printLine(what + ": " + Escaped.path(Path.of(written.string("file"))) + " (SHA-256 "
                + written.string("sha256") + ")");
    }

    private static String fileOf(ExportFormat format, ExportSettings settings) {
        return settings.name().substring(settings.name().lastIndexOf('.') + 1) + format.ending();
    }

    private static String fileName(Path file) {
        return file.getFileName().toString();
    }

    private static ExportFormat format(Invocation invocation, Path out) {
        return invocation.find(FORMAT).or(() -> ExportFormats.of(out))
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

    /**
     * What the model is called: as the file, without its ending. A file that has to be named otherwise anyhow, since
     * its ending is that of another format, gives the nearest name there can be.
     */
    private static String called(Invocation invocation, ExportFormat format, Path out) {
        String stem = ExportFormats.stem(out);
        String name = format.nearestName(stem);
        if (!name.equals(stem) && ExportFormats.of(out).equals(Optional.of(format))) {
            throw CommandException.usage(Escaped.quoted(stem) + " cannot be the name of the class",
                    "name the file as the class: " + OUT.spelling() + ' '
                            + ShellWord.ofPath(out.resolveSibling(name + format.ending()).toString()));
        }
        Optional<String> place = invocation.find(PACKAGE);
        place.ifPresent(given -> requirePackage(format, given));
        return place.map(prefix -> prefix + '.' + name).orElse(name);
    }

    private static void requirePackage(ExportFormat format, String given) {
        if (!format.takesPackage()) {
            throw CommandException.usage(PACKAGE.spelling() + " is for " + names(ExportFormat::takesPackage)
                    + ", not for " + format.name(), "leave it out");
        }
        String nearest = format.nearestPackage(given);
        if (!nearest.equals(given)) {
            throw CommandException.usage(Escaped.quoted(given) + " cannot be the name of a package",
                    ShellWord.option(PACKAGE.spelling(), nearest));
        }
    }
}
