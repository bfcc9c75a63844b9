package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.Positional;
import dev.hourglass.cli.arguments.ValueType;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.FeatureOptions;
import dev.hourglass.cli.data.KeptColumns;
import dev.hourglass.cli.data.Outputs;
import dev.hourglass.cli.data.RepresentationOption;
import dev.hourglass.cli.data.RowStream;
import dev.hourglass.json.JsonObject;
import dev.hourglass.preparation.EncodedRows;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.table.Column;
import dev.hourglass.table.FloatColumn;
import dev.hourglass.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code hourglass encode}: turns the rows of a table into codes. */
public final class EncodeCommand implements Command {
    private static final Positional<Path> MODEL =
            Positional.one("MODEL", ValueType.filePath(), "a model file");
    private static final Option<Path> OUT = Option.of("out", "CODES.csv", ValueType.output(ValueType.path()),
            "where the codes go, or - for standard output; .npy, .npz and .jsonl are written by their endings")
            .orElse(Path.of("-")).abbreviated("o");

    @Override
    public CommandSpec spec() {
        List<Option<?>> options = new ArrayList<>(List.of(OUT));
        options.addAll(RepresentationOption.ALL);
        options.add(KeptColumns.KEEP);
        options.addAll(FeatureOptions.USING);
        options.addAll(DataOptions.USING);
        return new CommandSpec("encode", "turn the rows of a table into codes",
                "Finds the encoder's columns in the table by their names, whatever their order, and writes a table of"
                        + " the codes: code0, code1 and so on; with --features deep also of what layers before give:"
                        + " layer1_0 and so on. Other columns are not read, but for those to keep. A table of any"
                        + " length is read and written some rows at a time.",
                List.of(MODEL, DataOptions.DATA), options,
                "hourglass encode wine.safetensors wine.csv --keep class -o codes.csv");
    }

    @Override
    public boolean streams() {
        return true;
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        Path model = invocation.get(MODEL);
        Path out = invocation.get(OUT);
        Outputs.probeTable(out, DataOptions.inputs(invocation, model));
        Encoder encoder = ModelInput.read("encode", invocation, model, EncoderFile::read);
        Representation taken = RepresentationOption.taken(invocation, Representation.layers(encoder));
        List<String> names = taken.names(encoder);
        KeptColumns kept = new KeptColumns(invocation, names);
        RowStream stream = new RowStream(invocation, encoder,
                FeatureOptions.using(invocation, encoder.features(), kept.names()).withNeedsRows(false));
        stream.run(out, block -> {
            EncodedRows rows = EncodedRows.ofBlock(encoder, taken, block, stream.preparation(), stream.threads());
            List<Column> columns = kept.of(rows.data());
            columns.addAll(FloatColumn.ofMatrix(names, rows.codes()));
            return new RowStream.Made(new Table(columns), rows.data().skipped());
        });
        stream.print(out, new JsonObject().put("rows", stream.rows()).put("codes", names.size()));
    }
}
