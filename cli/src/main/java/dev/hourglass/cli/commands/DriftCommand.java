package dev.hourglass.cli.commands;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.anomaly.Change;
import dev.hourglass.anomaly.Drift;
import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.FeatureOptions;
import dev.hourglass.json.JsonObject;
import dev.hourglass.preparation.ScoredRows;
import dev.hourglass.results.AnomalyResult;
import dev.hourglass.results.PreparationResult;
import dev.hourglass.summary.DriftReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code hourglass drift}: how far a table is from the rows that were learned from. */
final class DriftCommand implements Command {
    @Override
    public CommandSpec spec() {
        List<Option<?>> options = new ArrayList<>(FeatureOptions.USING);
        options.addAll(DataOptions.USING);
        return new CommandSpec("drift", "compare a table with the rows that an autoencoder was trained on",
                "Shows for each column the population stability index, which by custom is moderate from "
                        + Change.MODERATE + " and large from " + Change.LARGE + " on, what it may be by chance with so"
                        + " many rows, and a distance from 0 to 1: that of Kolmogorov and Smirnov for numbers, for"
                        + " categories the least share of rows that would have to change theirs. The last line is of"
                        + " the errors of reconstructions.",
                List.of(ScoredInput.MODEL, DataOptions.DATA), options,
                "hourglass drift whole.safetensors march.csv");
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        AnomalyDetector detector = ScoredInput.detector(invocation, "drift");
        ScoredRows rows = ScoredInput.rows(invocation, detector, List.of(), true);
        Drift drift = detector.drift(rows.rows(), rows.errors());
        if (invocation.isJson()) {
            invocation.print(PreparationResult.put(AnomalyResult.put(new JsonObject(), drift), rows.preparation(),
                    rows.data()));
            return;
        }
        invocation.out().printLines(new DriftReport(drift).lines());
    }
}
