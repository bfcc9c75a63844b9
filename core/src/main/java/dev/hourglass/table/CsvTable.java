package dev.hourglass.table;

import java.util.List;

/**
 * A table together with where its rows stood in the file, and what was left out of it.
 *
 * @param table       what was read
 * @param places      where its rows stood
 * @param unread      names of the columns that were left out, in order; empty ones where there is no name
 * @param droppedRows how many rows were left out because a cell was missing
 * @param skipped     rows that were left out because they could not be used, in the order of the file
 * @param remarks     what is worth a warning, in the order of the columns
 */
public record CsvTable(Table table, CsvPlaces places, List<String> unread, long droppedRows,
        List<SkippedRow> skipped, List<ColumnRemark> remarks) {

    /**
     * Copies the lists.
     *
     * @param table       what was read
     * @param places      where its rows stood
     * @param unread      names of columns left out
     * @param droppedRows rows left out for a missing cell
     * @param skipped     rows that could not be used
     * @param remarks     what is worth a warning
     */
    public CsvTable {
        unread = List.copyOf(unread);
        skipped = List.copyOf(skipped);
        remarks = List.copyOf(remarks);
    }
}
