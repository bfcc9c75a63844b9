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
import dev.hourglass.cli.data.RepresentationOption;
import dev.hourglass.cli.data.RowStream;
import dev.hourglass.inference.CodeResults;
import dev.hourglass.json.JsonObject;
import dev.hourglass.store.EncoderFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code hourglass encode}: turns the rows of a table into codes. */
public final class EncodeCommand implements Command {
    private static final Positional<Path> MODEL =
            Positional.one("MODEL", PathType.filePath(), "a model file");
    private static final Option<Path> OUT = ResultTable.out("CODES.csv", "codes", ".npy, .npz");

    @Override
    public CommandSpec spec() {
        return new CommandSpec("encode", "turn the rows of a table into codes",
                "Finds the encoder's columns in the table by their names, whatever their order, and writes a table of"
                        + " the codes: code0, code1 and so on; with --features deep also of what layers before give:"
                        + " layer1_0 and so on. Other columns are not read, but for those to keep. A table of any"
                        + " length is read and written some rows at a time.",
                List.of(MODEL, DataOptions.DATA), ResultTable.options(OUT, RepresentationOption.ALL),
                "hourglass encode wine.safetensors wine.csv --keep class -o codes.csv");
    }

    @Override
    public boolean streams() {
        return true;
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        Encoder encoder = ResultTable.model(invocation, "encode", MODEL, OUT, EncoderFile::read);
        CodeResults codes = new CodeResults(encoder,
                RepresentationOption.taken(invocation, Representation.layers(encoder)));
        RowStream stream = ResultTable.write(invocation, OUT, codes);
        stream.print(invocation.get(OUT),
                new JsonObject().put("rows", stream.rows()).put("columns", codes.names().size()));
    }
}
