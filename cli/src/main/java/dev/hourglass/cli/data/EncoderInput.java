package dev.hourglass.cli.data;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.inspection.FarValues;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.table.Table;
import dev.hourglass.text.Escaped;
import java.util.HashSet;
import java.util.Set;

/** A table as an encoder sees it that was trained on another. */
public final class EncoderInput {
    private EncoderInput() {
    }

    /** The rows in the encoder's order of columns; says what is unlike training. */
    public static DoubleMatrix rows(Invocation invocation, Table table, Encoder encoder, Preparation preparation) {
        encoder.provenance().warnings().forEach(warning ->
                invocation.warn("the encoder may be of no use: " + Escaped.path(warning)));
        Set<String> wanted = new HashSet<>(encoder.columns());
        if (!table.names().stream().filter(wanted::contains).toList().equals(encoder.columns())) {
            invocation.note("the columns come in another order than in training; they are matched by name");
        }
        DoubleMatrix rows = preparation.prepare(encoder.features());
        FarValues.warnOfRange(encoder, rows, invocation::tell);
        return rows;
    }
}
