package dev.hourglass.decomposition;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.parallel.Interrupts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix: Householder reflections make it tridiagonal, and the implicit QL
 * method diagonal (Golub and Van Loan, "Matrix Computations", 4th edition, 8.3; Bowdler, Martin, Reinsch and Wilkinson,
 * 1968). About {@code 9 n^3} multiplications and additions.
 *
 * <p>Eigenvalues descend; of each eigenvector, which is only known up to its sign, the element that is largest in
 * absolute value, the first of several, is positive.
 */
final class SymmetricEigen {
    private static final double ROUNDING = 0x1p-52;
    /** Each eigenvalue takes two or three rounds; so many come only of numbers that are not finite. */
    private static final int MOST_ROUNDS = 60;

    private final int size;
    /** At first the diagonal of the tridiagonal matrix, in the end the eigenvalues. */
    private final double[] diagonal;
    /** Beside the diagonal: element i stands between i and i + 1. */
    private final double[] beside;
    /** In the end an eigenvector a row. */
    private final double[][] vectors;
    /** What is left beside the diagonal is no more than a rounding error of the matrix if it is below this. */
    private final double negligible;

    /**
     * Decomposes a matrix.
     *
     * @param symmetric rows of a symmetric matrix of finite numbers; overwritten
     */
    SymmetricEigen(double[][] symmetric) {
        this.size = symmetric.length;
        this.diagonal = new double[size];
        this.beside = new double[size];
        this.vectors = new double[size][size];
        double[][] reflections = tridiagonalize(symmetric);
        accumulate(reflections);
        this.negligible = ROUNDING * largest();
        for (int first = 0; first < size; first++) {
            isolate(first);
        }
        sort();
        fixSigns();
    }

    /** {@return the eigenvalues, descending} */
    double[] values() {
        return diagonal;
    }

    /** {@return the eigenvectors, one a row, in the order of the eigenvalues, each of length 1} */
    DoubleMatrix vectors() {
        DoubleMatrix matrix = new DoubleMatrix(size, size);
        for (int i = 0; i < size; i++) {
            System.arraycopy(vectors[i], 0, matrix.values(), i * size, size);
        }
        return matrix;
    }

    /**
     * Reflects rows and columns, one after the other, so that nothing is left beside three diagonals.
     *
     * @return the reflections {@code I - 2 v vt}: each v of length 1, or null where there is nothing to reflect
     */
    private double[][] tridiagonalize(double[][] a) {
        double[][] reflections = new double[size][];
        for (int k = 0; k < size; k++) {
            Interrupts.check();
            diagonal[k] = a[k][k];
            if (k + 2 < size) {
                reflections[k] = reflection(a, k);
                if (reflections[k] == null) {
                    beside[k] = a[k + 1][k];
                } else {
                    reflect(a, k, reflections[k]);
                }
            } else if (k + 1 < size) {
                beside[k] = a[k + 1][k];
            }
        }
        return reflections;
    }

    /** The vector whose reflection makes zeros of column k from row k + 2 on; sets the element that is left. */
    private double[] reflection(double[][] a, int k) {
        double[] v = new double[size];
        double largest = 0;
        for (int i = k + 1; i < size; i++) {
            v[i] = a[i][k];
            largest = i == k + 1 ? largest : Math.max(largest, Math.abs(v[i]));
        }
        if (largest == 0) {
            return null;
        }
        double norm = length(v, k + 1);
        beside[k] = v[k + 1] > 0 ? -norm : norm;
        v[k + 1] -= beside[k];
        double length = length(v, k + 1);
        for (int i = k + 1; i < size; i++) {
            v[i] /= length;
        }
        return v;
    }

    /** Scaled by the largest element, so that no square overflows or vanishes. */
    private static double length(double[] v, int from) {
        double largest = 0;
        for (int i = from; i < v.length; i++) {
            largest = Math.max(largest, Math.abs(v[i]));
        }
        double sum = 0;
        for (int i = from; i < v.length; i++) {
            sum = Math.fma(v[i] / largest, v[i] / largest, sum);
        }
        return largest * Math.sqrt(sum);
    }

