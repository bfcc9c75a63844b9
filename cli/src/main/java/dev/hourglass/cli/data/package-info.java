/**
 * Tables as commands read and write them: the options that say how, the files, and the way of rows into an encoder.
 *
 * <p>What makes a row of each row goes through {@link dev.hourglass.cli.data.RowStream} and holds a few blocks of rows;
 * what learns reads its table at once ({@link dev.hourglass.cli.data.DataOptions},
 * {@link dev.hourglass.cli.data.EncodedInput}).
 */
package dev.hourglass.cli.data;
