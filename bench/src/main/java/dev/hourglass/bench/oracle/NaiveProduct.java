package dev.hourglass.bench.oracle;

/** The matrix product by its definition: one chain of fused multiply-adds in ascending k for each element. */
public final class NaiveProduct {
    private NaiveProduct() {
    }

    /** A matrix given by its elements. */
    @FunctionalInterface
    public interface Elements {
        /**
         * {@return one element}
         *
         * @param row    from 0
         * @param column from 0
         */
        float at(int row, int column);
    }

    /**
     * {@return Start + A B, row after row}
     *
     * @param rows    of A and the result
     * @param columns of B and the result
     * @param depth   columns of A, rows of B
     * @param a       rows x depth
     * @param b       depth x columns
     * @param start   rows x columns, where chains begin
     */
    public static float[] multiply(int rows, int columns, int depth, Elements a, Elements b, Elements start) {
        float[] product = new float[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                float sum = start.at(i, j);
                for (int k = 0; k < depth; k++) {
                    sum = Math.fma(a.at(i, k), b.at(k, j), sum);
                }
                product[i * columns + j] = sum;
            }
        }
        return product;
    }

    /** {@return a product as rows} */
    static float[][] multiplyRows(int rows, int columns, int depth, Elements a, Elements b, Elements start) {
        float[] product = multiply(rows, columns, depth, a, b, start);
        float[][] matrix = new float[rows][columns];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(product, i * columns, matrix[i], 0, columns);
        }
        return matrix;
    }

    /** {@return for each column the sum of its elements, rows ascending} */
    static float[] columnSums(float[][] x) {
        float[] sums = new float[x[0].length];
        for (float[] row : x) {
            for (int j = 0; j < sums.length; j++) {
                sums[j] += row[j];
            }
        }
        return sums;
    }
}
