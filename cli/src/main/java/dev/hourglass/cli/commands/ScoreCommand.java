package dev.hourglass.cli.commands;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.anomaly.ErrorCount;
import dev.hourglass.anomaly.Threshold;
import dev.hourglass.autoencoder.ReconstructionErrors;
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
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.preparation.ScoredRows;
import dev.hourglass.results.AnomalyResult;
import dev.hourglass.table.Column;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code hourglass score}: how unlike those learned from the rows of a table are. */
final class ScoreCommand implements Command {
    private static final String ERROR = "error";
    private static final String ANOMALY = "anomaly";
    private static final String WORST = "worst_column";
    /** What stands for every row, in this order. */
    private static final List<String> RESULTS = List.of(ERROR, ANOMALY, WORST);
    private static final Option<Path> OUT = Option.of("out", "SCORES.csv", ValueType.output(ValueType.path()),
            "where the scores go, or - for standard output; .npz and .jsonl are written by their endings")
            .orElse(Path.of("-")).abbreviated("o");
    private static final Option<Threshold> THRESHOLD = Option.of("threshold", "ERROR|P%",
            new ValueType<>("an error such as 0.02, or a share such as 99.5%", Threshold::of),
            "a row is an anomaly above this error, or above those of P percent of the validation rows (of the training"
                    + " rows where there were none)").orElse(Threshold.USUAL);
    private static final Option<Boolean> PER_COLUMN =
            Option.flag("per-column", "also write what each column adds to the error, " + ERROR + "_ and its name");

    @Override
    public CommandSpec spec() {
        List<Option<?>> options = new ArrayList<>(List.of(OUT, THRESHOLD, PER_COLUMN, KeptColumns.KEEP));
        options.addAll(FeatureOptions.USING);
        options.addAll(DataOptions.USING);
        return new CommandSpec("score", "tell how unlike the training rows the rows of a table are",
                "Writes a table of " + ERROR + ", the mean squared difference between a row and its reconstruction,"
                        + " both scaled; " + ANOMALY + ", 1 where it is above the threshold, else 0; and " + WORST
                        + ", the name of the column that adds most to it. A table of any length is read and written"
                        + " some rows at a time.",
                List.of(ScoredInput.MODEL, DataOptions.DATA), options,
                "hourglass score whole.safetensors new.csv --keep id -o scores.csv");
    }

    @Override
    public boolean streams() {
        return true;
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        Path out = invocation.get(OUT);
        Outputs.probeTable(out, DataOptions.inputs(invocation, invocation.get(ScoredInput.MODEL)));
        AnomalyDetector detector = ScoredInput.detector(invocation, "score");
        List<String> ofColumns = detector.encoder().columns().stream().map(name -> ERROR + '_' + name).toList();
        List<String> results = new ArrayList<>(RESULTS);
        if (invocation.get(PER_COLUMN)) {
            results.addAll(ofColumns);
        }
        KeptColumns kept = new KeptColumns(invocation, results);
        Threshold threshold = invocation.get(THRESHOLD);
        ErrorCount count = detector.errorCount(threshold);
        RowStream stream = ScoredInput.stream(invocation, detector, kept.names(), false);
        stream.run(out, block -> {
            ScoredRows rows = ScoredInput.rows(stream, detector, block);
            count.add(rows.errors());
            List<Column> columns = kept.of(rows.data());
            columns.addAll(columns(detector, rows.errors(), threshold));
            if (invocation.get(PER_COLUMN)) {
                columns.addAll(NumericColumn.ofMatrix(ofColumns, rows.errors().ofColumns()));
            }
            return new RowStream.Made(new Table(columns), rows.data().skipped());
        });
        stream.print(out, AnomalyResult.put(new JsonObject(), detector, threshold, count));
        invocation.note(count.above() + " of " + count.rows() + " rows are anomalies, with errors above "
                + ShortestDecimal.rounded(count.threshold()));
    }

    private static List<Column> columns(AnomalyDetector detector, ReconstructionErrors errors, Threshold threshold) {
        boolean[] anomalies = detector.anomalies(errors, threshold);
        double[] marks = new double[anomalies.length];
        String[] worst = new String[anomalies.length];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = anomalies[i] ? 1 : 0;
            worst[i] = detector.encoder().columns().get(errors.worstColumn(i));
        }
        return List.of(new NumericColumn(ERROR, errors.ofRows()), new NumericColumn(ANOMALY, marks),
                new TextColumn(WORST, worst));
    }
}
