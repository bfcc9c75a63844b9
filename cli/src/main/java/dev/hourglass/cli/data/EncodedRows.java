package dev.hourglass.cli.data;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.FarValues;
import dev.hourglass.json.JsonObject;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import java.io.IOException;
import java.util.Map;

/**
 * The rows of a table with their codes, without the rows that cannot be used where those are left out.
 *
 * @param data        the rows that are left
 * @param codes       one for each
 * @param preparation what was counted on the way
 */
public record EncodedRows(CsvTable data, Matrix codes, Preparation preparation) {

    /** Encodes the rows of a table. */
    public static EncodedRows of(Invocation invocation, Encoder encoder, CsvTable read) throws IOException {
        int threads = invocation.threads();
        Preparation preparation = new Preparation(invocation, read);
        DoubleMatrix all = EncoderInput.rows(invocation, read.table(), encoder, preparation);
        if (!DataOptions.skipsBadRows(invocation)) {
            return new EncodedRows(read, FarValues.codes(encoder, all, read.places(), row -> row, threads),
                    preparation);
        }
        DoubleMatrix rows = all.selectRows(read.kept(preparation.refused()));
        CsvTable known = read.without(preparation.refused());
        Matrix codes = encoder.transform(rows, threads);
        Map<Integer, CsvException> far = FarValues.refusals(encoder, rows, codes, known.places());
        CsvTable left = known.without(far);
        SkippedRows.tell(invocation, left);
        return new EncodedRows(left, codes.selectRows(known.kept(far)), preparation);
    }

    /** Adds the counts to a result for machines. */
    public JsonObject put(JsonObject result) {
        return preparation.put(result, data);
    }
}
