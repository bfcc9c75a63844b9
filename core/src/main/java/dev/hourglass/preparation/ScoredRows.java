package dev.hourglass.preparation;

import dev.hourglass.autoencoder.ReconstructionErrors;
import dev.hourglass.autoencoder.Reconstructor;
import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.matrix.DoubleMatrix;
import java.util.Objects;

/**
 * The rows of a block of a table with the errors of their reconstructions, without those that cannot be used where they
 * are left out.
 *
 * @param data        the rows that are left
 * @param rows        the same as numbers, not scaled
 * @param errors      a number for each, all finite
 * @param preparation what was counted on the way
 */
public record ScoredRows(CsvTable data, DoubleMatrix rows, ReconstructionErrors errors, Preparation preparation) {

    /**
     * Refuses null.
     *
     * @param data        the rows that are left
     * @param rows        the same as numbers, not scaled
     * @param errors      a number for each, all finite
     * @param preparation what was counted on the way
     */
    public ScoredRows {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(errors, "errors");
        Objects.requireNonNull(preparation, "preparation");
    }

    /**
     * {@return the rows of a block with their errors; where it is refused, what was counted so far is told first}
     *
     * @param whole   that reconstructs them
     * @param block   the next one of the table
     * @param blocks  those before
     * @param threads threads to use, 1 or more; changes no bit
     * @throws CsvException          if a row is refused, with its place
     * @throws UnusableDataException if no row has a finite error
     */
    public static ScoredRows ofBlock(Reconstructor whole, CsvTable block, BlockPreparation blocks, int threads) {
        Objects.requireNonNull(whole, "whole");
        Objects.requireNonNull(block, "block");
        Objects.requireNonNull(blocks, "blocks");
        Preparation preparation = blocks.prepare(block);
        return blocks.orTell(() -> {
            KnownRows known = KnownRows.of(block, preparation, blocks.rules());
            ReconstructionErrors errors = whole.errors(known.rows(), threads);
            KnownRows.Kept kept = known.kept(whole, errors);
            return new ScoredRows(kept.data(), kept.select(known.rows()), kept.select(errors), preparation);
        });
    }
}
