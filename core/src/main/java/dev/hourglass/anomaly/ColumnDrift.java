package dev.hourglass.anomaly;

import java.util.Objects;

/**
 * How far a column is from what it was in the training rows.
 *
 * @param column its name
 * @param change how far
 */
public record ColumnDrift(String column, Change change) {

    /**
     * Refuses null.
     *
     * @param column its name
     * @param change how far
     */
    public ColumnDrift {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(change, "change");
    }
}
