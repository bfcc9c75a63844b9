/**
 * How good predictions are: pure functions of true class codes, predicted codes and probabilities, with the meaning
 * that scikit-learn's functions of the same names have.
 *
 * <p>{@link dev.hourglass.metrics.ConfusionMatrix} counts, and gives everything that follows from counts alone;
 * {@link dev.hourglass.metrics.RocAuc} and {@link dev.hourglass.metrics.AveragePrecision} judge an order;
 * {@link dev.hourglass.metrics.LogLoss} and {@link dev.hourglass.metrics.BrierScore} judge probabilities.
 *
 * <p>Rules for whoever adds to this package: classes are codes 0 to K - 1; probabilities of several classes come
 * row-major in one array, K a row; sums are in double, in row order; no state, and no import of another package.
 * Logarithms are {@link java.lang.StrictMath}'s, whose bits are the same everywhere.
 */
package dev.hourglass.metrics;
