package dev.hourglass.loss;

import dev.hourglass.kernel.FloatExponential;
import dev.hourglass.kernel.FloatLogarithm;
import dev.hourglass.kernel.View;
import dev.hourglass.loss.ColumnGroups.Run;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.registry.Kind;
import java.util.List;
import java.util.Objects;

/**
 * A loss for tables of numbers and categories: squared errors of the numbers, and for each category the cross-entropy
 * of its columns, {@code -sum(t * log(softmax(x)))}. Outputs x of a category's columns are logits, any numbers, and
 * targets t shares, as a rule one 1 and zeros. The loss is the sum of both divided by rows times columns, as the mean
 * squared error is.
 *
 * <p>Its gradient is {@code 2 * (x - t) / (rows * columns)} for numbers, and for categories
 * {@code (softmax(x) * sum(t) - t) / (rows * columns)}. A category that was not known when columns were made has zeros
 * everywhere: its cross-entropy and its gradient are zero, for there is nothing to learn from it. A share below 0,
 * which is none, counts as 0, so that no loss is negative.
 *
 * <p>Softmax subtracts the greatest logit first. Accuracy: numbers as in {@link MeanSquaredError}. A cross-entropy is
 * computed in float32 and added in float64. log(sum(exp)) is {@code log1p} of what the others' exponentials add to 1,
 * so that small ones keep their digits; the cross-entropy is within (7 + L + 2 n) * 2^-24 of itself, with L the
 * largest distance from the greatest logit and n the columns of the group. The probabilities in the gradient are
 * within (7 + 2 L + n) * 2^-24 of themselves.
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
        Objects.requireNonNull(widths, "widths");
        widths = List.copyOf(widths);
        if (widths.stream().anyMatch(width -> width < 1)) {
            throw new IllegalArgumentException("a group has 1 column or more, found " + widths);
        }
    }

    /** The loss of columns that are all numbers, until {@link #forGroups} tells more. */
    public MixedLoss() {
        this(List.of());
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
    public LossSum sum(int rows, int columns, View output, View target, View scratch) {
        return sum(rows, columns, output, target, MixedArithmetic.inUse());
    }

    LossSum sum(int rows, int columns, View output, View target, MixedArithmetic arithmetic) {
        return new MixedSum(ColumnGroups.of(widths, columns), rows, output, target, arithmetic);
    }

    @Override
    @SuppressWarnings("exports")
    public LossGradient gradient(LossBlock block) {
        return gradient(block, MixedArithmetic.inUse());
    }

    LossGradient gradient(LossBlock block, MixedArithmetic arithmetic) {
        return new MixedGradient(ColumnGroups.of(widths, block.columns()), block, arithmetic);
    }

    @Override
    public boolean tellsCategories() {
        return true;
    }

    /** Logits, of which it makes probabilities by itself. */
    @Override
    public boolean needsScores() {
        return true;
    }

    /** {@inheritDoc} Logits become probabilities. */
    @Override
    public Matrix decode(Matrix outputs) {
        List<Run> groups = ColumnGroups.of(widths, outputs.columns()).categories();
        float[] decoded = outputs.values().clone();
        for (int at = 0; at < decoded.length; at += outputs.columns()) {
            for (Run group : groups) {
                decode(decoded, at + group.first(), at + group.end());
            }
        }
        return new Matrix(outputs.rows(), outputs.columns(), decoded);
    }

    private static void decode(float[] logits, int from, int end) {
        float greatest = Float.NEGATIVE_INFINITY;
        for (int j = from; j < end; j++) {
            greatest = Math.max(greatest, logits[j]);
        }
        double sum = 0;
        for (int j = from; j < end; j++) {
            logits[j] = FloatExponential.exp(logits[j] - greatest);
            sum += logits[j];
        }
        for (int j = from; j < end; j++) {
            logits[j] = (float) (logits[j] / sum);
        }
    }

    /** {@inheritDoc} Probabilities become logits, those below 1e-7 as if they were 1e-7. */
    @Override
    public float[] encode(float[] answer) {
        float[] encoded = answer.clone();
        for (Run group : ColumnGroups.of(widths, answer.length).categories()) {
            for (int j = group.first(); j < group.end(); j++) {
                encoded[j] = FloatLogarithm.log(Math.max(answer[j], LEAST_PROBABILITY));
            }
        }
        return encoded;
    }
}
