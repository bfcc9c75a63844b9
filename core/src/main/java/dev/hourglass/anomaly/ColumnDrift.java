package dev.hourglass.anomaly;

/**
 * How far a column is from what it was in the training rows.
 *
 * @param column its name
 * @param change how far
 */
public record ColumnDrift(String column, Change change) {
}
