package dev.hourglass.preparation;

import dev.hourglass.autoencoder.Codes;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.FarValues;
import dev.hourglass.inspection.Finding;
import dev.hourglass.inspection.MemoryInspection;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.matrix.DoubleMatrix;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The rows of a table, encoded; rows that cannot be used may have been left out.
 *
 * @param data        the rows that are left
 * @param codes       what was taken of the encoder, a row for each, all finite
 * @param preparation what was counted on the way
 */
public record EncodedRows(CsvTable data, Codes codes, Preparation preparation) {
    /**
     * Refuses null.
     *
     * @param data        the rows that are left
     * @param codes       what was taken of the encoder, a row for each, all finite
     * @param preparation what was counted on the way
     */
    public EncodedRows {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(codes, "codes");
        Objects.requireNonNull(preparation, "preparation");
    }

    /**
     * {@return the rows of a table with their codes}
     *
     * @param encoder  that makes the codes
     * @param taken    what of it
     * @param read     the table, with all columns of the encoder
     * @param rules    what is refused
     * @param threads  threads to use, 1 or more; changes no bit
     * @param findings is told what is unlike training
     * @throws CsvException          if a row is refused, with its place
     * @throws UnusableDataException if no row has a finite code
     */
    public static EncodedRows of(Encoder encoder, Representation taken, CsvTable read, PreparationRules rules,
            int threads, Consumer<Finding> findings) {
        Objects.requireNonNull(read, "read");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(taken, "taken");
        return encode(encoder, taken, read, prepare(encoder, read, rules, findings), rules, threads);
    }

    /**
     * {@return the rows of a block with their codes; if it is refused, what was counted so far is reported first}
     *
     * @param encoder that makes the codes
     * @param taken   what of it
     * @param block   the next one of the table
     * @param blocks  those before
     * @param threads threads to use, 1 or more; changes no bit
     * @throws CsvException          if a row is refused, with its place
     * @throws UnusableDataException if no row has a finite code
     */
    public static EncodedRows ofBlock(Encoder encoder, Representation taken, CsvTable block, BlockPreparation blocks,
            int threads) {
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(taken, "taken");
        Objects.requireNonNull(block, "block");
        Preparation preparation = blocks.prepare(block);
        return blocks.orTell(() -> encode(encoder, taken, block, preparation, blocks.rules(), threads));
    }

    private static EncodedRows encode(Encoder encoder, Representation taken, CsvTable read, Preparation preparation,
            PreparationRules rules, int threads) {
        if (!rules.skipsBadRows()) {
            Codes codes = taken.encode(encoder, preparation.rows(), threads);
            FarValues.requireFinite(encoder, taken, preparation.rows(), codes, read.places(), row -> row);
            return new EncodedRows(read, codes, preparation);
        }
        DoubleMatrix rows = preparation.rows().selectRows(read.kept(preparation.refused()));
        CsvTable known = read.without(preparation.refused());
        Codes codes = taken.encode(encoder, rows, threads);
        Map<Integer, CsvException> far = FarValues.refusals(encoder, rows, codes, known.places());
        return new EncodedRows(known.without(far),
                new Codes(codes.matrix().selectRows(known.kept(far)), List.of()), preparation);
    }

    /**
     * {@return the rows of a table that an encoder can take: all of them, unless bad rows are to be left out}
     *
     * @param encoder that was trained on another table
     * @param read    the table, with all columns of the encoder
     * @param rules   what is refused
     */
    public static CsvTable usable(Encoder encoder, CsvTable read, PreparationRules rules) {
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(read, "read");
        return rules.skipsBadRows() ? read.without(new Preparation(read, encoder.features(), rules).refused()) : read;
    }

    /**
     * {@return a table as the numbers that an encoder takes, in its order of columns}
     *
     * @param encoder  that was trained on another table
     * @param read     the table, with all columns of the encoder
     * @param rules    what is refused
     * @param findings is told what is unlike training
     * @throws CsvException                                          if a row is refused, with its place
     * @throws dev.hourglass.inspection.InsufficientMemoryException if the heap cannot hold the numbers
     */
    public static Preparation prepare(Encoder encoder, CsvTable read, PreparationRules rules,
            Consumer<Finding> findings) {
        Objects.requireNonNull(read, "read");
        Objects.requireNonNull(rules, "rules");
        BlockPreparation blocks = new BlockPreparation(encoder, rules, findings);
        MemoryInspection.ofTable(read.table().rows(), encoder.features().width(), Runtime.getRuntime().maxMemory());
        Preparation preparation = blocks.prepare(read);
        blocks.tell();
        return preparation;
    }
}
