package dev.hourglass.table;

/**
 * A table together with where its rows stood in the file.
 *
 * @param table  what was read
 * @param places where its rows stood
 */
public record CsvTable(Table table, CsvPlaces places) {
}
