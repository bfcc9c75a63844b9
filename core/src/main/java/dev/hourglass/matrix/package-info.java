/**
 * Pass numbers in and out: {@link dev.hourglass.matrix.Matrix} holds float32, the precision of the network;
 * {@link dev.hourglass.matrix.DoubleMatrix} holds float64, the precision of raw data and of logistic regression. Both
 * are rows x columns, row-major, without gaps, and share their array with whoever passes it in or takes it out.
 *
 * <pre>{@code
 * import dev.hourglass.matrix.DoubleMatrix;
 * import dev.hourglass.matrix.Matrix;
 *
 * DoubleMatrix rows = new DoubleMatrix(2, 3, new double[] {1, 2, 3, 4, 5, 6});
 * Matrix rounded = rows.toFloat();
 * System.out.println(rows.get(1, 0) + " " + rounded.get(1, 0));
 * }</pre>
 */
package dev.hourglass.matrix;

/*
 * For contributors:
 *
 * A matrix is rows x columns, row-major, without gaps. Shapes are checked here, once, so that kernels need not check
 * them. Nothing here knows of column names, layers or files.
 */
