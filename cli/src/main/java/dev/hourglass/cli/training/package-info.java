/**
 * A training as commands run it: its options, its progress, its checkpoints, and what is looked at before it begins.
 */
package dev.hourglass.cli.training;
