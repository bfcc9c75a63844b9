package dev.hourglass.cli.commands;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.RowStream;
import dev.hourglass.inference.ReconstructionResults;
import dev.hourglass.json.JsonObject;
import dev.hourglass.store.AutoencoderFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code hourglass reconstruct}: what an autoencoder makes of the rows of a table. */
final class ReconstructCommand implements Command {
    private static final Option<Path> OUT = ResultTable.out("ROWS.csv", "rows", ".npy, .npz");

    @Override
    public CommandSpec spec() {
        return new CommandSpec("reconstruct", "send the rows of a table through their codes and back",
                "Writes a table of the autoencoder's columns, in their own units, as its decoder makes them of the"
                        + " rows' codes; a category is the most probable one. How far they are from the rows, score"
                        + " tells. A table of any length is read and written some rows at a time.",
                List.of(ModelInput.WHOLE, DataOptions.DATA), ResultTable.options(OUT, List.of()),
                "hourglass reconstruct whole.safetensors new.csv -o back.csv");
    }

    @Override
    public boolean streams() {
        return true;
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        AnomalyDetector detector =
                ResultTable.model(invocation, "reconstruct", ModelInput.WHOLE, OUT, AutoencoderFile::read);
        RowStream stream =
                ResultTable.write(invocation, OUT, new ReconstructionResults(detector.reconstructor()));
        stream.print(invocation.get(OUT), new JsonObject().put("rows", stream.rows()));
    }
}
