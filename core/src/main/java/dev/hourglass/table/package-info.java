/**
 * Tables of named columns.
 *
 * <p>A {@link dev.hourglass.table.Table} is immutable and holds {@link dev.hourglass.table.Column}s of equal length:
 * float64 numbers (with their spellings, where they are passed on), float32 numbers or texts. It knows nothing of
 * files: {@code csv} reads and writes it. Rows that come from a program are read by a
 * {@link dev.hourglass.table.RowLayout}, whether they become a table or are encoded as they come.
 */
package dev.hourglass.table;
