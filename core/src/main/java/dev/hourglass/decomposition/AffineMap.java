package dev.hourglass.decomposition;

import dev.hourglass.matrix.DoubleMatrix;

/** A map of rows, {@code z = (x - center) * F} with F a matrix n x k, in float64. */
public interface AffineMap {

    /** {@return n, how many columns rows have} */
    int inputs();

    /** {@return k, how many numbers become of a row} */
    int outputs();

    /** {@return what is subtracted first, n numbers} */
    double[] center();

    /**
     * {@return {@code F * kernel}, n x units: what a product with a kernel becomes that is to take rows as they were}
     *
     * @param kernel k x units
     */
    DoubleMatrix times(DoubleMatrix kernel);

    /**
     * {@return the rows, mapped: rows x k}
     *
     * @param rows rows x n
     * @throws IllegalArgumentException if the number of columns is another
     */
    DoubleMatrix transform(DoubleMatrix rows);

    /**
     * {@return the rows that mapped ones stand for: rows x n; those they came from, but for rounding, if these lie in
     * the directions that the map was fitted to}
     *
     * @param mapped rows x k
     * @throws IllegalArgumentException if the number of columns is another
     */
    DoubleMatrix inverseTransform(DoubleMatrix mapped);
}
