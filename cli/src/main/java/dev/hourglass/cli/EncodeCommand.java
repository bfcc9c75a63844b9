package dev.hourglass.cli;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.store.JsonObject;
import dev.hourglass.table.Column;
import dev.hourglass.table.CsvOptions;
import dev.hourglass.table.Escaped;
import dev.hourglass.table.FloatColumn;
import dev.hourglass.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code hourglass encode}: turns the rows of a table into codes. */
final class EncodeCommand implements Command {
    private static final Positional<Path> MODEL = Positional.one("MODEL", ValueType.path(), "an encoder file");
    private static final Option<Path> OUT = Option.of("out", "CODES.csv", ValueType.path(),
            "where the codes go, or - for standard output").orElse(Path.of("-")).abbreviated("o");
    private static final Option<String> KEEP = Option.of("keep", "NAME", ValueType.text(),
            "pass a column on, in front of the codes; may be given several times").several();

    @Override
    public CommandSpec spec() {
        List<Option<?>> options = new ArrayList<>(List.of(OUT, KEEP));
        options.addAll(DataOptions.ALL);
        return new CommandSpec("encode", "turn the rows of a table into codes",
                "Finds the encoder's columns in the table by their names, whatever their order, and writes a table of"
                        + " the codes: code0, code1 and so on. Other columns are not read, but for those to keep.",
                List.of(MODEL, DataOptions.DATA), options,
                "hourglass encode wine.safetensors wine.csv --keep class -o codes.csv");
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        Path model = invocation.get(MODEL);
        DataOptions.requireFile(model);
        Encoder encoder = EncoderFile.read(model);
        Table table = DataOptions.read(invocation, csvOptions(invocation, encoder));
        noteOrder(invocation, table, encoder);
        DoubleMatrix rows = table.matrix(encoder.columns());
        noteRange(invocation, rows, encoder);
        Matrix codes = encoder.transform(rows, Training.threads(invocation));
        List<Column> columns = new ArrayList<>();
        for (String name : invocation.all(KEEP)) {
            columns.add(table.column(name));
        }
        columns.addAll(FloatColumn.ofMatrix("code", codes));
        Path out = invocation.get(OUT);
        Outputs.table(invocation, out, new Table(columns));
        if (invocation.isJson() && !DataOptions.isStandardStream(out)) {
            invocation.print(new JsonObject()
                    .put("rows", codes.rows()).put("codes", codes.columns()).put("file", out.toString()));
        }
    }

    /** The encoder's columns are numbers, also where they are kept; the others to keep are texts. */
    private static CsvOptions csvOptions(Invocation invocation, Encoder encoder) {
        List<String> texts = new ArrayList<>(invocation.all(KEEP));
        texts.removeAll(encoder.columns());
        return DataOptions.csvOptions(invocation).withTextColumns(texts).withNumericColumns(encoder.columns());
    }

    private static void noteOrder(Invocation invocation, Table table, Encoder encoder) {
        if (!table.numericNames().equals(encoder.columns())) {
            invocation.note("the columns come in another order than in training; they are matched by name");
        }
    }

    private static void noteRange(Invocation invocation, DoubleMatrix rows, Encoder encoder) {
        int[] counts = encoder.scaler().outOfRangeCounts(rows);
        List<String> names = new ArrayList<>();
        long values = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                names.add(encoder.columns().get(i));
                values += counts[i];
            }
        }
        if (values > 0) {
            invocation.warn(values + (values == 1 ? " value lies" : " values lie") + " outside the range of training, in "
                    + Escaped.list(names));
        }
    }
}
