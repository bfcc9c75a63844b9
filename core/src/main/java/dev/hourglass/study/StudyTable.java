package dev.hourglass.study;

import dev.hourglass.inspection.Target;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preparation.FeatureSettings;
import dev.hourglass.preparation.PreparedTable;
import dev.hourglass.search.TableRows;
import java.util.List;
import java.util.Objects;

/**
 * A table as studies take it.
 *
 * @param table   with its numbers, and what its rows are for
 * @param columns how features are learned from some of its rows after others, as folds do
 * @param threads to compute with, 1 or more, which change no bit
 */
public record StudyTable(PreparedTable table, FeatureSettings columns, int threads) {
    /**
     * Refuses null.
     *
     * @param table   with its numbers, and what its rows are for
     * @param columns how features are learned from some of its rows
     * @param threads to compute with
     */
    public StudyTable {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(columns, "columns");
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
        return table.target().map(Target::names).orElse(List.of());
    }

    /**
     * {@return the rows to learn from, as a search takes them}
     *
     * @param learned these rows as numbers
     */
    public TableRows searched(DoubleMatrix learned) {
        return TableRows.of(table, table.refit(columns), learned, true);
    }
}
