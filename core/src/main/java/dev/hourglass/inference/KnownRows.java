package dev.hourglass.inference;

import dev.hourglass.autoencoder.ReconstructionErrors;
import dev.hourglass.autoencoder.Reconstructor;
import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.FarValues;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preparation.BlockPreparation;
import dev.hourglass.preparation.Preparation;
import dev.hourglass.preparation.PreparationRules;
import java.util.Map;
import java.util.function.Function;

/**
 * The rows of a block that an encoder can take: all, or where those that cannot be used are left out, the others.
 *
 * @param data  with these rows
 * @param rows  the same as numbers, not scaled
 * @param skips whether those of which nothing finite comes are left out as well
 */
record KnownRows(CsvTable data, DoubleMatrix rows, boolean skips) {
    /**
     * What work makes of those of a block.
     *
     * @param block  the next one of the table
     * @param blocks those before; where this one is refused, what was counted so far is told first
     */
    static <T> T of(CsvTable block, BlockPreparation blocks, Function<KnownRows, T> work) {
        Preparation preparation = blocks.prepare(block);
        return blocks.orTell(() -> work.apply(of(block, preparation, blocks.rules())));
    }

    private static KnownRows of(CsvTable block, Preparation preparation, PreparationRules rules) {
        if (!rules.skipsBadRows()) {
            return new KnownRows(block, preparation.rows(), false);
        }
        return new KnownRows(block.without(preparation.refused()),
                preparation.rows().selectRows(block.kept(preparation.refused())), true);
    }

    /**
     * Those of them that come back from their codes with finite errors.
     *
     * @param data  with these rows
     * @param which of the known ones they are
     * @param all   whether they are all
     */
    record Kept(CsvTable data, int[] which, boolean all) {
        DoubleMatrix select(DoubleMatrix ofKnown) {
            return all ? ofKnown : ofKnown.selectRows(which);
        }

        ReconstructionErrors select(ReconstructionErrors ofKnown) {
            return all ? ofKnown : ofKnown.select(which);
        }
    }

    /**
     * Those that have finite errors.
     *
     * @param whole  that reconstructed the rows
     * @param errors a number for each row
     * @throws CsvException if one has not, and none is left out
     */
    Kept kept(Reconstructor whole, ReconstructionErrors errors) {
        if (!skips) {
            FarValues.requireFinite(whole, rows, errors, data.places());
        }
        Map<Integer, CsvException> far =
                FarValues.refusals(whole.encoder(), rows, errors.notFinite(), data.places());
        return new Kept(data.without(far), data.kept(far), far.isEmpty());
    }
}
