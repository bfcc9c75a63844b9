package dev.hourglass.bench.peers;

import dev.hourglass.random.RandomState;

/**
 * The numbers of one product, as every library gets them: row after row without gaps, transposed where the problem says
 * so. The same shape has the same A and B in every orientation.
 *
 * @param problem sizes and orientation
 * @param a       as stored
 * @param b       as stored
 */
record Operands(GemmProblem problem, float[] a, float[] b) {
    private static final int SEED = 1;

    /** {@return numbers from -1 to 1} */
    static Operands random(GemmProblem problem) {
        RandomState random = new RandomState(SEED);
        float[] a = random(problem.shape().rows() * problem.shape().depth(), random);
        float[] b = random(problem.shape().depth() * problem.shape().columns(), random);
        return new Operands(problem,
                problem.orientation().leftTransposed() ? transposed(a, problem.shape().depth()) : a,
                problem.orientation().rightTransposed() ? transposed(b, problem.shape().columns()) : b);
    }

    private static float[] random(int count, RandomState random) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.uniform(-1, 1);
        }
        return numbers;
    }

    private static float[] transposed(float[] rows, int columns) {
        int count = rows.length / columns;
        float[] transposed = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            transposed[i % columns * count + i / columns] = rows[i];
        }
        return transposed;
    }

    /** {@return A as multiplied, rows x depth, row after row} */
    float[] left() {
        return problem.orientation().leftTransposed() ? transposed(a, rows()) : a;
    }

    /** {@return B as multiplied, depth x columns, row after row} */
    float[] right() {
        return problem.orientation().rightTransposed() ? transposed(b, depth()) : b;
    }

    int rows() {
        return problem.shape().rows();
    }

    int depth() {
        return problem.shape().depth();
    }

    int columns() {
        return problem.shape().columns();
    }

    /** {@return how long a stored row of A is} */
    int rowOfA() {
        return problem.orientation().leftTransposed() ? rows() : depth();
    }

    /** {@return how long a stored row of B is} */
    int rowOfB() {
        return problem.orientation().rightTransposed() ? depth() : columns();
    }
}
