package dev.hourglass.loss;

import dev.hourglass.kernel.Elementwise;
import dev.hourglass.kernel.FloatExponential;
import dev.hourglass.kernel.FloatLog1p;
import dev.hourglass.kernel.FloatLogarithm;
import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;
import dev.hourglass.loss.ColumnGroups.Run;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.registry.Kind;
import java.util.List;

/**
 * A loss for tables of numbers and categories: squared errors of the numbers, and for each category the cross-entropy of
 * its columns, {@code -sum(t * log(softmax(x)))}. Outputs x of a category's columns are logits, any numbers, and targets
 * t shares, as a rule one 1 and zeros. The loss is the sum of both divided by rows times columns, as the mean squared
 * error is.
 *
 * <p>Its gradient is {@code 2 * (x - t) / (rows * columns)} for numbers, and for categories
 * {@code (softmax(x) * sum(t) - t) / (rows * columns)}. A category that was not known when columns were made has zeros
 * everywhere: its cross-entropy and its gradient are zero, for there is nothing to learn from it. A share below 0, which
 * is none, counts as 0, so that no loss is negative.
 *
 * <p>Softmax subtracts the greatest logit first. Accuracy: numbers as in {@link MeanSquaredError}. In the cross-entropy,
 * distances from the greatest logit are taken in float64, and only log(sum(exp)) comes of float32: it is
 * {@code log1p} of what the others' exponentials add to 1, within (6 + L) * 2^-24 of itself and 2^-53 for each column,
 * with L the largest distance. The probabilities in the gradient are within (5 + 2 L) * 2^-24 of themselves.
 *
 * @param widths of the groups of columns that belong together, 1 for a number; empty if all are numbers
 */
public record MixedLoss(List<Integer> widths) implements Loss {
    /** How it is known. What the groups are depends on the table, see {@link #forGroups}. */
    public static final Kind<MixedLoss> KIND = new Kind<>("MixedLoss", List.of("mixed"), List.of(),
            settings -> new MixedLoss());

    /** The least probability that an answer is given as a logit; less would make single rows outweigh all others. */
    private static final float LEAST_PROBABILITY = 1e-7f;

    /**
     * Refuses groups without columns.
     *
     * @param widths of the groups of columns that belong together
     */
    public MixedLoss {
        widths = List.copyOf(widths);
        if (widths.stream().anyMatch(width -> width < 1)) {
            throw new IllegalArgumentException("a group has 1 column or more, found " + widths);
        }
    }

    /** The loss of columns that are all numbers, until {@link #forGroups} tells more. */
    public MixedLoss() {
        this(List.of());
    }

    /**
     * What it computes with.
     *
     * @param squares of the numbers
     * @param exp     the exponential function
     * @param log1p   the logarithm of 1 + x
     */
    record Arithmetic(LossKernel squares, Elementwise exp, Elementwise log1p) {
        static Arithmetic scalars() {
            return new Arithmetic(new MeanSquaredError().scalars(), FloatExponential.scalar(), FloatLog1p.scalar());
        }

        static Arithmetic vectors() {
            return new Arithmetic(new MeanSquaredError().vectors(), FloatExponential.vector(), FloatLog1p.vector());
        }

        static Arithmetic inUse() {
            return Kernels.CHOICE.isVector() ? vectors() : scalars();
        }
    }

