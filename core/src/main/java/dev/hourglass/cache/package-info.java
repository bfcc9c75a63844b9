/**
 * Keep rows on the disk while something is learned from them: written once, read as often as wanted.
 *
 * <p>{@link dev.hourglass.cache.RowCache} has rows of float32 as a network takes them,
 * {@link dev.hourglass.cache.TableCache} columns of float64 as they were read. Both consist of blocks of neighboring
 * rows with a checksum each, which is looked at whenever a block is read.
 *
 * <pre>{@code
 * import dev.hourglass.cache.RowCache;
 * import dev.hourglass.cache.RowCacheWriter;
 * import dev.hourglass.file.ScratchFile;
 * import dev.hourglass.matrix.Matrix;
 * import java.nio.file.Path;
 *
 * try (ScratchFile scratch = ScratchFile.beside(Path.of("rows.cache"));
 *         RowCacheWriter writer = new RowCacheWriter(scratch, 4, "00".repeat(32))) {
 *     for (int block = 0; block < 10; block++) {
 *         writer.add(new Matrix(1000, 4));
 *     }
 *     try (RowCache rows = writer.finish()) {
 *         System.out.println(rows.rows() + " rows in " + rows.blocks() + " blocks");
 *     }
 * }
 * }</pre>
 */
package dev.hourglass.cache;

/*
 * For contributors:
 *
 * Memory does not grow with the rows, but for one checksum a block; places in files are longs; a file that is not as it
 * was written is refused, never read. BlockFile does the checking for both kinds.
 */
