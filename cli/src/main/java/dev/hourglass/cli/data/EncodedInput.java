package dev.hourglass.cli.data;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.preparation.EncodedRows;
import java.io.IOException;

/** The table of an invocation, read and encoded, as several commands need it. */
public final class EncodedInput {
    private EncodedInput() {
    }

    /**
     * Reads it and encodes it; says what is unlike training, and which rows were left out.
     *
     * @param taken what of the encoder
     */
    public static EncodedRows read(Invocation invocation, Encoder encoder, Representation taken, CsvOptions options)
            throws IOException {
        CsvTable data = DataOptions.read(invocation, options);
        EncodedRows rows = EncodedRows.of(encoder, taken, data, FeatureOptions.rules(invocation),
                invocation.threads(), invocation::tell);
        SkippedRows.tell(invocation, rows.data());
        return rows;
    }
}
