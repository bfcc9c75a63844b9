package dev.hourglass.linear;

import dev.hourglass.kernel.DoubleVectors;
import java.util.Arrays;

/**
 * The sum to be minimized: over the rows weight * loss, plus over the unknowns penalty * unknown^2 / 2.
 *
 * <p>The unknowns of score k stand at {@code k * width} to {@code (k + 1) * width - 1}: one for each element of a
 * design row. The Hessian is taken at the point evaluated last. Rows are summed in ascending order.
 */
final class Objective {
    private final Design design;
    private final double[][] rows;
    private final int[] codes;
    private final double[] weights;
    private final Loss loss;
    private final double[] penalties;
    private final int width;
    private final double[][] residuals;
    private final double[][] unknownsOfScore;
    private final double[][] sumOfScore;

    /** An objective over rows of class {@code codes[r]} that count {@code weights[r]} times, C included. */
    Objective(Design design, int[] codes, double[] weights, Loss loss) {
        this.design = design;
        this.rows = design.rows();
        this.codes = codes;
        this.weights = weights;
        this.loss = loss;
        this.penalties = design.penalties();
        this.width = design.width();
        this.residuals = new double[rows.length][loss.scores()];
        this.unknownsOfScore = new double[loss.scores()][width];
        this.sumOfScore = new double[loss.scores()][width];
    }

    /** How many unknowns there are. */
    int unknowns() {
        return loss.scores() * width;
    }

    /** The sum of the weights, the scale of the data's part in value, gradient and Hessian. */
    double totalWeight() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    /** The largest absolute component of a gradient in the units of the data. */
    double largestComponent(double[] gradient) {
        return design.largestComponent(gradient);
    }

    /** Removes from a vector of unknowns what the loss cannot see. */
    void project(double[] vector) {
        loss.project(vector, width);
    }

    /** The value at a point; fills in the gradient. */
    double evaluate(double[] point, double[] gradient) {
        split(point);
        double sum = 0;
        double lost = 0;
        for (int r = 0; r < rows.length; r++) {
            double[] scores = residuals[r];
            score(rows[r], scores);
            double term = Math.fma(weights[r], loss.evaluate(scores, codes[r]), -lost);
            double next = sum + term;
            lost = (next - sum) - term;
            sum = next;
            spread(weights[r], scores, rows[r]);
        }
        join(point, gradient);
        return sum + penalty(point);
    }

    /** The upper triangle of the Hessian; the part below the diagonal is left as it is. */
    void hessian(double[][] upper) {
        double[][] block = new double[width][width];
        double[] blockWeights = new double[rows.length];
        for (int k = 0; k < loss.scores(); k++) {
            for (int l = k; l < loss.scores(); l++) {
                curvatures(k, l, blockWeights);
                DoubleVectors.weightedGram(rows, blockWeights, width, block);
                place(block, upper, k * width, l * width);
            }
        }
        for (int i = 0; i < unknowns(); i++) {
            upper[i][i] += penalties[i % width];
        }
        holdShifts(upper);
    }

    /** The diagonal of the Hessian. */
    void hessianDiagonal(double[] diagonal) {
        Arrays.fill(diagonal, 0);
        for (int r = 0; r < rows.length; r++) {
            for (int k = 0; k < loss.scores(); k++) {
                double factor = weights[r] * loss.curvature(residuals[r], codes[r], k, k);
                for (int j = 0; j < width; j++) {
                    diagonal[k * width + j] = Math.fma(factor * rows[r][j], rows[r][j], diagonal[k * width + j]);
                }
            }
        }
        for (int i = 0; i < diagonal.length; i++) {
            diagonal[i] += penalties[i % width];
        }
    }

    /** The Hessian times a vector, without forming the matrix. */
    void hessianTimes(double[] vector, double[] product) {
        split(vector);
        double[] scores = new double[loss.scores()];
        for (int r = 0; r < rows.length; r++) {
            score(rows[r], scores);
            loss.curve(residuals[r], codes[r], scores);
            spread(weights[r], scores, rows[r]);
        }
        join(vector, product);
    }

    private void split(double[] vector) {
        for (int k = 0; k < loss.scores(); k++) {
            System.arraycopy(vector, k * width, unknownsOfScore[k], 0, width);
            Arrays.fill(sumOfScore[k], 0);
        }
    }

    private void score(double[] row, double[] scores) {
        for (int k = 0; k < scores.length; k++) {
            scores[k] = DoubleVectors.dot(row, unknownsOfScore[k], width);
        }
    }

    private void spread(double weight, double[] factors, double[] row) {
        for (int k = 0; k < factors.length; k++) {
            DoubleVectors.addMultiple(weight * factors[k], row, sumOfScore[k], 0, width);
        }
    }

    /** The sums over the rows, and the penalty's share: penalty * unknown. */
    private void join(double[] vector, double[] result) {
        for (int k = 0; k < loss.scores(); k++) {
            for (int j = 0; j < width; j++) {
                int i = k * width + j;
                result[i] = Math.fma(penalties[j], vector[i], sumOfScore[k][j]);
            }
        }
    }

    private double penalty(double[] point) {
        double sum = 0;
        for (int i = 0; i < point.length; i++) {
            sum = Math.fma(penalties[i % width] * point[i], point[i], sum);
        }
        return sum / 2;
    }

    private void curvatures(int k, int l, double[] result) {
        for (int r = 0; r < rows.length; r++) {
            result[r] = weights[r] * loss.curvature(residuals[r], codes[r], k, l);
        }
    }

    /** Copies a block, symmetric in itself, to its place; all of it, unless it lies on the diagonal. */
    private void place(double[][] block, double[][] upper, int top, int left) {
        for (int i = 0; i < width; i++) {
            for (int j = i; j < width; j++) {
                upper[top + i][left + j] = block[i][j];
                if (top != left) {
                    upper[top + j][left + i] = block[i][j];
                }
            }
        }
    }

    /**
     * Gives the directions that the loss cannot see, the same shift of one unknown in all scores, a curvature of the
     * usual size: they have only the penalty's, which is zero for the intercepts and vanishing for columns of large
     * numbers. The gradient has no component along them, so the Newton step stays the same.
     */
    private void holdShifts(double[][] upper) {
        if (loss.scores() == 1) {
            return;
        }
        for (int j = 0; j < width; j++) {
            double hold = upper[j][j];
            for (int k = 0; k < loss.scores(); k++) {
                for (int l = k; l < loss.scores(); l++) {
                    upper[k * width + j][l * width + j] += hold;
                }
            }
        }
    }
}
