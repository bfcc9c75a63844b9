/**
 * Judge predictions: pure functions of true class codes, predicted codes and probabilities, with the meaning that
 * scikit-learn's functions of the same names have.
 *
 * <p>{@link dev.hourglass.metrics.ConfusionMatrix} counts, and gives everything that follows from counts alone; {@link
 * dev.hourglass.metrics.RocAuc} and {@link dev.hourglass.metrics.AveragePrecision} judge an order; {@link
 * dev.hourglass.metrics.LogLoss} and {@link dev.hourglass.metrics.BrierScore} judge probabilities. Classes are codes 0
 * to K - 1; probabilities of several classes come row-major in one array, K a row.
 *
 * <pre>{@code
 * import dev.hourglass.metrics.ConfusionMatrix;
 * import dev.hourglass.metrics.RocAuc;
 *
 * int[] truth = {0, 0, 1, 1};
 * ConfusionMatrix counts = ConfusionMatrix.of(truth, new int[] {0, 1, 1, 1}, 2);
 * System.out.println(counts.accuracy() + " " + counts.matthewsCorrelation());
 * System.out.println(RocAuc.binary(truth, new double[] {0.1, 0.6, 0.7, 0.9}));
 * }</pre>
 */
package dev.hourglass.metrics;

/*
 * For contributors:
 *
 * Classes are codes 0 to K - 1; probabilities of several classes come row-major in one array, K a row; sums are in
 * double, in row order; no state, and no import of another package. Logarithms are StrictMath's, whose bits are the
 * same everywhere.
 */
