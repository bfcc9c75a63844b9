package dev.hourglass.preparation;

import java.util.Objects;

/**
 * What is reported of a table that was learned from, in memory or on the disk.
 *
 * @param rows        how many were learned from
 * @param kinds       what its columns were taken for
 * @param counts      of what was not taken as it stood in the file
 * @param skippedRows how many rows were left out because they could not be used
 */
public record LearnedTable(int rows, ColumnKinds kinds, PreparationCounts counts, long skippedRows) {

    /**
     * Refuses null.
     *
     * @param rows        how many were learned from
     * @param kinds       what its columns were taken for
     * @param counts      of what was not taken as it stood in the file
     * @param skippedRows how many rows were left out
     */
    public LearnedTable {
        Objects.requireNonNull(kinds, "kinds");
        Objects.requireNonNull(counts, "counts");
    }

    /**
     * {@return what is reported of a table in memory}
     *
     * @param table that was learned from
     */
    public static LearnedTable of(PreparedTable table) {
        PreparationCounts counts = new PreparationCounts(table.features());
        table.preparation().addTo(counts);
        return new LearnedTable(table.parts().learn().length, table.kinds(), counts, table.data().skipped().size());
    }
}
