package dev.hourglass.linear;

import dev.hourglass.matrix.DoubleMatrix;
import java.util.SplittableRandom;

/** Seeded rows whose classes depend on them, with noise; every class occurs. */
record RandomProblem(DoubleMatrix x, int[] codes) {
    static RandomProblem of(long seed, int rows, int columns, int classes, double noise) {
        SplittableRandom random = new SplittableRandom(seed);
        DoubleMatrix x = new DoubleMatrix(rows, columns, random.doubles((long) rows * columns, -1, 1).toArray());
        double[] truth = random.doubles((long) columns * classes, -1, 1).toArray();
        int[] codes = new int[rows];
        for (int r = 0; r < rows; r++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < classes; k++) {
                double score = noise * random.nextDouble(-1, 1);
                for (int j = 0; j < columns; j++) {
                    score += x.get(r, j) * truth[j * classes + k];
                }
                codes[r] = score > best ? k : codes[r];
                best = Math.max(best, score);
            }
            codes[r] = r < classes ? r : codes[r];
        }
        return new RandomProblem(x, codes);
    }

    /** The same rows with every column multiplied by a factor and moved. */
    DoubleMatrix transformed(double[] factors, double[] offsets) {
        DoubleMatrix result = new DoubleMatrix(x.rows(), x.columns());
        for (int r = 0; r < x.rows(); r++) {
            for (int j = 0; j < x.columns(); j++) {
                result.set(r, j, x.get(r, j) * factors[j] + offsets[j]);
            }
        }
        return result;
    }
}
