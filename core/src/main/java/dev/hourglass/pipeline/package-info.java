/**
 * Chains that end in an answer: an encoder with the classifier that was fitted to its codes. A
 * {@link dev.hourglass.pipeline.RowClassifier} is one at work on rows as they come.
 *
 * <p>Rules for whoever adds to this package: a chain is immutable and safe for many threads, gives the same bits before
 * it is saved and after it is loaded, and adds no arithmetic of its own: each link computes in its own package.
 */
package dev.hourglass.pipeline;
