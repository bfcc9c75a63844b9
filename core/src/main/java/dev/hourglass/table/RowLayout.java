package dev.hourglass.table;

import java.util.List;

/**
 * What rows look like that come from somewhere else than a {@link Table}: where each column is found in one.
 * {@link RowLayouts} has those of arrays and maps, {@code dev.hourglass.sql.ResultSetLayout} that of a database's
 * answer.
 *
 * @param <R> a row
 */
public interface RowLayout<R> {

    /**
     * Finds columns by their names, once for all rows.
     *
     * @param columns the names, in the order in which their cells will be asked for
     * @return what reads cells
     * @throws IllegalArgumentException if rows have no such column; the message says which they have
     */
    RowCells<R> bind(List<String> columns);
}
