package dev.hourglass.cli.commands;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.ValueType;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.FeatureOptions;
import dev.hourglass.cli.data.KeptColumns;
import dev.hourglass.cli.data.Outputs;
import dev.hourglass.cli.data.RowStream;
import dev.hourglass.json.JsonObject;
import dev.hourglass.preparation.ScoredRows;
import dev.hourglass.table.Column;
import dev.hourglass.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code hourglass reconstruct}: what an autoencoder makes of the rows of a table. */
final class ReconstructCommand implements Command {
    private static final Option<Path> OUT = Option.of("out", "ROWS.csv", ValueType.output(ValueType.path()),
            "where the rows go, or - for standard output; .npy, .npz and .jsonl are written by their endings")
            .orElse(Path.of("-")).abbreviated("o");

    @Override
    public CommandSpec spec() {
        List<Option<?>> options = new ArrayList<>(List.of(OUT, KeptColumns.KEEP));
        options.addAll(FeatureOptions.USING);
        options.addAll(DataOptions.USING);
        return new CommandSpec("reconstruct", "send the rows of a table through their codes and back",
                "Writes a table of the autoencoder's columns, in their own units, as its decoder makes them of the"
                        + " rows' codes; a category is the most probable one. How far they are from the rows, score"
                        + " tells. A table of any length is read and written some rows at a time.",
                List.of(ScoredInput.MODEL, DataOptions.DATA), options,
                "hourglass reconstruct whole.safetensors new.csv -o back.csv");
    }

    @Override
    public boolean streams() {
        return true;
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        Path out = invocation.get(OUT);
        Outputs.probeTable(out, DataOptions.inputs(invocation, invocation.get(ScoredInput.MODEL)));
        AnomalyDetector detector = ScoredInput.detector(invocation, "reconstruct");
        KeptColumns kept = new KeptColumns(invocation, detector.encoder().columns());
        RowStream stream = ScoredInput.stream(invocation, detector, kept.names(), false);
        stream.run(out, block -> {
            ScoredRows rows = ScoredInput.rows(stream, detector, block);
            List<Column> columns = kept.of(rows.data());
            columns.addAll(detector.reconstructor().columns(
                    detector.reconstructor().reconstruct(rows.rows(), stream.threads())));
            return new RowStream.Made(new Table(columns), rows.data().skipped());
        });
        stream.print(out, new JsonObject().put("rows", stream.rows()));
    }
}
