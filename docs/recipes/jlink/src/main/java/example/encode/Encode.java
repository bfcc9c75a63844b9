package example.encode;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvWriter;
import dev.hourglass.csv.MissingValues;
import dev.hourglass.engine.Engine;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.table.FloatColumn;
import dev.hourglass.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Writes the codes of a table to standard output, as CSV. */
public final class Encode {
    private Encode() {
    }

    public static void main(String[] arguments) throws IOException {
        Encoder encoder = EncoderFile.read(Path.of(arguments[0]));
        Table table = CsvReader.read(Path.of(arguments[1]), new CsvOptions().withFeatureColumns(encoder.columns())
                .withCategoricalColumns(encoder.features().categories(), false)
                .withMissingValues(MissingValues.KEEP));
        Matrix codes = encoder.transform(table, 1);
        CsvWriter.write(new Table(FloatColumn.ofMatrix(
                IntStream.range(0, codes.columns()).mapToObj(i -> "code" + i).toList(), codes)), System.out);
        System.err.println("vectors: " + Engine.current().vector());
    }
}
