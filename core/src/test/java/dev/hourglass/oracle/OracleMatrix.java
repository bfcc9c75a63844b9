package dev.hourglass.oracle;

import dev.hourglass.matrix.Matrix;

/** Matrices as rows of float64. */
public final class OracleMatrix {
    private OracleMatrix() {
    }

    /** An element by its place. */
    @FunctionalInterface
    public interface Element {
        /** {@return element (row, column)} */
        double at(int row, int column);
    }

    /** {@return a matrix of such elements} */
    public static double[][] fill(int rows, int columns, Element element) {
        double[][] filled = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                filled[i][j] = element.at(i, j);
            }
        }
        return filled;
    }

    /** {@return the rows {@code first} to {@code end} of a matrix} */
    public static double[][] rows(Matrix matrix, int first, int end) {
        return fill(end - first, matrix.columns(), (i, j) -> matrix.get(first + i, j));
    }

    /** {@return for each column the sum of its elements, rows ascending} */
    static double[] columnSums(double[][] x, Rounding rounding) {
        double[] sums = new double[x[0].length];
        for (double[] row : x) {
            for (int j = 0; j < sums.length; j++) {
                sums[j] = rounding.of(sums[j] + row[j]);
            }
        }
        return sums;
    }

    /** {@return Initial + A B, one chain of fused multiply-adds in ascending k for each element} */
    public static double[][] multiply(int rows, int columns, int depth, Element a, Element b, Element initial,
            Rounding rounding) {
        return fill(rows, columns, (i, j) -> {
            double sum = initial.at(i, j);
            for (int k = 0; k < depth; k++) {
                sum = rounding.fma(a.at(i, k), b.at(k, j), sum);
            }
            return sum;
        });
    }

    /** {@return numbers as float32, row after row} */
    public static float[] singles(double[]... rows) {
        float[] singles = new float[rows.length * rows[0].length];
        for (int i = 0; i < singles.length; i++) {
            singles[i] = (float) rows[i / rows[0].length][i % rows[0].length];
        }
        return singles;
    }
}