    @Override
    public Kind<MixedLoss> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of();
    }

    @Override
    public Loss forGroups(List<Integer> groups) {
        return new MixedLoss(groups);
    }

    @Override
    @SuppressWarnings("exports")
    public LossSum sum(int columns, View output, View target, View scratch) {
        return sum(columns, output, target, Arithmetic.inUse());
    }

    LossSum sum(int columns, View output, View target, Arithmetic arithmetic) {
        return new Sum(ColumnGroups.of(widths, columns), columns, output, target, arithmetic);
    }

    @Override
    @SuppressWarnings("exports")
    public LossGradient gradient(LossBlock block) {
        return gradient(block, Arithmetic.inUse());
    }

    LossGradient gradient(LossBlock block, Arithmetic arithmetic) {
        return new Gradient(ColumnGroups.of(widths, block.columns()), block, arithmetic);
    }

    /** {@inheritDoc} Logits become probabilities. */
    @Override
    public Matrix decode(Matrix outputs) {
        Run[] groups = categories(outputs.columns());
        Softmax softmax = new Softmax(groups, FloatExponential.KERNEL);
        float[] decoded = outputs.values().clone();
        for (int at = 0; at < decoded.length; at += outputs.columns()) {
            softmax.run(decoded, at);
            for (int g = 0; g < groups.length; g++) {
                double sum = softmax.sum(g);
                for (int j = 0; j < groups[g].width(); j++) {
                    decoded[at + groups[g].first() + j] = (float) (softmax.exponentials()[softmax.place(g) + j] / sum);
                }
            }
        }
        return new Matrix(outputs.rows(), outputs.columns(), decoded);
    }

    /** {@inheritDoc} Probabilities become logits, those below 1e-7 as if they were 1e-7. */
    @Override
    public float[] encode(float[] answer) {
        float[] encoded = answer.clone();
        for (Run group : categories(answer.length)) {
            for (int j = group.first(); j < group.end(); j++) {
                encoded[j] = FloatLogarithm.log(Math.max(answer[j], LEAST_PROBABILITY));
            }
        }
        return encoded;
    }

    private Run[] categories(int columns) {
        return ColumnGroups.of(widths, columns).categoriesIn(0, columns);
    }

    /** NaN stays. */
    private static float share(float target) {
        return target < 0 ? 0 : target;
    }

    /** Row after row, numbers first, then categories, from left to right. */
    private static final class Sum implements LossSum {
        private final Run[] numbers;
        private final Run[] categories;
        private final View output;
        private final View target;
        private final Softmax softmax;
        private final Elementwise log1p;
        /** Of each group of a row: what the other exponentials add to 1, and then the logarithm of the sum. */
        private final float[] logs;
        private final View logRow;
        private final double[] shares;

        Sum(ColumnGroups groups, int columns, View output, View target, Arithmetic arithmetic) {
            this.numbers = groups.numbers().toArray(new Run[0]);
            this.categories = groups.categoriesIn(0, columns);
            this.output = output;
            this.target = target;
            this.softmax = new Softmax(categories, arithmetic.exp());
            this.log1p = arithmetic.log1p();
            this.logs = new float[Padding.padded(categories.length)];
            this.logRow = View.ofRows(logs, 0, logs.length);
            this.shares = new double[categories.length];
        }

        @Override
        public double of(int rows) {
            double sum = 0;
            for (int i = 0; i < rows; i++) {
                sum += squares(i) + crossEntropies(i);
            }
            return sum;
        }

        private double squares(int row) {
            double sum = 0;
            for (Run run : numbers) {
                sum += RowSum.ofSquares(output.array(), output.at(row, run.first()), target.array(),
                        target.at(row, run.first()), run.width());
            }
            return sum;
        }

        private double crossEntropies(int row) {
            softmax.run(output.array(), output.at(row, 0));
            double distances = 0;
            for (int g = 0; g < categories.length; g++) {
                logs[g] = (float) (softmax.sum(g) - 1);
                distances += distances(g, output.at(row, categories[g].first()), target.at(row, categories[g].first()));
            }
            log1p.run(1, logs.length, logRow, logRow);
            double sum = distances;
            for (int g = 0; g < categories.length; g++) {
                sum = Math.fma(shares[g], logs[g], sum);
            }
            return sum;
        }

        /** Sums up targets, and targets times how far their logits are below the greatest. */
        private double distances(int group, int at, int wanted) {
            float greatest = softmax.greatest(group);
            double share = 0;
            double sum = 0;
            for (int j = 0; j < categories[group].width(); j++) {
                double t = share(target.array()[wanted + j]);
                share += t;
                sum = Math.fma(t, (double) greatest - output.array()[at + j], sum);
            }
            shares[group] = share;
            return sum;
        }
    }

    /** Numbers of the whole block first, as if there were nothing else; then groups, as far as they lie in it. */
    private static final class Gradient implements LossGradient {
        private final LossBlock block;
        private final LossGradient numbers;
        private final Run[] categories;
        private final Softmax softmax;

        Gradient(ColumnGroups groups, LossBlock block, Arithmetic arithmetic) {
            this.block = block;
            this.numbers = new ElementGradient(block, arithmetic.squares());
            this.categories = groups.categoriesIn(block.first(), block.first() + block.width());
            this.softmax = new Softmax(categories, arithmetic.exp());
        }

        @Override
        public void run(int rows) {
            numbers.run(rows);
            float factor = (float) (1 / ((double) rows * block.columns()));
            for (int i = 0; i < rows; i++) {
                softmax.run(block.output().array(), block.output().at(i, 0));
                for (int g = 0; g < categories.length; g++) {
                    group(g, i, factor);
                }
            }
        }

        private void group(int group, int row, float factor) {
            Run run = categories[group];
            float scale = (float) (shares(run, row) / softmax.sum(group));
            int place = softmax.place(group) - run.first();
            int wanted = block.target().at(row, 0);
            int to = block.gradient().at(row, 0);
            int end = Math.min(run.end(), block.first() + block.width());
            for (int j = Math.max(run.first(), block.first()); j < end; j++) {
                float probability = softmax.exponentials()[place + j] * scale;
                block.gradient().array()[to + j] = (probability - share(block.target().array()[wanted + j])) * factor;
            }
        }

        private double shares(Run run, int row) {
            double sum = 0;
            for (int j = block.target().at(row, run.first()); j < block.target().at(row, run.end()); j++) {
                sum += share(block.target().array()[j]);
            }
            return sum;
        }
    }
}
