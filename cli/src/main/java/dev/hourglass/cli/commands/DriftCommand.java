package dev.hourglass.cli.commands;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.anomaly.Change;
import dev.hourglass.anomaly.Drift;
import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.FeatureOptions;
import dev.hourglass.cli.data.Outputs;
import dev.hourglass.cli.data.RowStream;
import dev.hourglass.inference.DriftResults;
import dev.hourglass.json.JsonObject;
import dev.hourglass.results.AnomalyResult;
import dev.hourglass.store.AutoencoderFile;
import dev.hourglass.summary.DriftReport;
import java.io.IOException;
import java.util.List;

/** {@code hourglass drift}: how far a table is from the rows that were learned from. */
final class DriftCommand implements Command {
    @Override
    public CommandSpec spec() {
        return new CommandSpec("drift", "compare a table with the rows that an autoencoder was trained on",
                "Shows for each column the population stability index, which by custom is moderate from "
                        + Change.MODERATE + " and large from " + Change.LARGE + " on, what it may be by chance with so"
                        + " many rows, and a distance from 0 to 1: that of Kolmogorov and Smirnov for numbers, for"
                        + " categories the least share of rows that would have to change theirs. The last line is of"
                        + " the errors of reconstructions. A table of any length is read some rows at a time.",
                List.of(ModelInput.WHOLE, DataOptions.DATA),
                CommandSpec.options(FeatureOptions.USING, DataOptions.USING),
                "hourglass drift whole.safetensors march.csv");
    }

    @Override
    public boolean streams() {
        return true;
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        Outputs.places(invocation, invocation.get(ModelInput.WHOLE)).add(invocation.find(DataOptions.BAD_ROWS_LIST));
        AnomalyDetector detector = ModelInput.read("drift", invocation, invocation.get(ModelInput.WHOLE),
                AutoencoderFile::read);
        DriftResults results = new DriftResults(detector);
        RowStream stream = new RowStream(invocation, results, List.of());
        stream.read();
        Drift drift = results.drift();
        invocation.print(() -> stream.counted(AnomalyResult.put(new JsonObject(), drift)),
                new DriftReport(drift)::lines);
    }
}
