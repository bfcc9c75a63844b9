/**
 * Synthetic data: {@link dev.hourglass.dataset.ClassificationGenerator} is scikit-learn's {@code make_classification},
 * number for number up to rounding; {@link dev.hourglass.dataset.ClassificationStream} makes rows of the same kind one
 * after the other, for tables larger than memory.
 *
 * <p>Rules for whoever adds to this package: the random stream is drawn from in the order in which scikit-learn draws
 * from it; golden files decide.
 */
package dev.hourglass.dataset;
