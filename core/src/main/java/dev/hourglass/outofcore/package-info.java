/**
 * Learning from a table larger than memory, by way of the disk.
 *
 * <p>The CSV file is read once: a {@code StoredTable} has its columns in a file, in float64, with the texts of its
 * categories in memory. {@link dev.hourglass.outofcore.DiskTable} learns features and scaler from that, passing over it
 * as often as they need, and writes the scaled rows into a {@link dev.hourglass.cache.RowCache}, of which
 * {@link dev.hourglass.nn.Trainer} takes them in shuffled blocks. All that is learned on the way has the bits that it
 * would have in memory: sums go over rows in the same order, and values of given ranks are found exactly, by
 * {@code RankSearch}.
 *
 * <p>Rules for whoever adds to this package: memory does not grow with the rows; whatever is computed here exists for
 * tables in memory as well, and goes through the same code; each file is removed when it is closed.
 */
package dev.hourglass.outofcore;
