package dev.hourglass.preparation;

import dev.hourglass.autoencoder.Reconstruction;
import dev.hourglass.autoencoder.Reconstructor;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.matrix.DoubleMatrix;
import java.util.Objects;

/**
 * The rows of a block of a table as they come back from their codes, without those that cannot be used where they are
 * left out.
 *
 * @param data          the rows that are left
 * @param reconstructed the same, in the columns' own units; a category is a number for each level
 * @param preparation   what was counted on the way
 */
public record ReconstructedRows(CsvTable data, DoubleMatrix reconstructed, Preparation preparation) {
    /**
     * Refuses null.
     *
     * @param data          the rows that are left
     * @param reconstructed the same, in the columns' own units
     * @param preparation   what was counted on the way
     */
    public ReconstructedRows {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(reconstructed, "reconstructed");
        Objects.requireNonNull(preparation, "preparation");
    }

    /**
     * {@return the rows of a block as they come back; where it is refused, what was counted so far is told first}
     *
     * @param whole   that sends them to their codes and back
     * @param block   the next one of the table
     * @param blocks  those before
     * @param threads threads to use, 1 or more; changes no bit
     * @throws dev.hourglass.csv.CsvException                 if a row is refused, with its place
     * @throws dev.hourglass.inspection.UnusableDataException if no row has a finite error
     */
    public static ReconstructedRows ofBlock(Reconstructor whole, CsvTable block, BlockPreparation blocks,
            int threads) {
        Objects.requireNonNull(whole, "whole");
        Objects.requireNonNull(block, "block");
        Objects.requireNonNull(blocks, "blocks");
        Preparation preparation = blocks.prepare(block);
        return blocks.orTell(() -> {
            KnownRows known = KnownRows.of(block, preparation, blocks.rules());
            Reconstruction back = whole.reconstruction(known.rows(), threads);
            KnownRows.Kept kept = known.kept(whole, back.errors());
            return new ReconstructedRows(kept.data(), kept.select(back.rows()), preparation);
        });
    }
}
