/**
 * Tables on their way into a training or through an encoder: cells become numbers, and what did not stand so in the
 * file is counted; rows are looked at before a training spends time on them; rows that an encoder cannot take are
 * refused, or left out and named.
 *
 * <p>Whatever reads a table to learn from it or to encode it goes through here once: table, features, matrix, network.
 * {@link dev.hourglass.preparation.PreparationRules} say what is refused and what is left out; what was found is told
 * as {@link dev.hourglass.inspection.Finding}s to whoever listens.
 *
 * <p>A table that is encoded need not be in memory: {@link dev.hourglass.preparation.BlockFlow} leads it from
 * {@link dev.hourglass.csv.CsvBlocks} to a {@link dev.hourglass.table.TableWriter} a block at a time, and
 * {@link dev.hourglass.preparation.BlockPreparation} counts over all blocks what is told at the end. A table at once is
 * one block.
 *
 * <p>Rules for whoever adds to this package: nothing is read from a file or printed here, and every refusal has its
 * place in the table where there is one.
 */
package dev.hourglass.preparation;
