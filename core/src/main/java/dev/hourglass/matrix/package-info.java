/**
 * Dense matrices: what every other package hands around.
 *
 * <p>{@link dev.hourglass.matrix.Matrix} holds float32, the precision of the network;
 * {@link dev.hourglass.matrix.DoubleMatrix} holds float64, the precision of raw data and of logistic regression.
 *
 * <p>Rules for whoever adds to this package: a matrix is rows x columns, row-major, without gaps; shapes are checked
 * here, once, so that the kernels below need not; nothing here knows of columns' names, layers or files.
 */
package dev.hourglass.matrix;
