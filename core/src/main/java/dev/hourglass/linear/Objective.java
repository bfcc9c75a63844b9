package dev.hourglass.linear;

import dev.hourglass.kernel.Logarithm;
import java.util.function.IntConsumer;

/**
 * The sum to be minimized: over the rows weight * loss, plus over the unknowns penalty * unknown^2 / 2.
 *
 * <p>The unknowns of score k stand at {@code k * width} to {@code (k + 1) * width - 1}: one for each element of a
 * design row. The Hessian is taken at the point evaluated last. Rows are summed in ascending order, part by part.
 */
final class Objective {
    private final Design design;
    private final double[] weights;
    private final Loss loss;
    private final double[] penalties;
    private final int width;
    private final double[][] unknownsOfScore;
    private final SummationParts parts;
    private final PartialSums[] sums;

    /** An objective over rows of class {@code codes[r]} that count {@code weights[r]} times, C included. */
    Objective(Design design, int[] codes, double[] weights, Loss loss) {
        this.design = design;
        this.weights = weights;
        this.loss = loss;
        this.penalties = design.penalties();
        this.width = design.width();
        this.unknownsOfScore = new double[loss.scores()][width];
        this.parts = design.parts();
        this.sums = new PartialSums[parts.count()];
        double[][] residuals = new double[weights.length][loss.scores()];
        for (int part = 0; part < sums.length; part++) {
            sums[part] = new PartialSums(design.rows(), codes, weights, loss, residuals, width, parts.first(part),
                    parts.first(part + 1));
        }
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

    /** The value at zero, where every class is equally likely. */
    double valueAtZero() {
        return totalWeight() * Logarithm.log1p(Math.max(2, loss.scores()) - 1);
    }

    /** The value at a point; fills in the gradient. */
    double evaluate(double[] point, double[] gradient) {
        split(point);
        sum(part -> sums[part].evaluate(unknownsOfScore));
        join(point, gradient);
        return sums[0].value() + penalty(point);
    }

    /** The upper triangle of the Hessian; the part below the diagonal is left as it is. */
    void hessian(double[][] upper) {
        double[] curvatures = new double[weights.length];
        for (int k = 0; k < loss.scores(); k++) {
            for (int l = k; l < loss.scores(); l++) {
                block(k, l, curvatures);
                place(sums[0].gram(), upper, k * width, l * width);
            }
        }
        for (int i = 0; i < unknowns(); i++) {
            upper[i][i] += penalties[i % width];
        }
        holdShifts(upper);
    }

    private void block(int k, int l, double[] curvatures) {
        parts.run(part -> sums[part].block(k, l, curvatures));
        for (int part = 1; part < sums.length; part++) {
            sums[0].addGram(sums[part]);
        }
    }

    /** The diagonal of the Hessian. */
    void hessianDiagonal(double[] diagonal) {
        sum(part -> sums[part].diagonal());
        for (int i = 0; i < diagonal.length; i++) {
            diagonal[i] = sums[0].ofScore()[i / width][i % width] + penalties[i % width];
        }
    }

    /** The Hessian times a vector, without forming the matrix. */
    void hessianTimes(double[] vector, double[] product) {
        split(vector);
        sum(part -> sums[part].times(unknownsOfScore));
        join(vector, product);
    }

    /** Sums over every part, then over the parts. */
    private void sum(IntConsumer job) {
        parts.run(job);
        for (int part = 1; part < sums.length; part++) {
            sums[0].add(sums[part]);
        }
    }

    private void split(double[] vector) {
        for (int k = 0; k < loss.scores(); k++) {
            System.arraycopy(vector, k * width, unknownsOfScore[k], 0, width);
        }
    }

    /** The sums over the rows, and the penalty's share: penalty * unknown. */
    private void join(double[] vector, double[] result) {
        for (int k = 0; k < loss.scores(); k++) {
            for (int j = 0; j < width; j++) {
                int i = k * width + j;
                result[i] = Math.fma(penalties[j], vector[i], sums[0].ofScore()[k][j]);
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
