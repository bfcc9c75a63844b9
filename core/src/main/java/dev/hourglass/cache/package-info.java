/**
 * Tables that lie on the disk while something is learned from them: written once, read as often as wanted.
 *
 * <p>{@link dev.hourglass.cache.TableCache} has columns of float64 as they were read, {@link
 * dev.hourglass.cache.RowCache} rows of float32 as a network takes them. Both consist of blocks of neighboring rows
 * with a checksum each, which is looked at whenever a block is read; {@code BlockFile} does that for both.
 *
 * <p>Rules for whoever adds to this package: memory does not grow with the rows, but for one checksum a block; places
 * in files are longs; a file that is not as it was written is refused, never read.
 */
package dev.hourglass.cache;
