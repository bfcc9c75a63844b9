package dev.hourglass.inference;

import dev.hourglass.autoencoder.ReconstructionErrors;
import dev.hourglass.autoencoder.Reconstructor;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preparation.BlockPreparation;

/**
 * The rows of a block of a table with the errors of their reconstructions, without those that cannot be used where they
 * are left out.
 *
 * @param data   the rows that are left
 * @param rows   the same as numbers, not scaled
 * @param errors a number for each, all finite
 */
record ScoredRows(CsvTable data, DoubleMatrix rows, ReconstructionErrors errors) {
    /**
     * The rows of a block with their errors.
     *
     * @param whole   that reconstructs them
     * @param block   the next one of the table
     * @param blocks  those before
     * @param threads threads to use, 1 or more; changes no bit
     */
    static ScoredRows of(Reconstructor whole, CsvTable block, BlockPreparation blocks, int threads) {
        return KnownRows.of(block, blocks, known -> {
            ReconstructionErrors errors = whole.errors(known.rows(), threads);
            KnownRows.Kept kept = known.kept(whole, errors);
            return new ScoredRows(kept.data(), kept.select(known.rows()), kept.select(errors));
        });
    }
}
