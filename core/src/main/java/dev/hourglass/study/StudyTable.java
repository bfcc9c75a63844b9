package dev.hourglass.study;

import dev.hourglass.inspection.Target;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preparation.PreparedTable;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.search.TableRows;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A table as studies take it.
 *
 * @param table   with its numbers, and what its rows are for
 * @param refit   fits features to some rows of the table after others, as folds do; safe for many threads
 * @param threads to compute with, 1 or more, which change no bit
 */
public record StudyTable(PreparedTable table, Function<int[], Features> refit, int threads) {
    /**
     * Refuses null.
     *
     * @param table   with its numbers, and what its rows are for
     * @param refit   fits features to some rows of the table after others
     * @param threads to compute with
     */
    public StudyTable {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(refit, "refit");
    }

    /**
     * {@return the classes of the rows}
     *
     * @throws java.util.NoSuchElementException if the table has none
     */
    public Target target() {
        return table.target().orElseThrow();
    }

    /** {@return the texts of the classes, none where the table has no classes} */
    public List<String> labels() {
        return table.target().map(target -> target.labels().labels()).orElse(List.of());
    }

    /**
     * {@return the rows to learn from, as a search takes them}
     *
     * @param learned these rows as numbers
     */
    public TableRows searched(DoubleMatrix learned) {
        return TableRows.of(table, refit, learned, true);
    }
}
