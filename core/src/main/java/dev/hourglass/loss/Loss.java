package dev.hourglass.loss;

import dev.hourglass.kernel.View;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Part;
import java.util.List;

/**
 * How far outputs are from what they should be, as one number that training makes smaller: the mean over rows and
 * columns of some error, as Keras counts it.
 */
@SuppressWarnings("exports")
public interface Loss extends Part {

    @Override
    Kind<? extends Loss> kind();

    /**
     * {@return the sum of errors over some rows, as work to be done again and again}
     *
     * @param rows    how many there are at most
     * @param columns of outputs, without padding
     * @param output  contiguous rows of padded length, whose padding is zero
     * @param target  of the same shape
     * @param scratch of the same shape, of any content; nobody else uses it meanwhile
     */
    LossSum sum(int rows, int columns, View output, View target, View scratch);

    /**
     * {@return the gradient of the loss by some columns of outputs, as work to be done in every step}
     *
     * @param block which columns, and where they lie
     */
    LossGradient gradient(LossBlock block);

    /**
     * {@return whether the gradient by an output depends on that output and its target alone, so that blocks of columns
     * may be as narrow as one likes; else they are as wide as they can be}
     */
    default boolean isElementwise() {
        return false;
    }

    /** {@return whether columns of one category are measured together, and otherwise than numbers} */
    default boolean tellsCategories() {
        return false;
    }

    /** {@return whether outputs have to lie between 0 and 1, so that something has to keep them there} */
    default boolean needsShares() {
        return false;
    }

    /** {@return whether outputs may be any numbers, and an activation after them would only take from that} */
    default boolean needsScores() {
        return false;
    }

    /**
     * {@return this loss for data whose columns belong together in groups, as those of one category do}
     *
     * @param widths of the groups, in the order of the columns: 1 for a number
     * @throws IllegalArgumentException if a width is below 1
     */
    default Loss forGroups(List<Integer> widths) {
        return this;
    }

    /**
     * {@return what outputs stand for, as targets are given: what a network in use answers} Most losses compare outputs
     * with targets as they are, and give the same matrix back.
     *
     * @param outputs rows x columns
     */
    default Matrix decode(Matrix outputs) {
        return outputs;
    }

    /**
     * {@return the outputs that stand for an answer: the opposite of {@link #decode}, as near as float32 comes}
     *
     * @param answer one number a column, as targets are given
     */
    default float[] encode(float[] answer) {
        return answer;
    }

    /** {@return the answer that is best, or near it, where all rows get the same: what takes no learning} */
    default ConstantAnswer constantAnswer() {
        return ConstantAnswer.MEANS;
    }

    /**
     * {@return the loss of answers that no network gave}
     *
     * @param answers as targets are given: as many rows, or one for all of them
     * @param targets 1 row or more
     */
    default double ofAnswers(Matrix answers, Matrix targets) {
        AnswerRows rows = new AnswerRows(answers, targets);
        return rows.mean(sum(rows.chunk(), targets.columns(), rows.output(), rows.target(), rows.paddedRows()),
                this::encode);
    }
}
