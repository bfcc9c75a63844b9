package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.Encoder;
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
import dev.hourglass.cli.data.RowStream;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.json.JsonObject;
import dev.hourglass.linear.NonFiniteScoreException;
import dev.hourglass.linear.Predictions;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.preparation.EncodedRows;
import dev.hourglass.results.ClassifierResult;
import dev.hourglass.store.ClassifierFile;
import dev.hourglass.table.Column;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code hourglass predict}: the classes of the rows of a table. */
final class PredictCommand implements Command {
    private static final Positional<Path> MODEL =
            Positional.one("MODEL", ValueType.filePath(), "a classifier file");
    private static final String CLASS = "predicted_class";
    private static final String PROBABILITY = "probability_";
    private static final Option<Path> OUT = Option.of("out", "CLASSES.csv", ValueType.output(ValueType.path()),
            "where the classes go, or - for standard output; .npz and .jsonl are written by their endings")
            .orElse(Path.of("-")).abbreviated("o");

    @Override
    public CommandSpec spec() {
        List<Option<?>> options = new ArrayList<>(List.of(OUT, KeptColumns.KEEP));
        options.addAll(FeatureOptions.USING);
        options.addAll(DataOptions.USING);
        return new CommandSpec("predict", "tell the classes of the rows of a table",
                "Finds the classifier's columns in the table by their names, whatever their order, and writes a table"
                        + " of " + CLASS + " and the probability of each class, " + PROBABILITY + " and its name. Other"
                        + " columns are not read, but for those to keep. A table of any length is read and written some"
                        + " rows at a time.",
                List.of(MODEL, DataOptions.DATA), options,
                "hourglass predict classifier.safetensors new.csv --keep id -o out.csv");
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
        EncodedClassifier classifier =
                ModelInput.read("predict", invocation, model, ClassifierFile::read);
        List<String> results = new ArrayList<>(List.of(CLASS));
        classifier.labels().labels().forEach(label -> results.add(PROBABILITY + label));
        KeptColumns kept = new KeptColumns(invocation, results);
        Encoder encoder = classifier.encoder();
        RowStream stream = new RowStream(invocation, encoder,
                FeatureOptions.using(invocation, encoder.features(), kept.names()).withNeedsRows(false));
        stream.run(out, block -> {
            EncodedRows rows = EncodedRows.ofBlock(encoder, classifier.representation(), block, stream.preparation(),
                    stream.threads());
            Predictions predictions = predictions(classifier, rows.codes().toDouble(), rows.data());
            List<Column> columns = kept.of(rows.data());
            columns.add(new TextColumn(CLASS, Arrays.stream(predictions.classes())
                    .mapToObj(classifier.labels()::label).toArray(String[]::new)));
            columns.addAll(NumericColumn.ofMatrix(results.subList(1, results.size()), predictions.probabilities()));
            return new RowStream.Made(new Table(columns), rows.data().skipped());
        });
        stream.print(out, ClassifierResult.put(new JsonObject().put("rows", stream.rows()), classifier));
    }

    private static Predictions predictions(EncodedClassifier classifier, DoubleMatrix codes, CsvTable data) {
        try {
            return classifier.model().predictions(codes);
        } catch (NonFiniteScoreException refused) {
            throw new CommandException(ExitCode.BAD_DATA, data.places().words(refused.row())
                    + " has no finite score: the classifier's coefficients are too large for its code",
                    "fit the classifier again, with a smaller --c if one was given", refused);
        }
    }
}
