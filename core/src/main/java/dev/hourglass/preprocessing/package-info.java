/**
 * What is done to columns before they enter a network, with scikit-learn's meaning, in float64.
 *
 * <p>{@link dev.hourglass.preprocessing.Features} says which columns are read and turns their cells into numbers:
 * missing ones are filled, categories become a number for each level, rare ones one together;
 * {@link dev.hourglass.preprocessing.RowFeatures} does the same with rows that come one at a time;
 * {@link dev.hourglass.preprocessing.FoundCategories} looks whether texts are categories at all.
 * {@link dev.hourglass.preprocessing.MinMaxScaler} then maps each number's range to
 * {@link dev.hourglass.preprocessing.MinMaxSettings}' range. It learns two numbers a column, and everything else
 * follows from them, so that a scaler made from stored numbers gives the same bits as the fitted one. A
 * {@link dev.hourglass.preprocessing.Scaler} may also be a {@link dev.hourglass.preprocessing.QuantileScaler}, which
 * learns up to 1000 numbers a column and gives normal scores of ranks.
 *
 * <p>Rules for whoever adds to this package: a transformer is immutable, fitted by a static method, and can be made
 * again from what {@code store} keeps of it; it learns from training rows alone; what leaves it is finite.
 */
package dev.hourglass.preprocessing;
