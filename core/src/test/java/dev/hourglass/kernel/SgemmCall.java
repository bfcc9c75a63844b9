package dev.hourglass.kernel;

import java.util.Arrays;

/**
 * One call of SGEMM as LAPACK's test program makes it: small numbers, rows one element further apart than they are
 * long, {@link #ROGUE} between them; where beta is 0, C holds NaN, which must not matter.
 */
final class SgemmCall {
    /** What lies between rows: a result that took part of it, or that went there, shows. */
    private static final float ROGUE = -1e10f;

    private final int m;
    private final int n;
    private final int k;
    private final float alpha;
    private final float beta;
    private final View a;
    private final View b;
    private final View c;
    private final String name;
    private int seed = 7;
    private int drawn;

    SgemmCall(int m, int n, int k, boolean plainA, boolean plainB, float alpha, float beta) {
        this.m = m;
        this.n = n;
        this.k = k;
        this.alpha = alpha;
        this.beta = beta;
        a = plainA ? operand(m, k) : operand(k, m).transposed();
        b = plainB ? operand(k, n) : operand(n, k).transposed();
        c = operand(m, n);
        name = (plainA ? "N" : "T") + (plainB ? "N " : "T ") + m + " x " + n + " x " + k + ", alpha " + alpha
                + ", beta " + beta;
    }

    private View operand(int rows, int columns) {
        View view = room(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                view.array()[view.at(i, j)] = next();
            }
        }
        return view;
    }

    private static View room(int rows, int columns) {
        float[] array = new float[rows * (columns + 1) + 1];
        Arrays.fill(array, ROGUE);
        return View.ofRows(array, 0, columns + 1);
    }

    /** The generator SBEG: multiples of 891 modulo 1000, one in six skipped to break the period. */
    private float next() {
        drawn++;
        seed = seed * 891 % 1000;
        if (drawn >= 5) {
            drawn = 0;
            seed = seed * 891 % 1000;
        }
        return (seed - 500) / 1001f;
    }

    /** {@return whether our operation is the call, without a factor rounded into an operand} */
    boolean isExpressible() {
        return (alpha == 0 || alpha == 1) && (beta == 0 || beta == 1);
    }

    /** {@return the whole array of C after the call} */
    float[] run(Gemm gemm) {
        View result = room(m, n);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                result.array()[result.at(i, j)] = beta == 0 ? Float.NaN : element(c, i, j);
            }
        }
        int steps = alpha == 0 ? 0 : k;
        gemm.multiply(0, m, n, steps, scaled(a, m, steps, alpha), b, beta == 0 ? null : scaled(c, m, n, beta), result,
                new Workspace(m, n, steps));
        return result.array();
    }

    /** The view itself where the factor is 1, else one of the same strides. */
    private static View scaled(View view, int rows, int columns, float factor) {
        if (factor == 1) {
            return view;
        }
        View scaled = new View(view.array().clone(), view.offset(), view.rowStride(), view.columnStride());
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                scaled.array()[scaled.at(i, j)] *= factor;
            }
        }
        return scaled;
    }

    /** {@return copies of the arrays of A, B and C, one after the other} */
    float[] everythingGiven() {
        float[] all = Arrays.copyOf(a.array(), a.array().length + b.array().length + c.array().length);
        System.arraycopy(b.array(), 0, all, a.array().length, b.array().length);
        System.arraycopy(c.array(), 0, all, a.array().length + b.array().length, c.array().length);
        return all;
    }

    /** {@return the largest |expected - found| / (unit * (|alpha| |A| |B| + |beta| |C|)), NaN if anything is NaN} */
    double ratio(float[] found, double unit) {
        double worst = 0;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double expected = (double) beta * element(c, i, j);
                double gauge = Math.abs(expected);
                for (int l = 0; l < k; l++) {
                    double term = (double) alpha * element(a, i, l) * element(b, l, j);
                    expected += term;
                    gauge += Math.abs(term);
                }
                double error = Math.abs(expected - found[c.at(i, j)]);
                worst = Math.max(worst, error == 0 ? 0 : error / (unit * gauge));
            }
        }
        return worst;
    }

    /** {@return whether nothing but the elements of C was written} */
    boolean restIsRogue(float[] found) {
        float[] rest = found.clone();
        for (int i = 0; i < m; i++) {
            Arrays.fill(rest, c.at(i, 0), c.at(i, 0) + n, ROGUE);
        }
        for (float value : rest) {
            if (value != ROGUE) {
                return false;
            }
        }
        return true;
    }

    private static float element(View view, int i, int j) {
        return view.array()[view.at(i, j)];
    }

    @Override
    public String toString() {
        return name;
    }
}
