package dev.hourglass.loss;

import dev.hourglass.kernel.View;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Part;
import java.util.List;

/**
 * How far outputs are from what they should be, as one number that training makes smaller: the mean over rows and columns
 * of some error, as Keras counts it.
 */
@SuppressWarnings("exports")
public interface Loss extends Part {

    @Override
    Kind<? extends Loss> kind();

    /**
     * {@return the sum of errors, in float64 and in one fixed order; the loss is this sum divided by rows times columns}
     *
     * @param rows    how many, the first ones
     * @param columns of outputs, without padding
     * @param output  contiguous rows of padded length, whose padding is zero
     * @param target  of the same shape
     * @param scratch of the same shape, of any content
     */
    double sum(int rows, int columns, View output, View target, View scratch);

    /**
     * {@return the gradient of the loss by some columns of outputs, as work to be done in every step}
     *
     * @param block which columns, and where they lie
     */
    LossGradient gradient(LossBlock block);

    /**
     * {@return this loss for data whose columns belong together in groups, as those of one category do}
     *
     * @param widths of the groups, in the order of the columns: 1 for a number
     */
    default Loss forGroups(List<Integer> widths) {
        return this;
    }

    /**
     * Makes of outputs what they stand for, as targets are given: what a network in use answers. Most losses compare
     * outputs with targets as they are.
     *
     * @param rows    how many, the first ones
     * @param columns of outputs, without padding
     * @param output  contiguous rows, overwritten
     */
    default void decode(int rows, int columns, View output) {
    }
}
