/**
 * A training as commands run it: its options, its progress, its checkpoints, and what is looked at before it begins.
 *
 * <p>{@link dev.hourglass.cli.training.DiskOptions} decides whether a table is learned from in memory
 * ({@link dev.hourglass.cli.training.LearningTable}) or by way of the disk
 * ({@link dev.hourglass.cli.training.LearningOnDisk}); {@link dev.hourglass.cli.training.Checkpointing} runs the
 * training either way.
 */
package dev.hourglass.cli.training;
