/**
 * Tables as commands read and write them: the options that say how, the files, and the way of rows into an encoder.
 *
 * <p>{@code encode} and {@code predict} go through {@link dev.hourglass.cli.data.RowStream} and hold a few blocks of
 * rows. All others read their table at once ({@link dev.hourglass.cli.data.InvocationTable},
 * {@link dev.hourglass.cli.data.LearningInput}), but for a training by way of the disk, which takes blocks as well.
 */
package dev.hourglass.cli.data;
