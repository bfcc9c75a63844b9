/**
 * What is done to numeric columns before they enter a network, with scikit-learn's meaning, in float64.
 *
 * <p>{@link dev.hourglass.preprocessing.MinMaxScaler} maps each column's range to
 * {@link dev.hourglass.preprocessing.MinMaxSettings}' range. It learns two numbers a column, and everything else
 * follows from them, so that a scaler made from stored numbers gives the same bits as the fitted one.
 *
 * <p>Rules for whoever adds to this package: a transformer is immutable, fitted by a static method, and can be made
 * again from what {@code store} keeps of it; finite input never becomes NaN; columns are known by their
 * place, names belong to {@code table}. May import {@code table} and {@code matrix}.
 */
package dev.hourglass.preprocessing;
