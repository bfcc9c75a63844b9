/**
 * Tables of named columns.
 *
 * <p>A {@link dev.hourglass.table.Table} is immutable and holds {@link dev.hourglass.table.Column}s of equal length:
 * float64 numbers (with their spellings, where they are passed on), float32 numbers or texts. It knows nothing of
 * files: {@code csv} reads and writes it.
 */
package dev.hourglass.table;
