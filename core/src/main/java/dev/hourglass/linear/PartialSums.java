package dev.hourglass.linear;

import dev.hourglass.kernel.DoubleVectors;
import dev.hourglass.kernel.Gram;
import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.RegressionKernels;
import java.util.Arrays;

/** The sums of an objective over one part of the rows, in ascending order. */
final class PartialSums {
    /** Rows that are read twice, for their scores and for the gradient, while they are in the first-level cache. */
    private static final int BLOCK = 2 * RegressionKernels.ACCUMULATORS;

    private final double[][] rows;
    private final int[] codes;
    private final double[] weights;
    private final Loss loss;
    private final RegressionKernels kernels;
    private final Gram gramKernel;
    private final double[][] residuals;
    private final int width;
    private final int first;
    private final int end;
    private final double[][] ofScore;
    private final double[] scores;

    /** For each row of a block its loss, and what the loss needs in between. */
    private final double[] losses = new double[BLOCK];
    private final double[] between = new double[BLOCK];

    /** For each score of each row of a block first the score itself, then what the row is multiplied by. */
    private final double[][] factors;
    private double value;
    private double lost;
    private double[][] gram;
    private double[] scratch;

    /** Of the rows from {@code first} to {@code end - 1}; residuals of all rows are kept in one place. */
    PartialSums(double[][] rows, int[] codes, double[] weights, Loss loss, double[][] residuals, int width, int first,
            int end) {
        this.rows = rows;
        this.codes = codes;
        this.weights = weights;
        this.loss = loss;
        this.kernels = Kernels.regression(rows.length);
        this.gramKernel = Kernels.gram(rows.length);
        this.residuals = residuals;
        this.width = width;
        this.first = first;
        this.end = end;
        this.ofScore = new double[loss.scores()][width];
        this.scores = new double[loss.scores()];
        this.factors = new double[loss.scores()][BLOCK + RegressionKernels.ACCUMULATORS];
    }

    /** The value that was summed last. */
    double value() {
        return value;
    }

    /** What was summed last for each unknown of each score. */
    double[][] ofScore() {
        return ofScore;
    }

    /** The upper triangle that was summed last. */
    double[][] gram() {
        return gram;
    }

    /** Losses and their gradient; the residuals are kept. */
    void evaluate(double[][] unknowns) {
        clear();
        value = 0;
        lost = 0;
        for (int row = first; row < end; row += BLOCK) {
            int count = Math.min(BLOCK, end - row);
            score(unknowns, row, count);
            evaluate(row, count);
        }
    }

    private void evaluate(int row, int count) {
        for (int i = 0; i < count; i++) {
            scores(i, residuals[row + i]);
        }
        loss.evaluate(codes, row, count, residuals, losses, between);
        for (int i = 0; i < count; i++) {
            addToValue(weights[row + i], losses[i]);
            weigh(row, i, residuals[row + i]);
        }
        spread(row, count);
    }

    /** The Hessian's product with a vector. */
    void times(double[][] vector) {
        clear();
        for (int row = first; row < end; row += BLOCK) {
            int count = Math.min(BLOCK, end - row);
            score(vector, row, count);
            for (int i = 0; i < count; i++) {
                scores(i, scores);
                loss.curve(residuals[row + i], codes[row + i], scores);
                weigh(row, i, scores);
            }
            spread(row, count);
        }
    }

    /** The Hessian's diagonal. */
    void diagonal() {
        clear();
        for (int r = first; r < end; r++) {
            for (int k = 0; k < scores.length; k++) {
                double factor = weights[r] * loss.curvature(residuals[r], codes[r], k, k);
                for (int j = 0; j < width; j++) {
                    ofScore[k][j] = Math.fma(factor * rows[r][j], rows[r][j], ofScore[k][j]);
                }
            }
        }
    }

    /** The Hessian's block of two scores; {@code curvatures} has room for every row. */
    void block(int k, int l, double[] curvatures) {
        if (gram == null) {
            gram = new double[width][width];
            scratch = new double[Gram.scratch(width)];
        }
        for (int i = 0; i < width; i++) {
            Arrays.fill(gram[i], 0);
        }
        for (int r = first; r < end; r++) {
            curvatures[r] = weights[r] * loss.curvature(residuals[r], codes[r], k, l);
        }
        gramKernel.add(rows, first, end, curvatures, width, gram, scratch);
    }

    /** Adds the value and the sums of a later part. */
    void add(PartialSums later) {
        addToValue(1, later.value);
        lost += later.lost;
        for (int k = 0; k < ofScore.length; k++) {
            DoubleVectors.addMultiple(1, later.ofScore[k], ofScore[k], 0, width);
        }
    }

    /** Adds the upper triangle of a later part. */
    void addGram(PartialSums later) {
        for (int i = 0; i < width; i++) {
            DoubleVectors.addMultiple(1, later.gram[i], gram[i], i, width);
        }
    }

    private void clear() {
        for (double[] sums : ofScore) {
            Arrays.fill(sums, 0);
        }
    }

    /** Keeps what rounding loses for the next term (Kahan). */
    private void addToValue(double weight, double more) {
        double term = Math.fma(weight, more, -lost);
        double next = value + term;
        lost = (next - value) - term;
        value = next;
    }

    /** The scores of a block of rows, to {@link #factors}. */
    private void score(double[][] unknowns, int row, int count) {
        for (int k = 0; k < factors.length; k++) {
            kernels.dots(rows, row, count, unknowns[k], width, factors[k]);
        }
    }

    /** Those of row {@code i} of the block. */
    private void scores(int i, double[] ofRow) {
        for (int k = 0; k < factors.length; k++) {
            ofRow[k] = factors[k][i];
        }
    }

    /** Makes of something for each score of a row what the row is multiplied by. */
    private void weigh(int row, int i, double[] ofScores) {
        for (int k = 0; k < factors.length; k++) {
            factors[k][i] = weights[row + i] * ofScores[k];
        }
    }

    /** Adds the rows of a block, each times its factors, to the sums. */
    private void spread(int row, int count) {
        for (int k = 0; k < factors.length; k++) {
            DoubleVectors.addMultiples(factors[k], rows, row, count, ofScore[k], width);
        }
    }
}
