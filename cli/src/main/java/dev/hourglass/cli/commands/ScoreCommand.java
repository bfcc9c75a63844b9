package dev.hourglass.cli.commands;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.anomaly.ErrorCount;
import dev.hourglass.anomaly.Threshold;
import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.RowStream;
import dev.hourglass.inference.ScoreResults;
import dev.hourglass.json.JsonObject;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.results.AnomalyResult;
import dev.hourglass.store.AutoencoderFile;
import dev.hourglass.text.ValueType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code hourglass score}: how unlike those learned from the rows of a table are. */
final class ScoreCommand implements Command {
    private static final Option<Path> OUT = ResultTable.out("SCORES.csv", "scores", ".npz");
    private static final Option<Threshold> THRESHOLD = Option.of("threshold", "ERROR|P%",
            new ValueType<>("an error such as 0.02, or a share such as 99.5%", Threshold::of),
            "a row is an anomaly above this error, or above those of P percent of the validation rows (of the training"
                    + " rows where there were none)").orElse(Threshold.USUAL);
    private static final Option<Boolean> PER_COLUMN =
            Option.flag("per-column", "also write what each column adds to the error, error_ and its name");

    @Override
    public CommandSpec spec() {
        return new CommandSpec("score", "tell how unlike the training rows the rows of a table are",
                "Writes a table of error, the mean squared difference between a row and its reconstruction, both"
                        + " scaled; anomaly, 1 where it is above the threshold, else 0; and worst_column, the name of"
                        + " the column that adds most to it. A table of any length is read and written some rows at a"
                        + " time.",
                List.of(ModelInput.WHOLE, DataOptions.DATA),
                ResultTable.options(OUT, List.of(THRESHOLD, PER_COLUMN)),
                "hourglass score whole.safetensors new.csv --keep id -o scores.csv");
    }

    @Override
    public boolean streams() {
        return true;
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        AnomalyDetector detector =
                ResultTable.model(invocation, "score", ModelInput.WHOLE, OUT, AutoencoderFile::read);
        Threshold threshold = invocation.get(THRESHOLD);
        ScoreResults scores = new ScoreResults(detector, threshold, invocation.get(PER_COLUMN));
        RowStream stream = ResultTable.write(invocation, OUT, scores);
        ErrorCount count = scores.count();
        stream.print(invocation.get(OUT), AnomalyResult.put(new JsonObject(), detector, threshold, count));
        invocation.note(count.above() + " of " + count.rows() + " rows are anomalies, with errors above "
                + ShortestDecimal.rounded(count.threshold()));
    }
}
