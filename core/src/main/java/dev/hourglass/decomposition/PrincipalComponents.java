package dev.hourglass.decomposition;

import dev.hourglass.kernel.Gram;
import dev.hourglass.kernel.Kernels;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.MatrixBlocks;
import dev.hourglass.matrix.RowBlocks;
import java.util.Arrays;

/**
 * The principal components of rows, scikit-learn's {@code PCA}: directions at right angles to each other in which rows
 * vary most, by the eigenvectors of their covariance.
 *
 * <p>Only components whose variance exceeds 1e-9 of the largest are kept: the others are rounding errors of rows that
 * vary in fewer directions. Signs are those of {@code svd_flip} by components: of each, the element that is largest in
 * absolute value is positive.
 *
 * @param mean       of each column
 * @param components one a row, each of length 1, in the order of their variances
 * @param variances  of the rows in each direction, descending, divided by the number of rows; scikit-learn divides
 *                   {@code explained_variance_} by one less
 */
public record PrincipalComponents(double[] mean, DoubleMatrix components, double[] variances) {
    private static final double LEAST_SHARE = 1e-9;

    /**
     * {@return the components of rows}
     *
     * @param rows 1 row or more, all finite
     */
    public static PrincipalComponents fit(DoubleMatrix rows) {
        return fit(new MatrixBlocks(rows));
    }

    /**
     * {@return the components of rows that need not be in memory, in two passes}
     *
     * @param rows 1 row or more, all finite
     */
    public static PrincipalComponents fit(RowBlocks rows) {
        int columns = rows.columns();
        double[] mean = ColumnMoments.means(rows);
        double[][] covariance = covariance(rows, mean);
        SymmetricEigen eigen = new SymmetricEigen(covariance);
        double[] variances = eigen.values();
        int kept = 0;
        while (kept < columns && variances[kept] > LEAST_SHARE * variances[0]) {
            kept++;
        }
        double[] elements = Arrays.copyOf(eigen.vectors().values(), kept * columns);
        return new PrincipalComponents(mean, new DoubleMatrix(kept, columns, elements),
                Arrays.copyOf(variances, kept));
    }

    /**
     * {@return the first components alone}
     *
     * @param most how many at most, 1 or more
     */
    public PrincipalComponents withMost(int most) {
        int kept = Math.min(most, variances.length);
        double[] elements = Arrays.copyOf(components.values(), kept * components.columns());
        return new PrincipalComponents(mean, new DoubleMatrix(kept, components.columns(), elements),
                Arrays.copyOf(variances, kept));
    }

    /**
     * {@return rows in these directions, rows x components}
     *
     * @param rows of as many columns as were fitted to
     * @throws IllegalArgumentException if the number of columns is another
     */
    public DoubleMatrix transform(DoubleMatrix rows) {
        Products.requireColumns(rows, mean.length);
        DoubleMatrix projected = new DoubleMatrix(rows.rows(), variances.length);
        for (int i = 0; i < rows.rows(); i++) {
            for (int c = 0; c < variances.length; c++) {
                double sum = 0;
                for (int j = 0; j < mean.length; j++) {
                    sum = Math.fma(rows.get(i, j) - mean[j], components.get(c, j), sum);
                }
                projected.set(i, c, sum);
            }
        }
        return projected;
    }

    /**
     * {@return the rows that projections stand for, rows x columns: what was in none of these directions is the mean}
     *
     * @param projected of as many columns as there are components
     * @throws IllegalArgumentException if the number of columns is another
     */
    public DoubleMatrix inverseTransform(DoubleMatrix projected) {
        Products.requireColumns(projected, variances.length);
        DoubleMatrix rows = new DoubleMatrix(projected.rows(), mean.length);
        for (int i = 0; i < projected.rows(); i++) {
            for (int j = 0; j < mean.length; j++) {
                double sum = mean[j];
                for (int c = 0; c < variances.length; c++) {
                    sum = Math.fma(projected.get(i, c), components.get(c, j), sum);
                }
                rows.set(i, j, sum);
            }
        }
        return rows;
    }

    private static double[][] covariance(RowBlocks rows, double[] mean) {
        int columns = rows.columns();
        double[][] gram = new double[columns][columns];
        Gram kernel = Kernels.gram(rows.rows());
        double[] scratch = new double[Gram.scratch(columns)];
        rows.forEach(block -> add(block, mean, kernel, gram, scratch));
        for (int i = 0; i < columns; i++) {
            for (int j = i; j < columns; j++) {
                gram[i][j] /= rows.rows();
                gram[j][i] = gram[i][j];
            }
        }
        return gram;
    }

    private static void add(DoubleMatrix rows, double[] mean, Gram kernel, double[][] gram, double[] scratch) {
        double[][] centered = new double[rows.rows()][mean.length];
        for (int i = 0; i < centered.length; i++) {
            for (int j = 0; j < mean.length; j++) {
                centered[i][j] = rows.get(i, j) - mean[j];
            }
        }
        double[] weights = new double[centered.length];
        Arrays.fill(weights, 1);
        kernel.add(centered, 0, centered.length, weights, mean.length, gram, scratch);
    }
}
