/**
 * Rows that are unlike those learned from, and tables that are.
 *
 * <p>{@link dev.hourglass.anomaly.AnomalyDetector} is a whole autoencoder with what its training rows were like: the
 * errors of their reconstructions and, of rows that were only measured on, theirs; quantiles of numbers and shares of
 * categories. A {@link dev.hourglass.anomaly.Threshold} says from which error on a row counts as an anomaly;
 * {@link dev.hourglass.anomaly.Drift} compares another table with the training rows.
 *
 * <p>Rules for whoever adds to this package: what is kept of the training rows is of a size that does not depend on how
 * many there were, and threads change no bit of it; files are not known here.
 */
package dev.hourglass.anomaly;