    /** {@code A - v wt - w vt} with {@code w = 2 (A v - (vt A v) v)}, on the rows and columns behind k. */
    private void reflect(double[][] a, int k, double[] v) {
        double[] w = new double[size];
        double product = 0;
        for (int i = k + 1; i < size; i++) {
            double sum = 0;
            for (int j = k + 1; j < size; j++) {
                sum = Math.fma(a[i][j], v[j], sum);
            }
            w[i] = sum;
            product = Math.fma(v[i], sum, product);
        }
        for (int i = k + 1; i < size; i++) {
            w[i] = 2 * (w[i] - product * v[i]);
        }
        for (int i = k + 1; i < size; i++) {
            for (int j = k + 1; j < size; j++) {
                a[i][j] -= v[i] * w[j] + w[i] * v[j];
            }
        }
    }

    /** The product of all reflections, transposed: its row i is the direction that has become i. */
    private void accumulate(double[][] reflections) {
        for (int i = 0; i < size; i++) {
            vectors[i][i] = 1;
        }
        for (int k = size - 1; k >= 0; k--) {
            Interrupts.check();
            if (reflections[k] != null) {
                double[] v = reflections[k];
                for (int i = k + 1; i < size; i++) {
                    double sum = 0;
                    for (int j = k + 1; j < size; j++) {
                        sum = Math.fma(vectors[i][j], v[j], sum);
                    }
                    for (int j = k + 1; j < size; j++) {
                        vectors[i][j] = Math.fma(-2 * sum, v[j], vectors[i][j]);
                    }
                }
            }
        }
    }

    /** Rotates until nothing is left beside an element of the diagonal, which is an eigenvalue then. */
    private void isolate(int first) {
        for (int round = 0; ; round++) {
            Interrupts.check();
            int last = first;
            while (last + 1 < size && !isNegligible(last)) {
                last++;
            }
            if (last == first) {
                return;
            }
            if (round == MOST_ROUNDS) {
                throw new ArithmeticException("no eigenvalue after " + round + " rounds: are all numbers finite?");
            }
            rotate(first, last);
        }
    }

    /** As large as the matrix itself, but for a small factor. */
    private double largest() {
        double largest = 0;
        for (int i = 0; i < size; i++) {
            largest = Math.max(largest, Math.abs(diagonal[i]) + Math.abs(beside[i]));
        }
        return largest;
    }

    private boolean isNegligible(int place) {
        return Math.abs(beside[place]) <= negligible;
    }

    /** One implicit QL step with Wilkinson's shift: rotations from the last row of a block up to the first. */
    private void rotate(int first, int last) {
        double half = (diagonal[first + 1] - diagonal[first]) / (2 * beside[first]);
        double root = Math.sqrt(Math.fma(half, half, 1));
        double bulge = diagonal[last] - diagonal[first] + beside[first] / (half + (half < 0 ? -root : root));
        double sine = 1;
        double cosine = 1;
        double carried = 0;
        for (int i = last - 1; i >= first; i--) {
            double out = sine * beside[i];
            double in = cosine * beside[i];
            double length = Math.sqrt(Math.fma(out, out, bulge * bulge));
            beside[i + 1] = length;
            if (length == 0) {
                // Both have vanished: the block falls apart here.
                diagonal[i + 1] -= carried;
                beside[last] = 0;
                return;
            }
            sine = out / length;
            cosine = bulge / length;
            double shifted = diagonal[i + 1] - carried;
            double mixed = (diagonal[i] - shifted) * sine + 2 * cosine * in;
            carried = sine * mixed;
            diagonal[i + 1] = shifted + carried;
            bulge = cosine * mixed - in;
            rotate(vectors[i], vectors[i + 1], sine, cosine);
        }
        diagonal[first] -= carried;
        beside[first] = bulge;
        beside[last] = 0;
    }

    private static void rotate(double[] upper, double[] lower, double sine, double cosine) {
        for (int j = 0; j < upper.length; j++) {
            double x = upper[j];
            double y = lower[j];
            lower[j] = sine * x + cosine * y;
            upper[j] = cosine * x - sine * y;
        }
    }

    private void sort() {
        double[] values = diagonal.clone();
        double[][] rows = vectors.clone();
        int[] order = IntStream.range(0, size).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> values[i]).reversed()).mapToInt(i -> i).toArray();
        for (int i = 0; i < size; i++) {
            diagonal[i] = values[order[i]];
            vectors[i] = rows[order[i]];
        }
    }

    private void fixSigns() {
        for (double[] vector : vectors) {
            double largest = 0;
            for (double element : vector) {
                largest = Math.abs(element) > Math.abs(largest) ? element : largest;
            }
            if (largest < 0) {
                Arrays.setAll(vector, j -> -vector[j]);
            }
        }
    }
}
