package dev.hourglass.table;

/**
 * A table together with where its rows stood in the file.
 *
 * @param table       what was read
 * @param places      where its rows stood
 * @param droppedRows how many rows were left out because a cell was missing
 */
public record CsvTable(Table table, CsvPlaces places, long droppedRows) {
}
