package dev.hourglass.preparation;

import dev.hourglass.autoencoder.Codes;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.FarValues;
import dev.hourglass.inspection.Finding;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.table.Table;
import dev.hourglass.text.Escaped;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The rows of a table, encoded, without those that cannot be used where they are left out.
 *
 * @param data        the rows that are left
 * @param codes       what was taken of the encoder, a row for each
 * @param preparation what was counted on the way
 */
public record EncodedRows(CsvTable data, Matrix codes, Preparation preparation) {
    /**
     * Refuses null.
     *
     * @param data        the rows that are left
     * @param codes       what was taken of the encoder, a row for each
     * @param preparation what was counted on the way
     */
    public EncodedRows {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(codes, "codes");
        Objects.requireNonNull(preparation, "preparation");
        Objects.requireNonNull(data, "data");
    }

    /**
     * {@return the rows of a table with their codes}
     *
     * @param encoder  that makes the codes
     * @param taken    what of it
     * @param read     the table, with all columns of the encoder
     * @param rules    what is refused
     * @param threads  threads to use, 1 or more; changes no bit
     * @param findings hears what is unlike training
     * @throws CsvException                                     if a row is refused, with its place
     * @throws dev.hourglass.inspection.UnusableDataException if no row has a finite code
     */
    public static EncodedRows of(Encoder encoder, Representation taken, CsvTable read, PreparationRules rules,
            int threads, Consumer<Finding> findings) {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(taken, "taken");
        Preparation preparation = prepare(encoder, read, rules, findings);
        if (!rules.skipsBadRows()) {
            return new EncodedRows(read, FarValues.codes(encoder, taken, preparation.rows(), read.places(),
                    row -> row, threads), preparation);
        }
        DoubleMatrix rows = preparation.rows().selectRows(read.kept(preparation.refused()));
        CsvTable known = read.without(preparation.refused());
        Codes codes = taken.encode(encoder, rows, threads);
        Map<Integer, CsvException> far = FarValues.refusals(encoder, rows, codes, known.places());
        return new EncodedRows(known.without(far), codes.matrix().selectRows(known.kept(far)), preparation);
    }

    /**
     * {@return a table as the numbers that an encoder takes, in its order of columns}
     *
     * @param encoder  that was trained on another table
     * @param read     the table, with all columns of the encoder
     * @param rules    what is refused
     * @param findings hears what is unlike training
     * @throws CsvException if a row is refused, with its place
     */
    public static Preparation prepare(Encoder encoder, CsvTable read, PreparationRules rules,
            Consumer<Finding> findings) {
        Objects.requireNonNull(rules, "rules");
        encoder.provenance().warnings().forEach(warning -> findings.accept(
                Finding.warning("the encoder may be of no use: " + Escaped.path(warning), Remedy.NONE)));
        if (!hasOrder(read.table(), encoder)) {
            findings.accept(Finding.note(
                    "the columns come in another order than in training; they are matched by name"));
        }
        Preparation preparation = new Preparation(read, encoder.features(), rules);
        preparation.tell(findings);
        FarValues.warnOfRange(encoder, preparation.rows(), findings);
        return preparation;
    }

    private static boolean hasOrder(Table table, Encoder encoder) {
        Set<String> wanted = new HashSet<>(encoder.columns());
        return table.names().stream().filter(wanted::contains).toList().equals(encoder.columns());
    }
}
