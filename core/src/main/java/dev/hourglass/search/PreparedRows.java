package dev.hourglass.search;

import dev.hourglass.autoencoder.DataDigest;
import dev.hourglass.evaluation.Fold;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.split.RowParts;
import dev.hourglass.split.Split;
import java.util.Objects;
import java.util.Optional;

/**
 * Rows that are numbers already: what stands in for missing cells, and which categories there are, was found in all of
 * them, while scaling and all else is fitted anew in every fold.
 *
 * @param features fitted to these rows
 * @param prepared rows x numbers
 * @param classes  of the rows
 */
public record PreparedRows(Features features, DoubleMatrix prepared, Optional<Classes> classes)
        implements SearchData {
    /**
     * Refuses null.
     *
     * @param features fitted to these rows
     * @param prepared rows x numbers
     * @param classes  of the rows
     */
    public PreparedRows {
        Objects.requireNonNull(features, "features");
        Objects.requireNonNull(prepared, "prepared");
        Objects.requireNonNull(classes, "classes");
    }
    @Override
    public int rows() {
        return prepared.rows();
    }

    @Override
    public int columns() {
        return prepared.columns();
    }

    @Override
    public SearchData withoutClasses() {
        return new PreparedRows(features, prepared, Optional.empty());
    }

    @Override
    public Fold fold(Split split, long seed) {
        int[] all = classes.map(Classes::ofRows).orElseGet(() -> new int[rows()]);
        return new Fold(features, prepared.selectRows(split.train()), RowParts.select(all, split.train()),
                prepared.selectRows(split.test()), RowParts.select(all, split.test()), seed);
    }

    @Override
    public String sha256() {
        return TableRows.digest(DataDigest.sha256(features.outputNames(), prepared), classes);
    }
}
