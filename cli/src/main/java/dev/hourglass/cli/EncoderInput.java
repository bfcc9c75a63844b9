package dev.hourglass.cli;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.table.Table;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table as an encoder sees it that was trained on another. */
final class EncoderInput {
    private EncoderInput() {
    }

    /** The rows in the encoder's order of columns; says what is unlike training. */
    static DoubleMatrix rows(Invocation invocation, Table table, Encoder encoder, Preparation preparation) {
        encoder.provenance().warnings().forEach(warning ->
                invocation.warn("the encoder may be of no use: " + Escaped.path(warning)));
        Set<String> wanted = new HashSet<>(encoder.columns());
        if (!table.names().stream().filter(wanted::contains).toList().equals(encoder.columns())) {
            invocation.note("the columns come in another order than in training; they are matched by name");
        }
        DoubleMatrix rows = preparation.prepare(encoder.features());
        warnOfRange(invocation, rows, encoder);
        return rows;
    }

    private static void warnOfRange(Invocation invocation, DoubleMatrix rows, Encoder encoder) {
        int[] counts = encoder.scaler().outOfRangeCounts(rows);
        List<String> columns = encoder.features().outputNames();
        List<String> names = new ArrayList<>();
        long values = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                names.add(columns.get(i));
                values += counts[i];
            }
        }
        if (values > 0) {
            invocation.warn(values + (values == 1 ? " value lies" : " values lie")
                    + " outside the range of training, in " + Escaped.list(names));
        }
    }
}
