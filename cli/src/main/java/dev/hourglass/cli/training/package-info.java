/**
 * A training as commands run it: its options, its progress and its checkpoints.
 *
 * <p>{@link dev.hourglass.cli.training.DiskOptions} has the engine decide whether a table is learned from in memory
 * or by way of the disk, and {@link dev.hourglass.cli.training.Checkpointing} runs the training either way. What is
 * done in between is {@link dev.hourglass.learning}'s.
 */
package dev.hourglass.cli.training;
